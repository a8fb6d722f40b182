package crm.store.history;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.store.records.RecordStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that one field of all records of a kind has had, in the order in which they came. */
public final class ValueTrail {
    private ValueTrail() {}

    /** What is done with each value. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Takes in one.
         *
         * @param id the record
         * @param value what the field held from then on; null for nothing
         * @param since when the change set was made that set it
         */
        void read(long id, Object value, Instant since);
    }

    /**
     * Hands over every version of every record, record by record, the oldest first: also one that changed other fields only,
     * and those of deleted records. What was undone is left out: it was a mistake, not a way that the record took.
     */
    public static void each(RecordStore store, RecordType declared, Field<?> field, Reader reader) {
        RecordType type = store.nouns().type(declared);
        long last = store.lastKnown().orElse(Long.MAX_VALUE);
        Map<Long, Instant> made = made(store, last);
        String columns = "id, changed, " + field.column();
        store.statements()
                .each(
                        "SELECT " + columns + " FROM " + type.historyTable()
                                + " WHERE changed <> gone UNION ALL SELECT " + columns + " FROM " + type.table()
                                + " ORDER BY id, changed",
                        List.of(),
                        (results, cells) -> {
                            Instant since = made.get(results.getLong(2));
                            if (since != null) {
                                reader.read(results.getLong(1), cells.read(results, 3, field.type()), since);
                            }
                        });
    }

    /** When each change set was made that had been made and not been undone after one of them. */
    private static Map<Long, Instant> made(RecordStore store, long last) {
        Map<Long, Instant> made = new HashMap<>();
        store.statements()
                .each(
                        "SELECT id, made_at FROM change_sets WHERE id <= ? AND (undone_by IS NULL OR undone_by > ?)",
                        List.of(last, last),
                        (results, cells) ->
                                made.put(results.getLong(1), (Instant) cells.read(results, 2, FieldType.TIME)));
        return made;
    }
}
