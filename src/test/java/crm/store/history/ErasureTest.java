package crm.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Activities;
import crm.model.Contacts;
import crm.model.FurtherValues;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.Row;
import crm.model.Tickets;
import crm.store.EmptyDatabase;
import crm.store.bulk.BulkInsert;
import crm.store.check.Verification;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.place.Keyring;
import crm.store.place.Secret;
import crm.store.records.RecordStore;
import crm.store.schema.Migrations;
import crm.store.upkeep.Rewriting;
import crm.value.CrmException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<String> SECRETS =
            List.of("Zaphod", "Beeblebrox", "zaphod@", "+4179", "Two heads", "Galaxy Road", "Betelgeuse");

    @TempDir
    private Path directory;

    private DatabasePlace place;

    @BeforeEach
    void make() {
        place = DatabasePlace.of(directory.resolve("db").toString());
        EmptyDatabase.at(place);
    }

    private <T> T write(String command, Function<RecordStore, T> work) {
        try (Database database = Database.open(place, Duration.ZERO, "test")) {
            RecordStore store = RecordStore.over(database);
            T result = work.apply(store);
            store.commit(NOW, "tester", command);
            return result;
        }
    }

    private <T> T read(Function<RecordStore, T> work) {
        try (Database database = Database.open(place, Duration.ZERO, "test")) {
            return work.apply(RecordStore.over(database));
        }
    }

    private static Row zaphod() {
        return Row.draft(Contacts.TYPE)
                .with(Contacts.NAME, "Zaphod Beeblebrox")
                .with(Contacts.GIVEN, "Zaphod")
                .with(Contacts.FAMILY, "Beeblebrox")
                .with(Contacts.EMAIL, "zaphod@example.com")
                .with(Contacts.PHONE, "+41791234567")
                .with(Contacts.STREET, "Galaxy Road 5")
                .with(Contacts.CITY, "Bern")
                .with(Contacts.NOTES, "Two heads. ".repeat(2000));
    }

    /** Contact 1 with a further value 2, an order 3, a lead 4 and an activity 5; contact 6 whose notes name the first. */
    private void person() {
        write("crm contact add Zaphod Beeblebrox --email zaphod@example.com", store -> {
            long id = store.insert(zaphod()).id();
            store.insert(Row.draft(FurtherValues.TYPE)
                    .with(FurtherValues.OWNER, id)
                    .with(FurtherValues.KIND, "email")
                    .with(FurtherValues.CONTENT, "zaphod@betelgeuse.example"));
            store.insert(Row.draft(Orders.TYPE)
                    .with(Orders.CUSTOMER, id)
                    .with(Orders.DATE, DAY)
                    .with(Orders.STATUS, "placed")
                    .with(Orders.AMOUNT, new BigDecimal("42"))
                    .with(Orders.NOTES, "Two heads, two hats"));
            store.insert(Row.draft(Leads.TYPE)
                    .with(Leads.CONTACT, id)
                    .with(Leads.STATUS, "new")
                    .with(Leads.NAME, "Hats for Zaphod Beeblebrox"));
            return store.insert(Row.draft(Activities.TYPE)
                    .with(Activities.CONTACT, id)
                    .with(Activities.TIME, NOW)
                    .with(Activities.CHANNEL, "phone")
                    .with(Activities.SUBJECT, "Called zaphod@example.com back"));
        });
        write("crm contact add Trillian", store -> {
            store.insert(Row.draft(Contacts.TYPE)
                    .with(Contacts.NAME, "Trillian")
                    .with(Contacts.NOTES, "Came with ZAPHOD Beeblebrox"));
            return dealings(store);
        });
        write(
                "crm edit zaphod@example.com --street 'Galaxy Road 6'",
                store -> store.update(store.get(Contacts.TYPE, 1).with(Contacts.STREET, "Galaxy Road 6, Betelgeuse")));
    }

    /** Ticket 7, invoice 8 and payment 9 of contact 1. */
    private static Row dealings(RecordStore store) {
        store.insert(Row.draft(Tickets.TYPE)
                .with(Tickets.SUBJECT, "Hats for Zaphod Beeblebrox")
                .with(Tickets.KIND, "complaint")
                .with(Tickets.STATUS, "open")
                .with(Tickets.PRIORITY, "high")
                .with(Tickets.OPENED, NOW)
                .with(Tickets.CONTACT, 1L)
                .with(Tickets.NOTES, "Two heads need two hats"));
        long invoice = store.insert(Row.draft(Invoices.TYPE)
                        .with(Invoices.NUMBER, "INV-1")
                        .with(Invoices.CONTACT, 1L)
                        .with(Invoices.ISSUED, DAY)
                        .with(Invoices.AMOUNT, new BigDecimal("42"))
                        .with(Invoices.NOTES, "To be sent to Galaxy Road 5"))
                .id();
        return store.insert(Row.draft(Payments.TYPE)
                .with(Payments.INVOICE, invoice)
                .with(Payments.CONTACT, 1L)
                .with(Payments.PAID, DAY)
                .with(Payments.STATUS, "received")
                .with(Payments.AMOUNT, new BigDecimal("40"))
                .with(Payments.METHOD, "card of Zaphod Beeblebrox"));
    }

    private void erase() {
        assertThat(write("crm privacy erase zaphod@example.com --yes", store -> Erasure.of(store, 1, DAY))
                        .commandLines())
                .isEqualTo(2);
        new Rewriting(place, Duration.ZERO, "test").clean();
    }

    /** Built at the first use, by the virtual machine's own rule that a class is initialised once. */
    private static final class Erased {
        private static final Folder STATE = build();

        private static Folder build() {
            try {
                ErasureTest first = new ErasureTest();
                Path templates = Files.createDirectories(Path.of("target", "templates"));
                first.directory = Files.createTempDirectory(templates, "erased");
                first.make();
                first.person();
                assertThat(first.filesWith("Zaphod")).isNotEmpty();
                first.erase();
                return first.place.folder(first.place.current());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A copy of a database in which the person was and is erased. */
    private void erased() {
        place = DatabasePlace.of(directory.resolve("erased").toString());
        place.prepare();
        DatabasePlace.Current current = new DatabasePlace.Current("db-1", Migrations.LATEST);
        Erased.STATE.copyTo(place.folder(current));
        place.switchTo(current, Optional.empty());
    }

    @Test
    void nothingOfThePersonStaysInAnyFile() throws IOException {
        erased();
        for (String secret : SECRETS) {
            assertThat(filesWith(secret)).as(secret).isEmpty();
        }
        assertThat(filesWith("Trillian")).isNotEmpty();
    }

    @Test
    void recordsAndTotalsStay() {
        erased();
        Row order = read(store -> store.get(Orders.TYPE, 3));
        assertThat(order.require(Orders.AMOUNT)).isEqualByComparingTo("42");
        assertThat(order.require(Orders.CUSTOMER)).isEqualTo(1);
        Row contact = read(store -> store.get(Contacts.TYPE, 1));
        assertThat(contact.values()).containsOnlyKeys("name", "city").containsEntry("name", "erased 1");
        assertThat(read(store -> store.get(Leads.TYPE, 4)).require(Leads.NAME)).isEqualTo("Hats for [erased]");
        assertThat(read(store -> store.get(Contacts.TYPE, 6)).require(Contacts.NOTES))
                .isEqualTo("Came with [erased]");
        assertThat(read(store -> store.get(Tickets.TYPE, 7)).require(Tickets.SUBJECT))
                .isEqualTo("Hats for [erased]");
        Row invoice = read(store -> store.get(Invoices.TYPE, 8));
        assertThat(invoice.require(Invoices.BALANCE)).isEqualByComparingTo("2");
        assertThat(invoice.get(Invoices.NOTES)).isEmpty();
        assertThat(read(store -> store.get(Payments.TYPE, 9)).require(Payments.METHOD))
                .isEqualTo("card of [erased]");
    }

    @Test
    void theHistoryIsStillProven() {
        erased();
        Verification.Result after = read(store -> new Verification(store).run());
        assertThat(after.breaks()).isEmpty();
        assertThat(after.erased()).isGreaterThan(10);
        write("crm edit 1", store -> store.update(store.get(Contacts.TYPE, 1).with(Contacts.CITY, "Basel")));
        assertThat(read(store -> new Verification(store).run()).breaks()).isEmpty();
        write("tamper", store -> store.statements()
                .update("UPDATE contacts_was SET name = 'Arthur' WHERE changed = 1"));
        assertThat(read(store -> new Verification(store).run()).breaks())
                .first()
                .hasToString("Break[changeSet=1, what=contact 1 got values outside of crm where they were erased]");
    }

    @Test
    void anErasedDigestCannotBeForged() {
        erased();
        write("tamper", store -> store.statements()
                .update("UPDATE erased_digests SET digest = 'abcd' WHERE noun = 'contact' AND changed = 1"));
        assertThat(read(store -> new Verification(store).run()).breaks()).isNotEmpty();
    }

    @Test
    void noUndoBringsAnythingBack() {
        person();
        write("crm contact delete 6", store -> {
            store.delete(store.get(Contacts.TYPE, 6));
            return true;
        });
        erase();
        long erasing = read(store -> History.of(store).last(1).get(0).number());
        assertThatThrownBy(() -> undo(erasing)).hasMessageContaining("cannot be undone");
        assertThatThrownBy(() -> undo(3)).isInstanceOf(CrmException.class);
        undo(4);
        assertThat(contacts()).containsExactly(1L);
    }

    private List<Long> contacts() {
        return read(store -> store.all(Contacts.TYPE).stream().map(Row::id).toList());
    }

    private void undo(long number) {
        write("crm undo", store -> {
            new Undo(store).of(History.of(store).changeSet(number).orElseThrow(), false);
            return true;
        });
    }

    @Test
    void whoWasErasedDoesNotComeBackUnasked() {
        erased();
        for (Row again : List.of(
                Row.draft(Contacts.TYPE).with(Contacts.EMAIL, "zaphod@betelgeuse.example"),
                Row.draft(Contacts.TYPE).with(Contacts.PHONE, "+41791234567").with(Contacts.NAME, "Z"),
                Row.draft(Contacts.TYPE).with(Contacts.NAME, "ZAPHOD beeblebrox"))) {
            assertThatThrownBy(() -> write("crm contact add", store -> store.insert(again)))
                    .hasMessageContaining("was erased on request on 2026-03-01");
            assertThatThrownBy(() -> write("crm import", store -> {
                        store.erasedPeople();
                        store.check(new Row(Contacts.TYPE, 99, 0, again.values()));
                        return true;
                    }))
                    .isInstanceOf(CrmException.class);
        }
        write("crm contact add --despite-erasure", store -> {
            store.despiteErasure();
            return store.insert(zaphod());
        });
        write(
                "crm contact add",
                store -> store.insert(Row.draft(Contacts.TYPE)
                        .with(Contacts.NAME, "Zaphod Beeblebrox")
                        .with(Contacts.EMAIL, "other@x.org")));
    }

    @Test
    void manyPeopleAreErasedOneAfterTheOther() {
        write("crm import", store -> {
            BulkInsert bulk = new BulkInsert(store);
            long first = bulk.ids(1200);
            List<Row> rows = new ArrayList<>();
            for (long id = first; id < first + 1200; id++) {
                rows.add(new Row(Contacts.TYPE, id, 0, Map.of("name", "Person Number" + id, "notes", "n" + id)));
            }
            return bulk.insert(Contacts.TYPE, rows.iterator());
        });
        for (long id : List.of(1L, 2L, 1024L, 1200L)) {
            write("crm privacy erase " + id, store -> Erasure.of(store, id, DAY));
        }
        assertThat(read(store -> new Verification(store).run()).breaks()).isEmpty();
        write("tamper", store -> store.statements().update("UPDATE contacts SET notes = 'x' WHERE id = 1023"));
        assertThat(read(store -> new Verification(store).run()).breaks())
                .first()
                .hasToString("Break[changeSet=1, what=contact 1023 was changed outside of crm]");
    }

    @Test
    void anEncryptedDatabaseShowsNothingAndOpensWithItsKeyOnly() throws IOException {
        String key = "fedcba9876543210".repeat(4);
        person();
        new Rewriting(place, Duration.ZERO, "test").encrypt(() -> Secret.key(key));
        for (String secret : List.of("Zaphod", "Trillian", "zaphod", "contact add", key)) {
            assertThat(filesWith(secret)).as(secret).isEmpty();
        }
        everyFileIsPrivate();
        place = DatabasePlace.of(place.toString());
        assertThatThrownBy(() -> read(store -> store.get(Contacts.TYPE, 1)))
                .hasMessageContaining("no password was given")
                .satisfies(error ->
                        assertThat(((CrmException) error).exit().code()).isEqualTo(8));
        reopened(key);
        assertThat(read(store -> store.get(Contacts.TYPE, 1)).label()).isEqualTo("Zaphod Beeblebrox");
        write(
                "crm edit 6 --name Marvin",
                store -> store.update(store.get(Contacts.TYPE, 6).with(Contacts.NAME, "Marvin")));
        assertThat(filesWith("Marvin")).isEmpty();
        reopened(key.replaceFirst("f", "e"));
        assertThatThrownBy(() -> read(store -> store.get(Contacts.TYPE, 1))).hasMessageContaining("wrong key");
        String next = "0123456789abcdef".repeat(4);
        reopened(key);
        new Rewriting(place, Duration.ZERO, "test").rekey(() -> Secret.key(next));
        assertThat(filesWith(next)).isEmpty();
        reopened(next);
        erase();
        assertThat(read(store -> new Verification(store).run()).breaks()).isEmpty();
        new Rewriting(place, Duration.ZERO, "test").decrypt();
        place = DatabasePlace.of(place.toString());
        assertThat(read(store -> store.get(Contacts.TYPE, 6)).label()).isEqualTo("Marvin");
        assertThat(filesWith("Zaphod")).isEmpty();
        everyFileIsPrivate();
    }

    private void reopened(String key) {
        place = DatabasePlace.of(place.toString(), () -> Secret.key(key), new Keyring());
    }

    @Test
    void anEncryptionThatFailsLeavesTheDatabaseAsItWas() {
        person();
        assertThatThrownBy(() -> new Rewriting(place, Duration.ZERO, "test").encrypt(() -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");
        assertThat(read(store -> store.get(Contacts.TYPE, 1)).label()).isEqualTo("Zaphod Beeblebrox");
        assertThatThrownBy(() -> new Rewriting(place, Duration.ZERO, "test").rekey(() -> Secret.password("x")))
                .hasMessageContaining("is not encrypted");
    }

    private void everyFileIsPrivate() throws IOException {
        each(file -> {
            try {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertThat(rights).as(file.toString()).endsWith("------");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void each(Consumer<Path> reader) throws IOException {
        try (Stream<Path> all = Files.walk(place.root())) {
            all.filter(Files::isRegularFile).forEach(reader);
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        each(file -> {
            try {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (content.contains(text) || content.contains(new String(utf16, StandardCharsets.ISO_8859_1))) {
                    found.add(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found;
    }
}
