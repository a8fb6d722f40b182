package crm;

import static org.assertj.core.api.Assertions.assertThat;

import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What completion asks of a database on the disk keeps nobody waiting, changes nothing and says nothing else. */
class QuietCompletionTest {
    @TempDir
    private Path home;

    private TestProgram program;

    @BeforeEach
    void aDatabaseWithASegment() {
        program = TestProgram.onDisk(home);
        program.run("segment", "add", "vips", "tag=vip");
    }

    private String asked() {
        return program.run("__complete", "segment", "members", "v");
    }

    @Test
    void namesComeFromADatabaseThatIsFree() throws IOException {
        assertThat(asked()).isEqualTo("vips\t\n");
        DatabasePlace place = DatabasePlace.of(home.resolve("db").toString());
        try (Database busy = Database.open(place, Duration.ZERO, "crm import")) {
            assertThat(busy.place()).isSameAs(place);
            assertThat(asked()).isEmpty();
        }
        Path current = home.resolve("db/current");
        String text = Files.readString(current);
        String older = text.replaceFirst(" \\d+", " 1");
        Files.writeString(current, older);
        assertThat(asked()).isEmpty();
        assertThat(current).hasContent(older);
        Files.writeString(current, text);
        Path encryption = home.resolve("db").resolve(text.split(" ", 2)[0]).resolve("encryption");
        Files.writeString(encryption, "");
        assertThat(asked()).isEmpty();
        Files.delete(encryption);
        assertThat(asked()).isEqualTo("vips\t\n");
    }

    @Test
    void noDatabaseIsMade() {
        Path other = home.resolve("other");
        assertThat(program.run("__complete", "--db", other.toString(), "segment", "members", "v"))
                .isEmpty();
        assertThat(program.run("__complete", "--db", other.toString(), "contacts", "cou"))
                .startsWith("country=");
        assertThat(other).doesNotExist();
    }
}
