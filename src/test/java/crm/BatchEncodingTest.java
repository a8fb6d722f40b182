package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of commands in an encoding that is not the expected one. */
class BatchEncodingTest {
    @TempDir
    private Path directory;

    @Test
    void namesInAnotherEncodingAreRefusedAndNotKeptBroken() throws IOException {
        Path file = directory.resolve("people.crm");
        Files.write(file, "contact add Ann\ncontact add José\n".getBytes(StandardCharsets.ISO_8859_1));

        try (TestProgram program = new TestProgram("batch-encoding", directory)) {
            assertThat(program.run("batch", file.toString()))
                    .contains("people.crm is not UTF-8; save it as UTF-8; nothing of it was run");
            assertThat(program.run("contacts", "--count")).isEqualTo("count\n0\n");
        }
    }
}
