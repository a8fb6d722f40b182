package crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Campaigns;
import crm.model.Companies;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Nouns;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Tasks;
import crm.model.Tickets;
import crm.store.TestDatabase;
import crm.store.check.Verification;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import crm.store.records.RecordStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever contacts and companies have: merged and taken apart again, every table is as it was. */
class MergeProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final List<String> WORDS = List.of("ann", "bob", "perera", "smith", "galle", "kandy");

    @Property(tries = 2, seed = "1")
    void unmergingRestoresEveryTable(@ForAll long seed) {
        Random random = new Random(seed);
        try (TestDatabase database = new TestDatabase()) {
            database.write(store -> fill(store, random));
            List<String> before = database.read(MergeProperties::everything);
            RecordType type = random.nextBoolean() ? Contacts.TYPE : Companies.TYPE;
            ChangeSet merged = database.write(store -> {
                List<Long> ids = store.all(type).stream().map(Row::id).toList();
                new RecordMerge(store, type, rules(type, random), (field, value) -> value.toString(), TODAY)
                        .merge(Map.of(ids.get(0), List.of(ids.get(1), ids.get(3)), ids.get(4), List.of(ids.get(2))));
            });
            assertThat(database.<List<Row>>read(store -> store.all(type))).hasSize(3);
            assertThat(database.<Boolean>read(MergeProperties::isWhole)).isTrue();
            database.write(store -> new Unmerge(store).of(merged, false));
            assertThat(database.<List<String>>read(MergeProperties::everything)).isEqualTo(before);
        }
    }

    @Property(tries = 2, seed = "2")
    void groupsTakenApartOneByOneRestoreEveryTable(@ForAll long seed) {
        Random random = new Random(seed);
        try (TestDatabase database = new TestDatabase()) {
            database.write(store -> fill(store, random));
            List<String> before = database.read(MergeProperties::everything);
            RecordType type = random.nextBoolean() ? Contacts.TYPE : Companies.TYPE;
            List<Long> ids =
                    database.read(store -> store.all(type).stream().map(Row::id).toList());
            List<Long> one = List.of(ids.get(0), ids.get(1), ids.get(3));
            List<Long> other = List.of(ids.get(4), ids.get(2));
            ChangeSet past = database.write(store -> new RecordMerge(
                            store, type, rules(type, random), (field, value) -> value.toString(), TODAY)
                    .merge(Map.of(one.get(0), one.subList(1, 3), other.get(0), other.subList(1, 2))));
            List<String> merged = database.read(MergeProperties::everything);

            ChangeSet apart = database.write(store -> apart(store, type, past, one, GroupApart.Edited.REFUSE));
            assertThat(database.<Boolean>read(MergeProperties::isWhole)).isTrue();
            assertThat(database.<List<Row>>read(store -> store.all(type))).hasSize(5);
            database.undo(apart);
            assertThat(database.<List<String>>read(MergeProperties::everything)).isEqualTo(merged);

            database.write(store -> apart(store, type, past, one, GroupApart.Edited.KEEP_EDITS));
            database.write(store -> apart(store, type, past, other, GroupApart.Edited.KEEP_EDITS));
            assertThat(database.<List<String>>read(MergeProperties::everything)).isEqualTo(before);
            assertThat(database.<List<?>>read(
                            store -> new Verification(store).run().breaks()))
                    .isEmpty();
        }
    }

    private static void apart(
            RecordStore store, RecordType type, ChangeSet past, List<Long> group, GroupApart.Edited edited) {
        ChangeSet now = History.of(store).changeSet(past.number()).orElseThrow();
        new GroupApart(store, type, now, group).run(edited);
    }

    private static KeepRules rules(RecordType type, Random random) {
        List<List<String>> all =
                List.of(List.of(), List.of("newest"), List.of("longest", "address=oldest"), List.of("oldest"));
        return KeepRules.of(type, all.get(random.nextInt(all.size())), ref -> {
            throw new IllegalArgumentException(ref);
        });
    }

    /** No link points to a record that is not there. */
    private static boolean isWhole(RecordStore store) {
        List<Long> there = new ArrayList<>();
        List<Long> links = new ArrayList<>();
        for (RecordType type : Nouns.declared()) {
            for (Row row : store.all(type)) {
                there.add(row.id());
                type.stored().stream()
                        .filter(field -> field.target().isPresent())
                        .forEach(field -> row.get(field).ifPresent(id -> links.add((Long) id)));
            }
        }
        return there.containsAll(links);
    }

    private static List<String> everything(RecordStore store) {
        List<String> all = new ArrayList<>();
        for (RecordType type : Nouns.declared()) {
            store.all(type)
                    .forEach(row -> all.add(type + " " + row.id() + " " + new java.util.TreeMap<>(row.values())));
        }
        return all;
    }

    private static void fill(RecordStore store, Random random) {
        List<Long> contacts = new ArrayList<>();
        List<Long> companies = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Row company = Row.draft(Companies.TYPE).with(Companies.NAME, word(random) + i);
            company = some(company, random, Companies.PHONE, Companies.STREET, Companies.CITY, Companies.NOTES);
            company = i > 0 && random.nextBoolean()
                    ? company.with(Companies.PARENT, companies.get(random.nextInt(i)))
                    : company;
            companies.add(store.insert(company).id());
        }
        for (int i = 0; i < 6; i++) {
            Row contact = Row.draft(Contacts.TYPE)
                    .with(Contacts.NAME, word(random) + " " + word(random))
                    .with(Contacts.TAGS, List.of(word(random)))
                    .with(Contacts.SINCE, TODAY.minusDays(random.nextInt(9)))
                    .with(Contacts.COMPANY, companies.get(random.nextInt(6)));
            contact =
                    some(contact, random, Contacts.EMAIL, Contacts.REF, Contacts.STREET, Contacts.CITY, Contacts.NOTES);
            contacts.add(store.insert(contact).id());
        }
        Row campaign = store.insert(
                Row.draft(Campaigns.TYPE).with(Campaigns.NAME, "spring").with(Campaigns.STATUS, "planned"));
        for (int i = 0; i < 12; i++) {
            long contact = contacts.get(random.nextInt(6));
            long company = companies.get(random.nextInt(6));
            store.insert(Row.draft(FurtherValues.TYPE)
                    .with(FurtherValues.OWNER, random.nextBoolean() ? contact : company)
                    .with(FurtherValues.KIND, random.nextBoolean() ? "email" : "phone")
                    .with(FurtherValues.CONTENT, word(random)));
            store.insert(Row.draft(Orders.TYPE)
                    .with(Orders.CUSTOMER, contact)
                    .with(Orders.COMPANY, company)
                    .with(Orders.DATE, TODAY)
                    .with(Orders.AMOUNT, java.math.BigDecimal.TEN));
            store.insert(Row.draft(Tasks.TYPE)
                    .with(Tasks.NAME, "call")
                    .with(Tasks.STATUS, "open")
                    .with(Tasks.CONTACT, contact));
            Row invoice = store.insert(Row.draft(Invoices.TYPE)
                    .with(Invoices.CONTACT, contact)
                    .with(Invoices.COMPANY, company)
                    .with(Invoices.ISSUED, TODAY)
                    .with(Invoices.AMOUNT, java.math.BigDecimal.TEN));
            store.insert(Row.draft(Payments.TYPE)
                    .with(Payments.INVOICE, invoice.id())
                    .with(Payments.CONTACT, contact)
                    .with(Payments.PAID, TODAY)
                    .with(Payments.STATUS, "received")
                    .with(Payments.AMOUNT, java.math.BigDecimal.ONE));
            store.insert(Row.draft(Tickets.TYPE)
                    .with(Tickets.SUBJECT, "broken")
                    .with(Tickets.KIND, "problem")
                    .with(Tickets.STATUS, "open")
                    .with(Tickets.PRIORITY, "low")
                    .with(Tickets.OPENED, TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC))
                    .with(Tickets.CONTACT, contact)
                    .with(Tickets.COMPANY, company));
            store.insert(Row.draft(Leads.TYPE).with(Leads.CONTACT, contact).with(Leads.STATUS, "new"));
            store.insert(Row.draft(Consents.TYPE)
                    .with(Consents.CONTACT, contact)
                    .with(Consents.CHANNEL, random.nextBoolean() ? "email" : "phone")
                    .with(Consents.STATE, random.nextBoolean() ? "granted" : "refused")
                    .with(Consents.DATE, TODAY.minusDays(random.nextInt(5))));
        }
        for (long contact : contacts) {
            store.insert(Row.draft(Members.TYPE)
                    .with(Members.OWNER, campaign.id())
                    .with(Members.CONTACT, contact)
                    .with(Members.STATUS, random.nextBoolean() ? "listed" : "responded"));
        }
    }

    @SafeVarargs
    private static Row some(Row row, Random random, Field<String>... fields) {
        Row filled = row;
        for (Field<String> field : fields) {
            filled = random.nextBoolean() ? filled.with(field, word(random)) : filled;
        }
        return filled;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
