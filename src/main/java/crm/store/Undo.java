package crm.store;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.OwnFields;
import crm.model.RecordType;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a change set back: what it created goes, what it replaced or deleted returns with its id. The undo is a change
 * set of its own, so that undoing it is the redo.
 */
public final class Undo {
    private static final int MOST_NAMED = 5;

    private final RecordStore store;
    private final Statements statements;
    private final Journal journal;

    /** An undo within a store's transaction. */
    public Undo(RecordStore store) {
        this.store = store;
        this.statements = store.statements();
        this.journal = store.journal();
    }

    /**
     * Takes back one change set. Records that were changed again since, or that others have come to point to, are
     * conflicts: exit 5 and nothing done, or left as they are when {@code skipConflicts}.
     */
    public void of(ChangeSet past, boolean skipConflicts) {
        past.undoneBy().ifPresent(by -> {
            throw CrmException.conflict(past.name() + " is already undone by h" + by)
                    .hint("crm redo h" + by + " brings it back");
        });
        List<RecordType> types = Journal.touched(store.nouns(), past);
        List<String> conflicts = conflicts(past, types);
        if (!conflicts.isEmpty() && !skipConflicts) {
            throw CrmException.conflict(past.name() + " cannot be undone: " + String.join("; ", conflicts))
                    .hint("undo what came later first, or --skip-conflicts leaves those as they are");
        }
        for (RecordType type : types) {
            takeBack(type, past);
        }
        if (types.contains(OwnFields.TYPE)) {
            store.restoreColumns();
        }
        journal.undoes(past.number());
        past.undoes()
                .ifPresent(undone ->
                        statements.update("UPDATE change_sets SET undone_by = NULL WHERE id = ?", (Object) undone));
    }

    private void takeBack(RecordType type, ChangeSet past) {
        Touched touched = new Touched(type, past);
        List<Object> bound = touched.madeBound();
        String pointedTo = pointedTo(type, past);
        long number = past.number();
        String replaced = "id IN (SELECT id FROM " + type.historyTable() + " WHERE gone = ? AND changed <> gone)";
        String createdHere = touched.made() + " AND NOT " + replaced + pointedTo;
        List<Object> createdBound = Touched.concat(bound, List.of(number));
        String updatedHere = touched.made() + " AND " + replaced;

        journal.keepWhere(type, createdHere, createdBound);
        long deleted = statements.updateWith("DELETE FROM " + type.table() + " WHERE " + createdHere, createdBound);
        journal.keepWhere(type, updatedHere, createdBound);
        long updated = statements.updateWith("DELETE FROM " + type.table() + " WHERE " + updatedHere, createdBound);
        String columns = String.join(", ", Schema.columns(type));
        long returned = statements.update(
                "INSERT INTO " + type.table() + " (id, changed, " + columns + ") SELECT id, CAST(? AS BIGINT), "
                        + columns + " FROM " + type.historyTable() + " w WHERE gone = ? AND changed <> gone AND NOT "
                        + "EXISTS (SELECT 1 FROM " + type.table() + " t WHERE t.id = w.id)",
                journal.number(),
                number);
        if (deleted + updated + returned > 0) {
            journal.deleted(type, deleted);
            journal.updated(type, updated);
            journal.created(type, returned - updated);
        }
    }

    private List<String> conflicts(ChangeSet past, List<RecordType> types) {
        List<String> found = new ArrayList<>();
        for (RecordType type : types) {
            changedSince(type, past, found);
            if (!type.isPart()) {
                pointingHere(type, past, found);
            }
        }
        return found;
    }

    private void changedSince(RecordType type, ChangeSet past, List<String> found) {
        long number = past.number();
        List<long[]> later = statements.list(
                "SELECT id, MIN(gone) FROM " + type.historyTable() + " w WHERE gone > ? AND changed = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM " + type.table() + " t WHERE t.id = w.id AND t.changed = ?)"
                        + " GROUP BY id FETCH FIRST ? ROWS ONLY",
                List.of(number, number, number, (long) MOST_NAMED),
                (results, cells) -> new long[] {results.getLong(1), results.getLong(2)});
        later.forEach(pair -> found.add(type.name() + " " + pair[0] + " was changed again by h" + pair[1]));
    }

    private void pointingHere(RecordType type, ChangeSet past, List<String> found) {
        Touched touched = new Touched(type, past);
        for (RecordType other : store.nouns().all()) {
            for (Field<?> link : linksTo(other, type)) {
                if (found.size() >= MOST_NAMED) {
                    return;
                }
                found.addAll(statements.list(
                        "SELECT o.id, o." + link.column() + " FROM " + other.table() + " o WHERE o.changed <> ? AND o."
                                + link.column() + " IN (SELECT id FROM " + type.table() + " WHERE " + touched.made()
                                + " AND NOT id IN (SELECT id FROM " + type.historyTable()
                                + " WHERE gone = ? AND changed <> gone)) FETCH FIRST 1 ROWS ONLY",
                        Touched.concat(
                                List.of(past.number()), Touched.concat(touched.madeBound(), List.of(past.number()))),
                        (results, cells) -> other.name() + " " + results.getLong(1) + " points to " + type.name() + " "
                                + results.getLong(2)));
            }
        }
    }

    /** A condition that spares created records which later ones point to. */
    private String pointedTo(RecordType type, ChangeSet past) {
        if (type.isPart()) {
            return "";
        }
        StringBuilder sparing = new StringBuilder();
        for (RecordType other : store.nouns().all()) {
            for (Field<?> link : linksTo(other, type)) {
                sparing.append(" AND NOT EXISTS (SELECT 1 FROM ")
                        .append(other.table())
                        .append(" o WHERE o.")
                        .append(link.column())
                        .append(" = ")
                        .append(type.table())
                        .append(".id AND o.changed <> ")
                        .append(past.number())
                        .append(")");
            }
        }
        return sparing.toString();
    }

    /** The link fields of one kind that may point to another. */
    static List<Field<?>> linksTo(RecordType from, RecordType to) {
        return from.stored().stream()
                .filter(field -> field.type() == FieldType.LINK)
                .filter(field -> field.target().filter(to.name()::equals).isPresent() || ownerOf(from, field, to))
                .<Field<?>>map(field -> field)
                .toList();
    }

    private static boolean ownerOf(RecordType from, Field<?> field, RecordType to) {
        return from.isPart()
                && field.name().equals("owner")
                && Nouns.VISIBLE.contains(to)
                && !field.target().orElse("").equals("order");
    }
}
