package crm.identity;

import crm.model.Field;
import crm.model.Row;
import crm.store.history.History;
import crm.store.history.Undo;
import crm.store.journal.ChangeSet;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes a merge apart: an undo of its change set. Records that were changed again since are conflicts, left as they are,
 * or given back field by field where nobody has touched the field since.
 */
final class Unmerge {
    private final RecordStore store;

    Unmerge(RecordStore store) {
        this.store = store;
    }

    /** Takes a merge back; exit 5 and nothing done when there are conflicts that were not to be skipped. */
    void of(ChangeSet past, boolean skipConflicts) {
        try {
            new Undo(store).of(past, skipConflicts);
        } catch (CrmException e) {
            if (past.undoneBy().isPresent() || e.exit() != ExitCode.CONFLICT) {
                throw e;
            }
            throw CrmException.conflict(e.getMessage())
                    .hint("--keep-edits gives back what nobody edited since; --skip-conflicts leaves those as they are")
                    .because(e);
        }
    }

    /** Takes a merge back and keeps what was edited since, field by field. */
    void keepingEdits(ChangeSet past) {
        new Undo(store).of(past, true);
        History history = History.of(store);
        history.changes(past, Integer.MAX_VALUE - 1, change -> {
            Optional<Row> now = store.find(change.type(), change.id());
            if (change.before().isPresent() && change.after().isPresent() && now.isPresent()) {
                restore(change.before().get(), change.after().get(), now.get());
            }
        });
    }

    private void restore(Row before, Row after, Row now) {
        if (now.changed() == after.changed() || now.values().equals(before.values())) {
            return;
        }
        store.update(restored(before, after, now));
    }

    /** A record with the values it had before a merge, in the fields that nobody edited since. */
    static Row restored(Row before, Row after, Row now) {
        Row restored = now;
        for (Field<?> field : now.type().stored()) {
            Object was = before.values().get(field.name());
            Object became = after.values().get(field.name());
            Object is = now.values().get(field.name());
            if (!Objects.equals(was, became) && Objects.equals(became, is)) {
                restored = was == null ? restored.without(field) : restored.set(field, was);
            }
        }
        return restored;
    }
}
