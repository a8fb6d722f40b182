package crm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.FurtherValues;
import crm.model.Row;
import crm.value.CrmException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void forget() {
        database.close();
    }

    private static Row contact(String name) {
        return Row.draft(Contacts.TYPE).with(Contacts.NAME, name).with(Contacts.TAGS, List.of("a", "b"));
    }

    private List<Row> contacts() {
        return database.read(store -> store.all(Contacts.TYPE));
    }

    private List<Object> values() {
        return contacts().stream()
                .map(row -> (Object) List.of(row.id(), row.values()))
                .toList();
    }

    @Test
    void undoOfAnAddRemovesTheRecordAndRedoBringsItBackWithItsId() {
        ChangeSet added = database.write(store -> store.insert(contact("Ann Perera")));
        List<Object> before = values();
        ChangeSet undone = database.undo(added);
        assertThat(contacts()).isEmpty();
        database.undo(undone);
        assertThat(values()).isEqualTo(before).hasSize(1);
    }

    @Test
    void undoOfAnEditRestoresTheValuesAndRedoTheEdit() {
        database.write(store -> store.insert(contact("Ann Perera")));
        List<Object> before = values();
        ChangeSet edited = database.write(store -> store.update(
                store.all(Contacts.TYPE).get(0).with(Contacts.CITY, "Galle").without(Contacts.TAGS)));
        List<Object> after = values();
        ChangeSet undone = database.undo(edited);
        assertThat(values()).isEqualTo(before);
        ChangeSet redone = database.undo(undone);
        assertThat(values()).isEqualTo(after);
        database.undo(redone);
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void undoOfADeleteBringsBackTheRecordAndItsParts() {
        database.write(store -> {
            Row ann = store.insert(contact("Ann Perera"));
            store.insert(Row.draft(FurtherValues.TYPE)
                    .with(FurtherValues.OWNER, ann.id())
                    .with(FurtherValues.KIND, "email")
                    .with(FurtherValues.CONTENT, "ann@example.com"));
        });
        ChangeSet deleted =
                database.write(store -> store.delete(store.all(Contacts.TYPE).get(0)));
        assertThat(contacts()).isEmpty();
        database.undo(deleted);
        List<Row> found = database.read(store -> store.holding(Contacts.TYPE, Contacts.EMAIL, "ann@example.com"));
        assertThat(found).singleElement().satisfies(row -> assertThat(row.label())
                .isEqualTo("Ann Perera"));
    }

    @Test
    void undoOfAChangeSetThatCreatedAndUpdatedTakesBackBoth() {
        database.write(store -> store.insert(contact("Ann Perera")));
        List<Object> before = values();
        ChangeSet mixed = database.write(store -> {
            store.update(store.all(Contacts.TYPE).get(0).with(Contacts.CITY, "Galle"));
            BulkInsert bulk = new BulkInsert(store);
            long first = bulk.ids(1000);
            bulk.insert(
                    Contacts.TYPE,
                    LongStream.range(0, 1000)
                            .mapToObj(i -> new Row(
                                    Contacts.TYPE,
                                    first + i,
                                    0,
                                    contact("Contact " + i).values()))
                            .iterator());
        });
        assertThat(mixed.summary()).isEqualTo("1000 contacts created, 1 contact updated");
        assertThat(contacts()).hasSize(1001);
        database.undo(mixed);
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void aRecordChangedAgainIsAConflictAndNothingIsDone() {
        ChangeSet added = database.write(store -> store.insert(contact("Ann Perera")));
        database.write(store -> store.update(store.all(Contacts.TYPE).get(0).with(Contacts.CITY, "Galle")));
        assertThatThrownBy(() -> database.undo(added))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("was changed again by h2");
        assertThat(contacts()).hasSize(1);
    }

    @Test
    void aRecordThatALaterOnePointsToIsAConflict() {
        ChangeSet added =
                database.write(store -> store.insert(Row.draft(Companies.TYPE).with(Companies.NAME, "Acme")));
        database.write(store -> store.insert(contact("Ann")
                .with(Contacts.COMPANY, store.all(Companies.TYPE).get(0).id())));
        assertThatThrownBy(() -> database.undo(added)).hasMessageContaining("points to company");
    }

    @Test
    void whatIsUndoneIsNotUndoneTwice() {
        ChangeSet added = database.write(store -> store.insert(contact("Ann Perera")));
        database.undo(added);
        assertThatThrownBy(() -> database.undo(added)).hasMessageContaining("h1 is already undone by h2");
    }

    @Test
    void oneChangeAfterTheOtherIsUndoneAndRedone() {
        List<List<Object>> states = new java.util.ArrayList<>(List.of(values()));
        java.util.Deque<ChangeSet> done = new java.util.ArrayDeque<>();
        done.push(database.write(store -> store.insert(contact("Ann Perera"))));
        for (String city : List.of("Galle", "Kandy")) {
            states.add(values());
            done.push(database.write(
                    store -> store.update(store.all(Contacts.TYPE).get(0).with(Contacts.CITY, city))));
        }
        states.add(values());
        done.push(database.write(store -> store.delete(store.all(Contacts.TYPE).get(0))));
        java.util.Deque<ChangeSet> undone = new java.util.ArrayDeque<>();
        for (int i = states.size() - 1; i >= 0; i--) {
            undone.push(database.undo(done.pop()));
            assertThat(values()).isEqualTo(states.get(i));
        }
        for (int i = 1; i < states.size(); i++) {
            database.undo(undone.pop());
            assertThat(values()).isEqualTo(states.get(i));
        }
    }

    @Test
    void whatReturnsDoesNotPointToWhatIsGone() {
        database.write(store -> store.insert(contact("Ann")
                .with(
                        Contacts.COMPANY,
                        store.insert(Row.draft(Companies.TYPE).with(Companies.NAME, "Acme"))
                                .id())));
        ChangeSet left = database.write(
                store -> store.update(store.all(Contacts.TYPE).get(0).without(Contacts.COMPANY)));
        database.write(store -> store.delete(store.all(Companies.TYPE).get(0)));
        assertThatThrownBy(() -> database.undo(left)).hasMessageContaining("would point to company");
    }

    @Test
    void anUndoOfAnUndoOfAnUndoIsToldInTheHistory() {
        ChangeSet added = database.write(store -> store.insert(contact("Ann Perera")));
        ChangeSet undone = database.undo(added);
        ChangeSet redone = database.undo(undone);
        database.undo(redone);
        assertThatThrownBy(() -> database.undo(added)).hasMessageContaining("is already undone by h2");
    }
}
