package crm.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Contacts;
import crm.model.Row;
import crm.store.TestDatabase;
import crm.store.journal.ChangeSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkUpdateTest {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void forget() {
        database.close();
    }

    private List<Row> contacts() {
        return database.read(store -> store.all(Contacts.TYPE));
    }

    @Test
    void recordsInARowAndScatteredOnesGetTheValuesAndUndoTakesThemBack() {
        database.write(store -> IntStream.range(0, 300)
                .forEach(i -> store.insert(Row.draft(Contacts.TYPE)
                        .with(Contacts.NAME, "Contact " + i)
                        .with(Contacts.REGION, "South"))));
        List<Row> before = contacts();
        List<Long> chosen = IntStream.range(0, 300)
                .filter(i -> i < 150 || i % 7 == 0)
                .mapToObj(i -> before.get(i).id())
                .toList();
        ChangeSet changed = database.write(store -> new BulkUpdate(store)
                .set(
                        Contacts.TYPE,
                        chosen,
                        Map.of(Contacts.CITY, Optional.of("Galle"), Contacts.REGION, Optional.empty())));
        assertThat(changed.summary()).isEqualTo(chosen.size() + " contacts updated");
        assertThat(contacts()).allSatisfy(row -> {
            boolean meant = chosen.contains(row.id());
            assertThat(row.get(Contacts.CITY).isPresent()).isEqualTo(meant);
            assertThat(row.get(Contacts.REGION).isPresent()).isNotEqualTo(meant);
            assertThat(row.changed() == changed.number()).isEqualTo(meant);
        });
        database.undo(changed);
        assertThat(contacts())
                .extracting(Row::values)
                .isEqualTo(before.stream().map(Row::values).toList());
    }

    @Test
    void recordsMadeByTheSameChangeSetLeaveNoHistory() {
        ChangeSet made = database.write(store -> {
            Row row = store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann"));
            new BulkUpdate(store).set(Contacts.TYPE, List.of(row.id()), Map.of(Contacts.CITY, Optional.of("Galle")));
        });
        assertThat(made.summary()).isEqualTo("1 contact created");
    }
}
