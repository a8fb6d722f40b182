package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that somebody else uses is neither read nor written, whatever the command. */
class OneAtATimeTest {
    @TempDir
    private Path directory;

    @Test
    void whoeverDoesNotGetTheLockDoesNothing() throws IOException {
        Path database = directory.resolve("db");
        try (Business business = Business.on(database, directory)) {
            business.ok("contact", "add", "Ann");
            String backup = directory.resolve("b.zip").toString();
            try (FileChannel channel = FileChannel.open(database.resolve("lock"), StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assertThat(held.isValid()).isTrue();
                for (String command : new String[] {"contacts", "undo", "verify", "backup " + backup, "db compact"}) {
                    Business.Answer answer = business.run((command + " --wait 0s").split(" "));
                    assertThat(answer.exit()).as(command + ": " + answer.err()).isEqualTo(7);
                }
            }
            assertThat(business.ok("contacts", "--count", "-H", "-f", "tsv").strip())
                    .isEqualTo("1");
        }
    }
}
