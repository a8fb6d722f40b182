package crm.store.history;

import crm.model.FurtherValues;
import crm.store.journal.ChangeSet;
import crm.store.records.RecordStore;
import java.util.List;
import java.util.Optional;

/** Which records were merged into which: each that stayed keeps the ids of the others among its further values. */
public final class Merges {
    private final RecordStore store;

    /**
     * One record that was merged into another.
     *
     * @param gone the id it had
     * @param kept the id of the one that stayed
     */
    public record Merged(long gone, long kept) {}

    /** Merges in a store. */
    public Merges(RecordStore store) {
        this.store = store;
    }

    /** Where the record of that id went, if it was merged into another. */
    public Optional<Merged> of(long gone) {
        return store.statements()
                .first(
                        "SELECT owner FROM " + store.from(FurtherValues.TYPE) + " WHERE kind = ? AND content = ?",
                        List.of(FurtherValues.MERGED, Long.toString(gone)),
                        (results, cells) -> new Merged(gone, results.getLong(1)));
    }

    /** The newest change set that merged the record of that id into another, or others into it. */
    public Optional<Long> changeSetOf(long id) {
        return store.statements()
                .first(
                        "SELECT MAX(s.id) FROM further_values v JOIN change_sets s ON s.first_id <= v.id AND s.next_id > v.id"
                                + " WHERE v.kind = ? AND (v.content = ? OR v.owner = ?)",
                        List.of(FurtherValues.MERGED, Long.toString(id), id),
                        (results, cells) -> results.getLong(1))
                .filter(number -> number > 0);
    }

    /** What a change set merged; empty when it was no merge. */
    public List<Merged> in(ChangeSet past) {
        String sql = "SELECT content, owner FROM further_values WHERE kind = ? AND id >= ? AND id < ?";
        String was = "SELECT content, owner FROM further_values_was WHERE kind = ? AND id >= ? AND id < ?"
                + " AND changed = ?";
        List<Object> now = List.of(FurtherValues.MERGED, past.firstId(), past.nextId());
        return store.statements()
                .list(
                        sql + " AND changed = ? UNION " + was,
                        Touched.concat(
                                Touched.concat(now, List.of(past.number())),
                                Touched.concat(now, List.of(past.number()))),
                        (results, cells) -> new Merged(Long.parseLong(results.getString(1)), results.getLong(2)));
    }
}
