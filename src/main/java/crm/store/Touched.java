package crm.store;

import crm.model.RecordType;
import java.util.List;

/**
 * Which records of a kind a change set made, replaced or removed: those it created by the range of their ids, those it
 * brought back by what it undid, the others by the history.
 */
record Touched(RecordType type, ChangeSet past) {
    /** A condition on the table for the rows that the change set made as they are now; binds {@link #madeBound}. */
    String made() {
        return "changed = ? AND ((id >= ? AND id < ?) OR id IN (SELECT id FROM " + type.historyTable()
                + " WHERE gone = ? OR gone = ?))";
    }

    /** What {@link #made} binds. */
    List<Object> madeBound() {
        return List.of(
                past.number(),
                past.firstId(),
                past.nextId(),
                past.number(),
                past.undoes().orElse(past.number()));
    }

    /** The ids of all records it touched, at most so many. */
    List<Long> ids(Statements statements, int most) {
        String table = type.table();
        String was = type.historyTable();
        long number = past.number();
        return statements.list(
                "SELECT id FROM (SELECT id FROM " + table + " WHERE " + made() + " UNION SELECT id FROM " + was
                        + " WHERE gone = ? UNION SELECT id FROM " + was + " WHERE changed = ? AND id >= ? AND id < ?"
                        + ") touched ORDER BY id FETCH FIRST ? ROWS ONLY",
                concat(madeBound(), List.of(number, number, past.firstId(), past.nextId(), (long) most)),
                (results, cells) -> results.getLong(1));
    }

    static List<Object> concat(List<?> first, List<?> second) {
        List<Object> all = new java.util.ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
