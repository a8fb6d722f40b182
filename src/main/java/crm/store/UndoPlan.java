package crm.store;

import crm.model.Field;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What an undo finds: the records that a change set created and those that it replaced, as far as nobody changed them
 * since, and which of the created ones must stay because others point to them. Ids are compared in memory, each table is
 * read at most once a link: no statement runs once a record.
 */
final class UndoPlan {
    private static final int FEW = 10;

    private final RecordStore store;
    private final Statements statements;
    private final ChangeSet past;
    private final Map<RecordType, Made> made = new LinkedHashMap<>();
    private final Map<RecordType, Set<Long>> staying = new HashMap<>();
    private final List<String> pointing = new ArrayList<>();

    /** Records of one kind that are as the change set left them: their ids, in ascending order. */
    private static final class Made {
        private final long[] created;
        private final long[] replaced;

        Made(long[] created, long[] replaced) {
            this.created = created;
            this.replaced = replaced;
        }

        /** Those that the change set created or brought back. */
        long[] created() {
            return created;
        }

        /** Those that it changed. */
        long[] replaced() {
            return replaced;
        }

        boolean created(long id) {
            return Arrays.binarySearch(created, id) >= 0;
        }
    }

    private UndoPlan(RecordStore store, ChangeSet past) {
        this.store = store;
        this.statements = store.statements();
        this.past = past;
    }

    /** Looks at what a change set did to records of these kinds. */
    static UndoPlan of(RecordStore store, ChangeSet past, List<RecordType> types) {
        UndoPlan plan = new UndoPlan(store, past);
        types.forEach(type -> plan.made.put(type, plan.made(type)));
        types.stream().filter(type -> !type.isPart()).forEach(plan::pointedTo);
        types.stream().filter(RecordType::isPart).forEach(plan::partsOfChanged);
        plan.stayTogether();
        return plan;
    }

    /** A sentence for each link over which a later record points to one that was created, with one example. */
    List<String> pointing() {
        return pointing;
    }

    /** The records to delete. */
    long[] leaving(RecordType type) {
        Set<Long> stays = staying.getOrDefault(type, Set.of());
        long[] created = made.get(type).created();
        return stays.isEmpty()
                ? created
                : Arrays.stream(created).filter(id -> !stays.contains(id)).toArray();
    }

    /** The records to set back to what they were. */
    long[] replaced(RecordType type) {
        return made.get(type).replaced();
    }

    private Made made(RecordType type) {
        Set<Long> ended = gone(type, past.number(), " AND changed <> gone");
        TreeSet<Long> elsewhere = new TreeSet<>(gone(type, past.number(), ""));
        past.undoes().ifPresent(undone -> elsewhere.addAll(gone(type, undone, "")));
        elsewhere.removeIf(id -> id >= past.firstId() && id < past.nextId());
        String sql = "SELECT id FROM " + type.table() + " WHERE changed = ? AND ";
        List<IdRuns.Run> runs = new ArrayList<>(IdRuns.of(List.copyOf(elsewhere)));
        runs.add(new IdRuns.Run("id >= ? AND id < ?", List.of(past.firstId(), past.nextId())));
        long[] ids = ids(sql, runs);
        if (ids.length < madeBy(type)) {
            ids = ids(sql, List.of(new IdRuns.Run("id > ?", List.of(0L))));
        }
        return new Made(
                Arrays.stream(ids).filter(id -> !ended.contains(id)).toArray(),
                Arrays.stream(ids).filter(ended::contains).toArray());
    }

    /** How many records the change set created or replaced. */
    private long madeBy(RecordType type) {
        return past.counts().stream()
                .filter(count -> count.noun().equals(type.name()))
                .mapToLong(count -> count.created() + count.updated())
                .sum();
    }

    private long[] ids(String sql, List<IdRuns.Run> runs) {
        LongStream.Builder found = LongStream.builder();
        for (IdRuns.Run run : runs) {
            statements.each(
                    sql + run.sql(),
                    Touched.concat(List.of(past.number()), run.bound()),
                    (results, cells) -> found.add(results.getLong(1)));
        }
        return found.build().sorted().toArray();
    }

    private Set<Long> gone(RecordType type, long number, String further) {
        Set<Long> ids = new HashSet<>();
        statements.each(
                "SELECT id FROM " + type.historyTable() + " WHERE gone = ?" + further,
                List.of(number),
                (results, cells) -> ids.add(results.getLong(1)));
        return ids;
    }

    /** Finds what later records point to; they stay, and the first of each link is named. */
    private void pointedTo(RecordType type) {
        Made here = made.get(type);
        if (here.created().length == 0) {
            return;
        }
        for (RecordType other : store.nouns().all()) {
            for (Field<?> link : Undo.linksTo(other, type)) {
                OptionalLong[] first = {OptionalLong.empty()};
                eachPointer(other, link, here, (from, to) -> {
                    stays(type).add(to);
                    if (first[0].isEmpty()) {
                        first[0] = OptionalLong.of(from);
                        pointing.add(other.name() + " " + from + " points to " + type.name() + " " + to);
                    }
                });
            }
        }
    }

    @FunctionalInterface
    private interface Pointer {
        void is(long from, long to);
    }

    private void eachPointer(RecordType other, Field<?> link, Made here, Pointer reader) {
        String sql = "SELECT id, " + link.column() + " FROM " + other.table() + " WHERE changed <> ? AND ";
        List<IdRuns.Run> runs = IdRuns.of(link.column(), list(here.created()));
        if (runs.size() > FEW) {
            runs = List.of(new IdRuns.Run(link.column() + " IS NOT NULL", List.of()));
        }
        for (IdRuns.Run run : runs) {
            statements.each(sql + run.sql(), Touched.concat(List.of(past.number()), run.bound()), (results, cells) -> {
                if (here.created(results.getLong(2))) {
                    reader.is(results.getLong(1), results.getLong(2));
                }
            });
        }
    }

    /** Parts stay with an owner that the change set created and that was changed again since. */
    private void partsOfChanged(RecordType part) {
        for (IdRuns.Run run : IdRuns.of(list(made.get(part).created()))) {
            statements.each(
                    "SELECT id, owner FROM " + part.table() + " WHERE owner >= ? AND owner < ? AND " + run.sql(),
                    Touched.concat(List.of(past.firstId(), past.nextId()), run.bound()),
                    (results, cells) -> {
                        long owner = results.getLong(2);
                        if (made.values().stream().noneMatch(kind -> kind.created(owner))) {
                            stays(part).add(results.getLong(1));
                        }
                    });
        }
    }

    /** What stays keeps its parts and what it points to. */
    private void stayTogether() {
        Map<RecordType, Set<Long>> fresh = new LinkedHashMap<>();
        staying.forEach((type, ids) -> fresh.put(type, new TreeSet<>(ids)));
        while (!fresh.isEmpty()) {
            RecordType type = fresh.keySet().iterator().next();
            List<Long> ids = fresh.remove(type).stream().sorted().toList();
            made.forEach((other, here) -> {
                Set<Long> more = new TreeSet<>();
                Undo.linksTo(type, other).forEach(link -> more.addAll(read(link.column(), type, "id", ids)));
                if (other.isPart() && !type.isPart()) {
                    more.addAll(read("id", other, "owner", ids));
                }
                more.removeIf(id -> !here.created(id) || !stays(other).add(id));
                if (!more.isEmpty()) {
                    fresh.computeIfAbsent(other, any -> new TreeSet<>()).addAll(more);
                }
            });
        }
    }

    private List<Long> read(String column, RecordType from, String by, List<Long> ids) {
        List<Long> found = new ArrayList<>();
        for (IdRuns.Run run : IdRuns.of(by, ids)) {
            statements.eachKept(
                    "SELECT " + column + " FROM " + from.table() + " WHERE " + column + " IS NOT NULL AND " + run.sql(),
                    run.bound(),
                    (results, cells) -> found.add(results.getLong(1)));
        }
        return found;
    }

    private Set<Long> stays(RecordType type) {
        return staying.computeIfAbsent(type, any -> new HashSet<>());
    }

    private static List<Long> list(long[] ids) {
        return Arrays.stream(ids).boxed().toList();
    }
}
