package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningAheadTest {
    @TempDir
    private Path folder;

    private DatabasePlace place;

    @BeforeEach
    void makeADatabase() {
        place = DatabasePlace.of(folder.resolve("db").toString());
        Database.create(place, Duration.ZERO, "test");
    }

    @Test
    void theDatabaseIsTakenOnce() {
        try (OpeningAhead ahead = OpeningAhead.of(place, "test")) {
            try (Database database = ahead.take().orElseThrow()) {
                assertThat(RecordStore.over(database).nouns().visible()).isNotEmpty();
            }
            assertThat(ahead.take()).isEmpty();
        }
    }

    @Test
    void whatNobodyTookIsClosedAndFreesTheLock() {
        OpeningAhead.of(place, "test").close();

        try (Database database = Database.open(place, Duration.ZERO, "the next")) {
            assertThat(database.place()).isSameAs(place);
        }
    }

    @Test
    void aDatabaseThatIsInUseIsNotWaitedFor() {
        try (Database held = Database.open(place, Duration.ZERO, "the holder");
                OpeningAhead ahead = OpeningAhead.of(place, "test")) {
            assertThat(ahead.take()).isEmpty();
            assertThat(held.place()).isSameAs(place);
        }
    }
}
