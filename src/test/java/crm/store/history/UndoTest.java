package crm.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.FurtherValues;
import crm.model.Leads;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Tasks;
import crm.store.TestDatabase;
import crm.store.bulk.BulkInsert;
import crm.store.journal.ChangeSet;
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

    /** An import of so many people with a lead and a phone each; only the even ones have them. */
    private ChangeSet imported(int many) {
        return database.write(store -> {
            for (int i = 0; i < many; i++) {
                Row person = store.insert(contact("Person " + i));
                if (i % 2 == 0) {
                    store.insert(Row.draft(Leads.TYPE)
                            .with(Leads.NAME, "Lead " + i)
                            .with(Leads.STATUS, "new")
                            .with(Leads.CONTACT, person.id()));
                    store.insert(Row.draft(FurtherValues.TYPE)
                            .with(FurtherValues.OWNER, person.id())
                            .with(FurtherValues.KIND, "phone")
                            .with(FurtherValues.CONTENT, "+1212201" + i));
                }
            }
        });
    }

    private List<Long> ids(RecordType type) {
        return database.read(
                store -> store.all(type).stream().map(Row::id).sorted().toList());
    }

    @Test
    void whatLaterRecordsNeedStaysWithItsPartsAndWithWhatItNeedsItself() {
        ChangeSet imported = imported(120);
        List<Row> leads = database.read(store -> store.all(Leads.TYPE));
        Row lead = leads.get(7);
        long person = lead.require(Leads.CONTACT);
        database.write(store -> store.insert(Row.draft(Tasks.TYPE)
                .with(Tasks.STATUS, "open")
                .with(Tasks.NAME, "Call")
                .with(Tasks.LEAD, lead.id())));
        assertThatThrownBy(() -> database.undo(imported))
                .hasMessageContaining("points to lead " + lead.id())
                .hasMessageContaining("h1 cannot be undone");
        database.undoWhatCan(imported);
        assertThat(ids(Leads.TYPE)).containsExactly(lead.id());
        assertThat(ids(Contacts.TYPE)).containsExactly(person);
        List<Row> parts = database.read(store -> store.all(FurtherValues.TYPE));
        assertThat(parts).extracting(part -> part.require(FurtherValues.OWNER)).containsExactly(person);
    }

    @Test
    void everySecondOfManyIsTakenBackWhenTheOthersAreNeeded() {
        ChangeSet imported = imported(300);
        List<Long> people = ids(Contacts.TYPE);
        List<Long> needed =
                people.stream().filter(id -> people.indexOf(id) % 3 == 0).toList();
        database.write(store -> needed.forEach(id -> store.insert(Row.draft(Tasks.TYPE)
                .with(Tasks.STATUS, "open")
                .with(Tasks.NAME, "Call " + id)
                .with(Tasks.CONTACT, id))));
        ChangeSet undone = database.undoWhatCan(imported);
        assertThat(ids(Contacts.TYPE)).isEqualTo(needed);
        assertThat(ids(Leads.TYPE)).isEmpty();
        database.undo(undone);
        assertThat(ids(Contacts.TYPE)).isEqualTo(people);
        assertThat(ids(Leads.TYPE)).hasSize(150);
    }

    @Test
    void aRecordChangedAgainKeepsThePartsItCameWith() {
        ChangeSet imported = imported(2);
        Row person = contacts().get(0);
        database.write(
                store -> store.update(store.get(Contacts.TYPE, person.id()).with(Contacts.CITY, "Galle")));
        database.undoWhatCan(imported);
        assertThat(ids(Contacts.TYPE)).containsExactly(person.id());
        assertThat(ids(FurtherValues.TYPE)).hasSize(1);
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
