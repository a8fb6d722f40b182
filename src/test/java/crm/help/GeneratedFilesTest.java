package crm.help;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed manual and completions are what the program writes today; {@code -Dgenerate=true} writes them. */
class GeneratedFilesTest {
    @Test
    void manualAndCompletionsAreUpToDate() throws IOException {
        Map<String, String> fresh = new GeneratedFiles(Commands.program().commands()).all();
        if (Boolean.getBoolean("generate")) {
            write(fresh);
        }
        Map<String, String> committed = committed();
        assertThat(committed.keySet())
                .as("write them with: mvn test -Dtest=GeneratedFilesTest -Dgenerate=true")
                .isEqualTo(fresh.keySet());
        fresh.forEach((path, text) -> assertThat(committed.get(path))
                .as(path + " (write it with: mvn test -Dtest=GeneratedFilesTest -Dgenerate=true)")
                .isEqualTo(text));
    }

    private static void write(Map<String, String> fresh) throws IOException {
        for (String path : committed().keySet()) {
            Files.delete(Path.of(path));
        }
        for (Map.Entry<String, String> file : fresh.entrySet()) {
            Files.createDirectories(Path.of(file.getKey()).getParent());
            Files.writeString(Path.of(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String top : new String[] {"man", "completions"}) {
            if (Files.exists(Path.of(top))) {
                try (Stream<Path> all = Files.walk(Path.of(top))) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        files.put(file.toString(), Files.readString(file));
                    }
                }
            }
        }
        return files;
    }
}
