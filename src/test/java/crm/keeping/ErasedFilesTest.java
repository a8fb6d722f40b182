package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedFilesTest {
    @TempDir
    private Path directory;

    @Test
    void whoIsErasedIsInNoFileOfTheDatabase() throws IOException {
        Shop shop = new Shop(directory.resolve("db")).initialised();
        shop.ok("contact add Zaphod --city Galle");
        shop.ok("contact add Ann");
        assertThat(filesWith("Zaphod")).isNotEmpty();
        shop.ok("privacy erase Zaphod --dry-run");
        assertThat(shop.names()).containsExactlyInAnyOrder("Zaphod", "Ann");
        assertThat(shop.ok("privacy erase Zaphod --yes")).contains("command_lines");
        assertThat(filesWith("Zaphod")).isEmpty();
        assertThat(shop.ok("contacts -c name -f csv -H")).contains("Ann").doesNotContain("Zaphod");
        assertThat(shop.ok("verify -f json")).contains("\"breaks\":0");
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("db"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(text))
                    .toList();
        }
    }

    /** Bytes as characters, so that a text of any column can be looked for. */
    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
