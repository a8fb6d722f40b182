package crm.store;

import crm.model.Field;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in the way of an undo: records that were changed again since, that are there again, that others have come
 * to point to, or that would point to what is gone.
 */
final class UndoConflicts {
    private static final int MOST_NAMED = 5;

    private final RecordStore store;
    private final Statements statements;
    private final ChangeSet past;
    private final long number;
    private final int most;
    private final Map<RecordType, Set<Long>> broughtBack = new HashMap<>();
    private final Map<RecordType, Set<Long>> spared = new HashMap<>();
    private final List<String> named = new ArrayList<>();

    private UndoConflicts(RecordStore store, ChangeSet past, boolean all) {
        this.store = store;
        this.statements = store.statements();
        this.past = past;
        this.number = past.number();
        this.most = all ? Integer.MAX_VALUE : MOST_NAMED;
    }

    /** The conflicts of undoing a change set that touched these kinds: all of them, or enough to name some. */
    static UndoConflicts of(RecordStore store, ChangeSet past, List<RecordType> types, boolean all) {
        UndoConflicts conflicts = new UndoConflicts(store, past, all);
        types.forEach(type -> conflicts.broughtBack.put(type, Descent.of(conflicts.statements, type, past)));
        int before;
        do {
            before = conflicts.named.size();
            types.forEach(conflicts::find);
        } while (all && conflicts.named.size() > before);
        return conflicts;
    }

    /** Some of them, in words. */
    List<String> named() {
        return named.stream().limit(MOST_NAMED).toList();
    }

    /** The records of a kind that are to be left as they are. */
    Set<Long> spared(RecordType type) {
        return spared.getOrDefault(type, Set.of());
    }

    /** The records of a kind that later undos have brought back as the change set had made them. */
    Set<Long> broughtBack(RecordType type) {
        return broughtBack.getOrDefault(type, Set.of());
    }

    private void find(RecordType type) {
        changedSince(type);
        thereAgain(type);
        if (!type.isPart()) {
            pointingHere(type);
        }
        pointingNowhere(type);
    }

    private void spare(RecordType type, long id, String why) {
        if (named.size() < most
                && spared.computeIfAbsent(type, any -> new TreeSet<>()).add(id)) {
            named.add(why);
        }
    }

    private long enough(RecordType type) {
        return (long) most + broughtBack(type).size();
    }

    private void changedSince(RecordType type) {
        statements.each(
                "SELECT id, MIN(gone) FROM " + type.historyTable() + " w WHERE gone > ? AND changed = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM " + type.table() + " t WHERE t.id = w.id AND t.changed = ?)"
                        + " GROUP BY id FETCH FIRST ? ROWS ONLY",
                List.of(number, number, number, enough(type)),
                (results, cells) -> {
                    long id = results.getLong(1);
                    if (!broughtBack(type).contains(id)) {
                        spare(type, id, type.name() + " " + id + " was changed again by h" + results.getLong(2));
                    }
                });
    }

    /** What it deleted, and somebody brought back in another way. */
    private void thereAgain(RecordType type) {
        statements.each(
                "SELECT w.id, t.changed FROM " + type.historyTable() + " w, " + type.table()
                        + " t WHERE t.id = w.id AND w.gone = ? AND w.changed <> w.gone AND t.changed <> ?"
                        + " AND NOT EXISTS (SELECT 1 FROM " + type.historyTable()
                        + " v WHERE v.id = w.id AND v.changed = ?) FETCH FIRST ? ROWS ONLY",
                List.of(number, number, number, enough(type)),
                (results, cells) -> spare(
                        type,
                        results.getLong(1),
                        type.name() + " " + results.getLong(1) + " is there again since h" + results.getLong(2)));
    }

    private void pointingHere(RecordType type) {
        Touched touched = new Touched(type, past);
        String going = "SELECT id FROM " + type.table() + " WHERE " + touched.made() + " AND NOT " + replaced(type);
        List<Object> bound = Touched.concat(touched.madeBound(), List.of(number));
        Set<Long> alsoGoing = created(type);
        for (RecordType other : store.nouns().all()) {
            for (Field<?> link : Undo.linksTo(other, type)) {
                if (named.size() >= most) {
                    return;
                }
                String pointing = "SELECT id, " + link.column() + " FROM " + other.table() + " WHERE ";
                String here = link.column() + " IN (";
                List<Object> later = Touched.concat(List.of(number), bound);
                pointingHere(
                        type,
                        other,
                        pointing + "changed <> ? AND " + here + going + ") FETCH FIRST ? ROWS ONLY",
                        Touched.concat(later, List.of(enough(other))));
                for (List<Long> some : Descent.chunks(alsoGoing)) {
                    String these = pointing + "changed <> ? AND " + here + Descent.marks(some) + ")";
                    pointingHere(type, other, these, Touched.concat(List.of(number), some));
                }
                for (List<Long> some : Descent.chunks(spared(other))) {
                    String ofSpared = pointing + "id IN (" + Descent.marks(some) + ") AND " + here;
                    pointingHere(type, other, ofSpared + going + ")", Touched.concat(some, bound));
                    for (List<Long> too : Descent.chunks(alsoGoing)) {
                        pointingHere(type, other, ofSpared + Descent.marks(too) + ")", Touched.concat(some, too));
                    }
                }
            }
        }
    }

    private void pointingHere(RecordType type, RecordType other, String sql, List<Object> bound) {
        statements.each(sql, bound, (results, cells) -> {
            long from = results.getLong(1);
            if (!broughtBack(other).contains(from) || spared(other).contains(from)) {
                spare(
                        type,
                        results.getLong(2),
                        other.name() + " " + from + " points to " + type.name() + " " + results.getLong(2));
            }
        });
    }

    /** Those of the brought back records that the change set had created. */
    private Set<Long> created(RecordType type) {
        Set<Long> created = new TreeSet<>(broughtBack(type));
        for (List<Long> some : Descent.chunks(broughtBack(type))) {
            statements.each(
                    "SELECT id FROM " + type.historyTable() + " WHERE gone = ? AND changed <> gone AND id IN ("
                            + Descent.marks(some) + ")",
                    Touched.concat(List.of(number), some),
                    (results, cells) -> created.remove(results.getLong(1)));
        }
        return created;
    }

    private void pointingNowhere(RecordType type) {
        for (Field<?> link : type.stored()) {
            List<RecordType> targets = store.nouns().all().stream()
                    .filter(target -> Undo.linksTo(type, target).contains(link))
                    .toList();
            if (!targets.isEmpty() && named.size() < most) {
                pointingNowhere(type, link, targets);
            }
        }
    }

    private void pointingNowhere(RecordType type, Field<?> link, List<RecordType> targets) {
        String returning = "SELECT w.id, w." + link.column() + " FROM " + type.historyTable()
                + " w WHERE w.gone = ? AND w.changed <> w.gone AND w." + link.column();
        StringBuilder gone = new StringBuilder(returning).append(" IS NOT NULL");
        List<Object> bound = new ArrayList<>(List.of(number));
        for (RecordType target : targets) {
            gone.append(" AND NOT EXISTS (SELECT 1 FROM " + target.table() + " t WHERE t.id = w." + link.column()
                    + ") AND NOT EXISTS (SELECT 1 FROM " + target.historyTable() + " v WHERE v.id = w."
                    + link.column() + " AND v.gone = ? AND v.changed <> v.gone)");
            bound.add(number);
        }
        bound.add(enough(type));
        pointingNowhere(type, targets, gone + " FETCH FIRST ? ROWS ONLY", bound);
        for (RecordType target : targets) {
            for (List<Long> some : Descent.chunks(spared(target))) {
                String left = returning + " IN (" + Descent.marks(some) + ") AND NOT EXISTS (SELECT 1 FROM "
                        + target.table() + " t WHERE t.id = w." + link.column() + ")";
                pointingNowhere(type, targets, left, Touched.concat(List.of(number), some));
            }
        }
    }

    private void pointingNowhere(RecordType type, List<RecordType> targets, String sql, List<Object> bound) {
        statements.each(sql, bound, (results, cells) -> {
            long id = results.getLong(1);
            Optional<RecordType> only = targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
            spare(
                    type,
                    id,
                    type.name() + " " + id + " would point to "
                            + only.map(target -> target + " ").orElse("") + results.getLong(2) + ", which is gone");
        });
    }

    /** A condition for records that the change set had replaced or deleted; binds its number. */
    static String replaced(RecordType type) {
        return "id IN (SELECT id FROM " + type.historyTable() + " WHERE gone = ? AND changed <> gone)";
    }
}
