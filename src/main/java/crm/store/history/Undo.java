package crm.store.history;

import crm.model.OwnFields;
import crm.model.RecordType;
import crm.store.engine.IdRuns;
import crm.store.engine.Statements;
import crm.store.journal.ChangeSet;
import crm.store.journal.Journal;
import crm.store.journal.RowSet;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a change set back: what it created goes, what it replaced or deleted returns with its id. The undo is a change
 * set of its own, so that undoing it is the redo.
 */
public final class Undo {
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
        if (statements.number("SELECT COUNT(*) FROM erasures WHERE change_set = ?", past.number()) > 0) {
            throw CrmException.conflict(past.name() + " erased personal values; that cannot be undone")
                    .hint("nothing brings them back");
        }
        List<RecordType> types = Journal.touched(store.nouns(), past);
        UndoPlan plan = UndoPlan.of(store, past, types);
        List<String> conflicts = plan.conflicts();
        if (!conflicts.isEmpty() && !skipConflicts) {
            throw CrmException.conflict(past.name() + " cannot be undone: " + String.join("; ", conflicts))
                    .hint("undo what came later first, or --skip-conflicts leaves those as they are");
        }
        for (RecordType type : types) {
            takeBack(type, past, plan);
        }
        if (types.contains(OwnFields.TYPE)) {
            store.restoreColumns();
        }
        journal.undoes(past.number());
        past.undoes().ifPresent(undone -> settle(past.number(), undone));
    }

    /** What an undo had taken back is there again, what that one had taken back is not, and so on. */
    private void settle(long past, long undone) {
        Map<Long, Long> undoneBy = Undone.with(statements, journal.number(), past);
        Optional<Long> next = Optional.of(undone);
        while (next.isPresent()) {
            long number = next.get();
            statements.updateWith(
                    "UPDATE change_sets SET undone_by = ? WHERE id = ?", Arrays.asList(undoneBy.get(number), number));
            next = statements.first(
                    "SELECT undoes FROM change_sets WHERE id = ? AND undoes IS NOT NULL",
                    List.of(number),
                    (results, cells) -> results.getLong(1));
        }
    }

    private void takeBack(RecordType type, ChangeSet past, UndoPlan plan) {
        long number = past.number();
        long deleted = remove(type, plan.leaving(type));
        long updated = remove(type, plan.replaced(type));
        long returned = bringBack(type, number, plan.sparing(type));
        if (deleted + updated + returned > 0) {
            journal.deleted(type, deleted);
            journal.updated(type, updated);
            journal.created(type, returned - updated);
        }
    }

    /** What the change set replaced or deleted is there again, but for those to spare; how many records that are. */
    private long bringBack(RecordType type, long number, List<IdRuns.Run> sparing) {
        String columns = String.join(", ", journal.seal().columns(type));
        StringBuilder others = new StringBuilder();
        List<Object> bound = new ArrayList<>(List.of(journal.number(), number, type.name()));
        sparing.forEach(run -> {
            others.append(" AND NOT (").append(run.sql()).append(")");
            bound.addAll(run.bound());
        });
        long returned = statements.updateWith(
                "INSERT INTO " + type.table() + " (id, changed, " + columns + ") SELECT id, CAST(? AS BIGINT), "
                        + columns + " FROM " + type.historyTable() + " w WHERE gone = ? AND changed <> gone AND NOT "
                        + "EXISTS (SELECT 1 FROM " + type.table()
                        + " t WHERE t.id = w.id) AND NOT EXISTS (SELECT 1 FROM"
                        + " erased_digests e WHERE e.noun = ? AND e.id = w.id AND e.changed = w.changed)" + others,
                bound);
        RowSet made = journal.seal().made(type);
        statements.each(
                "SELECT id FROM " + type.historyTable() + " WHERE gone = ? AND changed <> gone",
                List.of(number),
                (results, cells) -> made.readAgain(results.getLong(1)));
        return returned;
    }

    private long remove(RecordType type, long[] ids) {
        long removed = 0;
        for (IdRuns.Run run : IdRuns.of(Arrays.stream(ids).boxed().toList())) {
            journal.keepWhere(type, run.sql(), run.bound());
            removed += statements.updateWith("DELETE FROM " + type.table() + " WHERE " + run.sql(), run.bound());
        }
        return removed;
    }
}
