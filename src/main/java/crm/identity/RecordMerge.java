package crm.identity;

import crm.cli.Session;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Members;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.bulk.BulkInsert;
import crm.store.records.BulkChange;
import crm.store.records.IncomingLinks;
import crm.store.records.RecordStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Merges records of one kind, any number at once: each group into the one that stays, with everything that belonged or
 * pointed to the others. All of it is ordinary changes of ordinary records, so that undo takes it apart again.
 */
final class RecordMerge {
    private static final int MANY = 100;

    private final RecordStore store;
    private final RecordType type;
    private final KeepRules rules;
    private final BiFunction<Field<?>, Object, String> shown;
    private final LocalDate today;
    private final BulkChange change;
    private final IncomingLinks links;
    private final Map<Long, Long> into = new HashMap<>();
    private final Set<Long> merging = new TreeSet<>();

    /**
     * What became of one group.
     *
     * @param kept the record that stays, as it is now
     * @param fates what became of values that met another
     * @param refusals consents that say a refusal again, which would have been lifted
     */
    record Merged(Row kept, List<Survivor.Fate> fates, List<Row> refusals) {
        Merged {
            fates = List.copyOf(fates);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * A merge within a store's transaction.
     *
     * @param shown a value as people read it
     * @param today the day of the merge
     */
    RecordMerge(
            RecordStore store,
            RecordType type,
            KeepRules rules,
            BiFunction<Field<?>, Object, String> shown,
            LocalDate today) {
        this.store = store;
        this.type = store.nouns().type(type);
        this.rules = rules;
        this.shown = shown;
        this.today = today;
        this.change = new BulkChange(store);
        this.links = new IncomingLinks(store);
    }

    /** A merge that tells values in a session's words. */
    static RecordMerge of(Session session, RecordType type, KeepRules rules) {
        return new RecordMerge(
                session.store(),
                type,
                rules,
                (field, value) -> field.type() == FieldType.LINK
                        ? session.label(session.nouns().type(field.target().orElseThrow()), (Long) value)
                        : session.reading().show(field, value),
                session.reading().dates().today());
    }

    /**
     * Merges groups of records.
     *
     * @param groups the id of each record that stays, and the ids of those that go into it
     */
    List<Merged> merge(Map<Long, List<Long>> groups) {
        groups.forEach((kept, gone) -> gone.forEach(id -> into.put(id, kept)));
        merging.addAll(groups.keySet());
        merging.addAll(into.keySet());
        List<Survivor> survivors = survivors(groups);
        store(survivors);
        List<Row> refusals = refusals(groups, consents());
        repoint();
        if (type.equals(Contacts.TYPE)) {
            members();
        }
        insert(Consents.TYPE, refusals);
        change.delete(type, into.keySet().stream().sorted().toList());
        return survivors.stream()
                .map(survivor -> new Merged(
                        survivor.row(),
                        survivor.fates(),
                        refusals.stream()
                                .filter(row -> row.require(Consents.CONTACT)
                                        == survivor.row().id())
                                .toList()))
                .toList();
    }

    private long standsFor(long id) {
        return into.getOrDefault(id, id);
    }

    private List<Survivor> survivors(Map<Long, List<Long>> groups) {
        Map<Long, Row> rows = new HashMap<>();
        Map<Long, List<Row>> further = new HashMap<>();
        long[] ids = merging.stream().mapToLong(Long::longValue).toArray();
        store.eachById(type, ids, row -> rows.put(row.id(), row));
        store.eachById(FurtherValues.TYPE, ids, row -> further.computeIfAbsent(
                        row.require(FurtherValues.OWNER), any -> new ArrayList<>())
                .add(row));
        List<Survivor> survivors = new ArrayList<>();
        new TreeMap<>(groups).forEach((kept, gone) -> {
            Survivor survivor =
                    new Survivor(rows.get(kept), further.getOrDefault(kept, List.of()), rules, shown, this::standsFor);
            gone.forEach(id -> survivor.take(rows.get(id), further.getOrDefault(id, List.of())));
            survivors.add(survivor);
        });
        return survivors;
    }

    private void store(List<Survivor> survivors) {
        change.replace(
                type,
                survivors.stream()
                        .filter(Survivor::isChanged)
                        .map(Survivor::row)
                        .toList());
        change.replace(FurtherValues.TYPE, flat(survivors, Survivor::moved));
        change.delete(FurtherValues.TYPE, flat(survivors, Survivor::superfluous));
        insert(FurtherValues.TYPE, flat(survivors, Survivor::added));
    }

    private static <T> List<T> flat(List<Survivor> survivors, java.util.function.Function<Survivor, List<T>> part) {
        return survivors.stream().map(part).flatMap(List::stream).toList();
    }

    private void insert(RecordType part, List<Row> drafts) {
        if (drafts.size() < MANY) {
            drafts.forEach(store::insert);
            return;
        }
        BulkInsert bulk = new BulkInsert(store);
        long first = bulk.ids(drafts.size());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(new Row(
                    drafts.get(i).type(),
                    first + i,
                    bulk.changeSet(),
                    drafts.get(i).values()));
        }
        bulk.insert(part, rows.iterator());
    }

    /** Every record that points to one that goes points to the one that stays. */
    private void repoint() {
        for (IncomingLinks.Link link : links.to(type)) {
            if (link.from().equals(Members.TYPE)) {
                continue;
            }
            links.each(
                    link,
                    into.keySet(),
                    rows -> change.replace(
                            link.from(),
                            rows.stream()
                                    .filter(row -> !isMerging(row))
                                    .map(row -> row.set(link.field(), standsFor(target(row, link))))
                                    .toList()));
        }
    }

    private static long target(Row row, IncomingLinks.Link link) {
        return (Long) row.values().get(link.field().name());
    }

    /** Records of the kind itself that are merged were dealt with as a whole. */
    private boolean isMerging(Row row) {
        return row.type().equals(type) && merging.contains(row.id());
    }

    private void members() {
        IncomingLinks.Link contact = new IncomingLinks.Link(Members.TYPE, Members.CONTACT);
        MemberUnion union = MemberUnion.of(links.all(contact, merging), this::standsFor);
        change.replace(Members.TYPE, union.changed());
        change.delete(Members.TYPE, union.superfluous());
    }

    /** The consents of each contact, as they are before any of them changes hands. */
    private Map<Long, List<Row>> consents() {
        Map<Long, List<Row>> consents = new HashMap<>();
        if (type.equals(Contacts.TYPE)) {
            links.all(new IncomingLinks.Link(Consents.TYPE, Consents.CONTACT), merging)
                    .forEach(row -> consents.computeIfAbsent(row.require(Consents.CONTACT), any -> new ArrayList<>())
                            .add(row));
        }
        return consents;
    }

    private List<Row> refusals(Map<Long, List<Long>> groups, Map<Long, List<Row>> consents) {
        List<Row> refusals = new ArrayList<>();
        groups.forEach((kept, gone) -> {
            List<List<Row>> ofEach = new ArrayList<>(List.of(consents.getOrDefault(kept, List.of())));
            gone.forEach(id -> ofEach.add(consents.getOrDefault(id, List.of())));
            refusals.addAll(ConsentUnion.refusals(kept, ofEach, today));
        });
        return refusals;
    }
}
