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
import crm.store.BulkChange;
import crm.store.BulkInsert;
import crm.store.IncomingLinks;
import crm.store.RecordStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges records of one kind, any number at once: each group into the one that stays, with everything that belonged or
 * pointed to the others. All of it is ordinary changes of ordinary records, so that undo takes it apart again.
 */
final class RecordMerge {
    private static final int MANY = 100;

    private final Session session;
    private final RecordStore store;
    private final RecordType type;
    private final KeepRules rules;
    private final BulkChange change;
    private final IncomingLinks links;
    private final Map<Long, Long> into = new HashMap<>();

    /**
     * What became of one group.
     *
     * @param kept the record that stays, as it is now
     * @param fates what became of values that met another
     */
    record Merged(Row kept, List<Survivor.Fate> fates) {}

    RecordMerge(Session session, RecordType type, KeepRules rules) {
        this.session = session;
        this.store = session.store();
        this.type = session.nouns().type(type);
        this.rules = rules;
        this.change = new BulkChange(store);
        this.links = new IncomingLinks(store);
    }

    /**
     * Merges groups of records.
     *
     * @param groups the id of each record that stays, and the ids of those that go into it
     */
    List<Merged> merge(Map<Long, List<Long>> groups) {
        groups.forEach((kept, gone) -> gone.forEach(id -> into.put(id, kept)));
        Set<Long> all = new TreeSet<>(groups.keySet());
        all.addAll(into.keySet());
        List<Survivor> survivors = survivors(groups, all);
        store(survivors);
        List<Row> refusals = refusals(groups, consents(all));
        repoint();
        if (type.equals(Contacts.TYPE)) {
            members(all);
        }
        insert(Consents.TYPE, refusals);
        change.delete(type, into.keySet().stream().sorted().toList());
        return survivors.stream()
                .map(survivor -> new Merged(survivor.row(), survivor.fates()))
                .toList();
    }

    private long standsFor(long id) {
        return into.getOrDefault(id, id);
    }

    private List<Survivor> survivors(Map<Long, List<Long>> groups, Set<Long> all) {
        Map<Long, Row> rows = new HashMap<>();
        Map<Long, List<Row>> further = new HashMap<>();
        long[] ids = all.stream().mapToLong(Long::longValue).toArray();
        store.eachById(type, ids, row -> rows.put(row.id(), row));
        store.eachById(FurtherValues.TYPE, ids, row -> further.computeIfAbsent(
                        row.require(FurtherValues.OWNER), any -> new ArrayList<>())
                .add(row));
        List<Survivor> survivors = new ArrayList<>();
        new TreeMap<>(groups).forEach((kept, gone) -> {
            Survivor survivor = new Survivor(
                    rows.get(kept), further.getOrDefault(kept, List.of()), rules, this::shown, this::standsFor);
            gone.forEach(id -> survivor.take(rows.get(id), further.getOrDefault(id, List.of())));
            survivors.add(survivor);
        });
        return survivors;
    }

    private String shown(Field<?> field, Object value) {
        return field.type() == FieldType.LINK
                ? session.label(session.nouns().type(field.target().orElseThrow()), (Long) value)
                : session.reading().show(field, value);
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
        return row.type().equals(type) && (into.containsKey(row.id()) || into.containsValue(row.id()));
    }

    private void members(Set<Long> all) {
        IncomingLinks.Link contact = new IncomingLinks.Link(Members.TYPE, Members.CONTACT);
        MemberUnion union = MemberUnion.of(links.all(contact, all), this::standsFor);
        change.replace(Members.TYPE, union.changed());
        change.delete(Members.TYPE, union.superfluous());
    }

    /** The consents of each contact, as they are before any of them changes hands. */
    private Map<Long, List<Row>> consents(Set<Long> all) {
        Map<Long, List<Row>> consents = new HashMap<>();
        if (type.equals(Contacts.TYPE)) {
            links.all(new IncomingLinks.Link(Consents.TYPE, Consents.CONTACT), all)
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
            refusals.addAll(ConsentUnion.refusals(
                    kept, ofEach, session.reading().dates().today()));
        });
        return refusals;
    }
}
