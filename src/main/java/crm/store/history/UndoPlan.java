package crm.store.history;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.store.engine.IdRuns;
import crm.store.engine.Statements;
import crm.store.journal.ChangeSet;
import crm.store.records.Links;
import crm.store.records.RecordStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What an undo finds: the records that a change set created and those that it replaced, as far as nothing is left of what
 * others did to them since, and what stands in the way: records that were changed again, that are there again, that others
 * have come to point to, or that would point to what is gone. Ids are compared in memory, each table is read at most once
 * a link: no statement runs once a record.
 */
final class UndoPlan {
    private static final int FEW = 10;
    private static final int MOST_NAMED = 5;

    private final RecordStore store;
    private final Statements statements;
    private final ChangeSet past;
    private final Map<RecordType, Made> made = new LinkedHashMap<>();
    private final Map<RecordType, Set<Long>> staying = new HashMap<>();
    private final List<String> conflicts = new ArrayList<>();

    /** Records of one kind that are as the change set left them: their ids, in ascending order. */
    private static final class Made {
        private final long[] created;
        private final long[] replaced;
        private final Set<Long> ended;

        Made(long[] created, long[] replaced, Set<Long> ended) {
            this.created = created;
            this.replaced = replaced;
            this.ended = ended;
        }

        /** Those that it replaced or deleted: what they were returns. */
        Set<Long> ended() {
            return ended;
        }

        boolean has(long id) {
            return created(id) || Arrays.binarySearch(replaced, id) >= 0;
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
        types.forEach(plan::thereAgain);
        types.stream().filter(type -> !type.isPart()).forEach(plan::pointedTo);
        types.stream().filter(UndoPlan::hasOwner).forEach(plan::partsOfChanged);
        boolean more = true;
        while (more) {
            plan.stayTogether();
            more = false;
            for (RecordType type : types) {
                more |= plan.pointsNowhere(type);
            }
        }
        return plan;
    }

    /** What stands in the way, in words; some of it where there is much. */
    List<String> conflicts() {
        return conflicts.size() > MOST_NAMED ? conflicts.subList(0, MOST_NAMED) : conflicts;
    }

    /** The records to delete. */
    long[] leaving(RecordType type) {
        return withoutStaying(type, made.get(type).created());
    }

    /** The records to set back to what they were. */
    long[] replaced(RecordType type) {
        return withoutStaying(type, made.get(type).replaced());
    }

    /** The records that stay as they are, gone or there, as conditions. */
    List<IdRuns.Run> sparing(RecordType type) {
        return IdRuns.of(staying.getOrDefault(type, Set.of()).stream().sorted().toList());
    }

    private long[] withoutStaying(RecordType type, long[] ids) {
        Set<Long> stays = staying.getOrDefault(type, Set.of());
        return stays.isEmpty()
                ? ids
                : Arrays.stream(ids).filter(id -> !stays.contains(id)).toArray();
    }

    private Made made(RecordType type) {
        Set<Long> ended = gone(type, past.number(), " AND changed <> gone");
        Set<Long> restated = RestatedInvoices.of(store, type, past.number());
        ended.removeAll(restated);
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
        Set<Long> broughtBack = Descent.of(statements, type, past);
        broughtBack.removeAll(restated);
        changedSince(type, broughtBack, restated);
        long[] all = LongStream.concat(Arrays.stream(ids), broughtBack.stream().mapToLong(Long::longValue))
                .filter(id -> !restated.contains(id))
                .sorted()
                .distinct()
                .toArray();
        return new Made(
                Arrays.stream(all).filter(id -> !ended.contains(id)).toArray(),
                Arrays.stream(all).filter(ended::contains).toArray(),
                ended);
    }

    private void changedSince(RecordType type, Set<Long> broughtBack, Set<Long> restated) {
        long number = past.number();
        statements.each(
                "SELECT id, MIN(gone) FROM " + type.historyTable() + " w WHERE gone > ? AND changed = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM " + type.table() + " t WHERE t.id = w.id AND t.changed = ?)"
                        + " GROUP BY id FETCH FIRST ? ROWS ONLY",
                List.of(number, number, number, (long) MOST_NAMED + broughtBack.size() + restated.size()),
                (results, cells) -> {
                    if (!broughtBack.contains(results.getLong(1)) && !restated.contains(results.getLong(1))) {
                        conflicts.add(type.name() + " " + results.getLong(1) + " was changed again by h"
                                + results.getLong(2));
                    }
                });
    }

    /** What the change set deleted, and somebody brought back in another way. */
    private void thereAgain(RecordType type) {
        Made here = made.get(type);
        List<Long> deleted =
                here.ended().stream().filter(id -> !here.has(id)).sorted().toList();
        for (IdRuns.Run run : IdRuns.of(deleted)) {
            statements.each(
                    "SELECT id, changed FROM " + type.table() + " t WHERE " + run.sql()
                            + " AND NOT EXISTS (SELECT 1 FROM " + type.historyTable()
                            + " v WHERE v.id = t.id AND v.changed = ?)",
                    Touched.concat(run.bound(), List.of(past.number())),
                    (results, cells) -> conflicts.add(
                            type.name() + " " + results.getLong(1) + " is there again since h" + results.getLong(2)));
        }
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
            for (Field<?> link : Links.between(other, type)) {
                OptionalLong[] first = {OptionalLong.empty()};
                Made goingToo = made.get(other);
                eachPointer(other, link, here, (from, to) -> {
                    if (goingToo != null && goingToo.has(from)) {
                        return;
                    }
                    stays(type).add(to);
                    if (first[0].isEmpty()) {
                        first[0] = OptionalLong.of(from);
                        conflicts.add(other.name() + " " + from + " points to " + type.name() + " " + to);
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

    /** Lines, members and further values have an owner; parts of the database itself have none. */
    private static boolean hasOwner(RecordType part) {
        return part.isPart()
                && part.field("owner")
                        .filter(field -> field.type() == FieldType.LINK)
                        .isPresent();
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

    /** What would return, and point to what is gone, stays as it is; whether there was any. */
    private boolean pointsNowhere(RecordType type) {
        Set<Long> returning = returning(type);
        boolean found = false;
        for (Field<?> link : type.stored()) {
            List<RecordType> targets = store.nouns().all().stream()
                    .filter(target -> Links.between(type, target).contains(link))
                    .toList();
            if (!targets.isEmpty() && !returning.isEmpty()) {
                found |= pointsNowhere(type, link, targets, returning);
            }
        }
        return found;
    }

    private boolean pointsNowhere(RecordType type, Field<?> link, List<RecordType> targets, Set<Long> returning) {
        Map<Long, List<Long>> pointing = new TreeMap<>();
        statements.each(
                "SELECT id, " + link.column() + " FROM " + type.historyTable()
                        + " WHERE gone = ? AND changed <> gone AND " + link.column() + " IS NOT NULL",
                List.of(past.number()),
                (results, cells) -> {
                    if (returning.contains(results.getLong(1))) {
                        pointing.computeIfAbsent(results.getLong(2), any -> new ArrayList<>())
                                .add(results.getLong(1));
                    }
                });
        for (RecordType target : targets) {
            Set<Long> leaving = new HashSet<>(made.containsKey(target) ? list(leaving(target)) : List.of());
            read("id", target, "id", List.copyOf(pointing.keySet())).stream()
                    .filter(id -> !leaving.contains(id))
                    .forEach(pointing::remove);
            pointing.keySet().removeAll(returning(target));
        }
        String only = targets.size() == 1 ? targets.get(0).name() + " " : "";
        pointing.forEach((gone, ids) -> ids.forEach(id -> {
            if (stays(type).add(id)) {
                conflicts.add(type.name() + " " + id + " would point to " + only + gone + ", which is gone");
            }
        }));
        return !pointing.isEmpty();
    }

    /** The records that will be as they were before the change set. */
    private Set<Long> returning(RecordType type) {
        if (!made.containsKey(type)) {
            return Set.of();
        }
        Set<Long> returning = new HashSet<>(made.get(type).ended());
        returning.removeAll(staying.getOrDefault(type, Set.of()));
        return returning;
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
                Links.between(type, other).forEach(link -> more.addAll(read(link.column(), type, "id", ids)));
                if (hasOwner(other) && !type.isPart()) {
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
