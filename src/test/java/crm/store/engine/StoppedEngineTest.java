package crm.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.InitialisedDatabase;
import crm.model.Contacts;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedEngineTest {
    @TempDir
    private Path directory;

    @Test
    void anEngineThatStopsUnderACommandIsToldWithWhatToDo() {
        DatabasePlace place = DatabasePlace.of(directory.resolve("db").toString());
        InitialisedDatabase.at(place);
        try (Database database = Database.open(place, Duration.ZERO, "test")) {
            RecordStore store = RecordStore.over(database);
            Engine.shutDown(place.address(place.current().directory()));
            assertThatThrownBy(() -> store.find(Contacts.TYPE, 1))
                    .isInstanceOf(CrmException.class)
                    .hasMessageContaining("the database engine stopped")
                    .satisfies(error ->
                            assertThat(((CrmException) error).exit().code()).isEqualTo(1));
        }
    }
}
