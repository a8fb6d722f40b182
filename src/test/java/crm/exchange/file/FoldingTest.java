package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void linesHaveAtMost75OctetsAndCharactersStayWhole() throws IOException {
        for (String letter : List.of("x", "é", "☃", "😀")) {
            for (int before = 0; before < 80; before++) {
                String line = "y".repeat(before) + letter.repeat(200);
                StringWriter text = new StringWriter();
                try (Folding folding = new Folding(text)) {
                    folding.write(line.substring(0, before));
                    folding.write(line.substring(before) + "\r\nEND\r\n");
                }
                assertThat(text.toString().split("\r\n", -1))
                        .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75)
                        .noneMatch(part -> part.indexOf('?') >= 0);
                assertThat(text.toString().replace("\r\n ", "")).isEqualTo(line + "\r\nEND\r\n");
            }
        }
    }

    @Test
    void aShortLineStaysAsItIs() throws IOException {
        StringWriter text = new StringWriter();
        try (Folding folding = new Folding(text)) {
            folding.write("x".repeat(75) + "\r\n" + "y".repeat(76) + "\r\n");
        }
        assertThat(text.toString()).isEqualTo("x".repeat(75) + "\r\n" + "y".repeat(75) + "\r\n y\r\n");
    }
}
