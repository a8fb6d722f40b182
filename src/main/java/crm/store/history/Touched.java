package crm.store.history;

import crm.model.RecordType;
import crm.store.engine.Statements;
import crm.store.journal.ChangeSet;
import java.util.List;

/**
 * Which records of a kind a change set made, replaced or removed: what names it as its change set, and what the history
 * says it ended.
 */
record Touched(RecordType type, ChangeSet past) {
    /** The ids of all records it touched, at most so many. */
    List<Long> ids(Statements statements, int most) {
        String was = type.historyTable();
        long number = past.number();
        return statements.list(
                "SELECT id FROM (SELECT id FROM " + type.table() + " WHERE changed = ? UNION SELECT id FROM " + was
                        + " WHERE gone = ? UNION SELECT id FROM " + was + " WHERE changed = ? AND id >= ? AND id < ?"
                        + ") touched ORDER BY id FETCH FIRST ? ROWS ONLY",
                List.of(number, number, number, past.firstId(), past.nextId(), (long) most),
                (results, cells) -> results.getLong(1));
    }

    static List<Object> concat(List<?> first, List<?> second) {
        List<Object> all = new java.util.ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
