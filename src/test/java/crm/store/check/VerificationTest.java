package crm.store.check;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Leads;
import crm.model.Orders;
import crm.model.Row;
import crm.store.TestDatabase;
import crm.store.bulk.BulkInsert;
import crm.store.bulk.BulkUpdate;
import crm.store.journal.ChangeSet;
import crm.store.opening.Database;
import crm.store.records.OwnFieldRegister;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void forget() {
        database.close();
    }

    private static Row contact(String name) {
        return Row.draft(Contacts.TYPE)
                .with(Contacts.NAME, name)
                .with(Contacts.BIRTHDAY, LocalDate.of(1970, 1, 2))
                .with(Contacts.TAGS, List.of("a", "b"))
                .with(Contacts.NOTES, "Some\nnotes");
    }

    private static Row order(long customer) {
        return Row.draft(Orders.TYPE)
                .with(Orders.CUSTOMER, customer)
                .with(Orders.DATE, LocalDate.of(2026, 2, 1))
                .with(Orders.STATUS, "placed")
                .with(Orders.AMOUNT, new BigDecimal("12.34567"));
    }

    private Verification.Result verify() {
        return database.read(store -> new Verification(store).run());
    }

    private List<String> broken() {
        return verify().breaks().stream()
                .map(found -> "h" + found.changeSet() + ": " + found.what())
                .toList();
    }

    /** A change that no command of crm makes. */
    private void tamper(String sql) {
        try (Database opened = Database.open(database.place(), java.time.Duration.ZERO, "test")) {
            assertThat(opened.statements().update(sql)).as(sql).isPositive();
            opened.commit();
        }
    }

    /** h1 makes contacts 1 to 3, h2 changes contact 2 and adds order 4, h3 deletes contact 3. */
    private void history() {
        database.write(store -> List.of("Ann", "Bob", "Cid").forEach(name -> store.insert(contact(name))));
        database.write(store -> {
            store.update(store.get(Contacts.TYPE, 2).with(Contacts.CITY, "Galle"));
            store.insert(order(1));
        });
        database.write(store -> store.delete(store.get(Contacts.TYPE, 3)));
    }

    @Test
    void everythingThatCommandsWroteFits() {
        history();
        Verification.Result result = verify();
        assertThat(result.breaks()).isEmpty();
        assertThat(result.versions()).isEqualTo(5);
        assertThat(result.head()).startsWith("h3:").hasSize(67);
    }

    @Test
    void anEmptyHistoryFits() {
        assertThat(verify().breaks()).isEmpty();
        assertThat(verify().head()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE contacts SET city = 'Kandy' WHERE id = 1 ; h1: contact 1 was changed outside of crm",
                "UPDATE contacts SET birthday = '1970-01-03' WHERE id = 2 ; h2: contact 2 was changed outside of crm",
                "UPDATE contacts SET name_key = 'anna' WHERE id = 1 ; h1: contact 1 was changed outside of crm",
                "UPDATE contacts_was SET notes = 'x' WHERE id = 2 ; h1: contact 2 was changed outside of crm",
                "UPDATE contacts_was SET tags = '|a|c|' WHERE id = 3 ; h1: contact 3 was changed outside of crm",
                "UPDATE orders SET amount = 12.3457 ; h2: order 4 was changed outside of crm",
                "DELETE FROM contacts WHERE id = 1 ; h1: contact 1 was removed outside of crm",
                "DELETE FROM contacts_was WHERE id = 3 ; h1: contact 3 was removed outside of crm",
                "DELETE FROM orders ; h2: order 4 was removed outside of crm",
                "INSERT INTO contacts (id, changed, name, name_key) VALUES (9, 1, 'Eve', 'eve')"
                        + " ; h1: several contacts were changed outside of crm",
                "UPDATE contacts_was SET gone = 2 WHERE id = 3"
                        + " ; h2: which contacts it replaced or deleted was changed outside of crm",
                "UPDATE change_sets SET command = 'crm nothing' WHERE id = 2"
                        + " ; h2: its line in the history, or its seal, was changed outside of crm",
                "UPDATE change_sets SET who = 'eve' WHERE id = 1"
                        + " ; h1: its line in the history, or its seal, was changed outside of crm",
                "UPDATE change_sets SET made_at = '2020-01-01 00:00:00' WHERE id = 1"
                        + " ; h1: its line in the history, or its seal, was changed outside of crm",
                "UPDATE change_sets SET undone_by = 3 WHERE id = 1"
                        + " ; h1: whether it is undone was changed outside of crm",
                "UPDATE changes SET created = 4 WHERE change_set = 1"
                        + " ; h1: its line in the history, or its seal, was changed outside of crm",
                "DELETE FROM change_sets WHERE id = 2 ; h2: the change set was removed outside of crm",
                "DELETE FROM seals WHERE change_set = 2 ; h2: its seal is missing",
                "UPDATE sealed_rows SET total = 5 WHERE change_set = 2"
                        + " ; h2: its line in the history, or its seal, was changed outside of crm",
                "UPDATE counters SET next_value = 9 WHERE name = 'CHANGE_SET'"
                        + " ; h4: the change set was removed, or the counters changed, outside of crm"
            })
    void whatAnotherProgramChangesIsFoundAndNamed(String sql, String expected) {
        history();
        tamper(sql);
        assertThat(broken()).first().isEqualTo(expected);
    }

    @Test
    void oneOfManyImportedRowsIsNamed() {
        database.write(store -> {
            BulkInsert bulk = new BulkInsert(store);
            long first = bulk.ids(5000);
            List<Row> rows = new ArrayList<>();
            for (long id = first; id < first + 5000; id++) {
                rows.add(new Row(Contacts.TYPE, id, 0, contact("Person " + id).values()));
            }
            bulk.insert(Contacts.TYPE, rows.iterator());
            store.update(store.get(Contacts.TYPE, 77).with(Contacts.CITY, "Galle"));
            store.delete(store.get(Contacts.TYPE, 78));
            store.insert(contact("Last"));
        });
        assertThat(broken()).isEmpty();
        tamper("UPDATE contacts SET phone = '+1' WHERE id = 4321");
        assertThat(broken()).containsExactly("h1: contact 4321 was changed outside of crm");
    }

    @Test
    void undoRedoAndBulkUpdatesFit() {
        history();
        ChangeSet bulk = database.write(store ->
                new BulkUpdate(store).set(Contacts.TYPE, List.of(1L, 2L), Map.of(Contacts.CITY, Optional.of("Bern"))));
        assertThat(broken()).isEmpty();
        ChangeSet undone = database.undo(bulk);
        assertThat(broken()).isEmpty();
        database.undo(undone);
        assertThat(broken()).isEmpty();
        ChangeSet added = database.write(store -> store.insert(contact("Dan")));
        database.undo(added);
        assertThat(broken()).isEmpty();
    }

    @Test
    void ownFieldsFitBeforeAndAfterTheyAreDeleted() {
        history();
        database.write(store -> {
            new OwnFieldRegister(store).add("contact", "size", "number", Optional.empty());
            store.learn();
            Field<?> size = store.nouns().type(Contacts.TYPE).field("size").orElseThrow();
            store.update(store.get(Contacts.TYPE, 1).set(size, new BigDecimal("1.5")));
            store.insert(contact("Dan").set(size, new BigDecimal("2")));
        });
        assertThat(broken()).isEmpty();
        database.write(store -> new OwnFieldRegister(store).delete("contact", "size"));
        assertThat(broken()).isEmpty();
        ChangeSet moved =
                database.write(store -> store.update(store.get(Contacts.TYPE, 1).with(Contacts.CITY, "Bern")));
        assertThat(broken()).isEmpty();
        database.undo(moved);
        assertThat(broken()).isEmpty();
        tamper("UPDATE contacts SET x_size = 3 WHERE id = 1");
        assertThat(broken()).isNotEmpty();
    }

    @Test
    void everyTypeOfValueIsDigestedAsItIsReadAgain() {
        database.write(store -> {
            for (FieldType type : FieldType.values()) {
                if (type != FieldType.LINK && type != FieldType.TAGS && type != FieldType.COUNT) {
                    List<String> words = type == FieldType.CHOICE ? List.of("A") : List.of();
                    new OwnFieldRegister(store)
                            .add(
                                    Leads.TYPE,
                                    "own_" + type.name().toLowerCase(java.util.Locale.ROOT),
                                    type,
                                    words,
                                    Optional.empty());
                }
            }
            store.learn();
            Row lead = Row.draft(store.nouns().type(Leads.TYPE))
                    .with(Leads.STATUS, "new")
                    .with(Leads.CONTACT, store.insert(contact("Ann")).id());
            for (Field<?> field : lead.type().stored()) {
                if (field.isOwn()) {
                    lead = lead.set(field, sample(field.type()));
                }
            }
            store.insert(lead);
        });
        assertThat(broken()).isEmpty();
    }

    private static Object sample(FieldType type) {
        return switch (type) {
            case MONEY, NUMBER, PERCENT -> new BigDecimal("-1.23459");
            case COUNT, LINK -> 7L;
            case DATE -> LocalDate.of(1500, 2, 28);
            case TIME -> Instant.parse("2026-03-29T01:30:00.123456789Z");
            case FLAG -> false;
            case TAGS -> List.of("a");
            case COUNTRY -> "LK";
            default -> "Zoë \ud83d\ude00";
        };
    }
}
