package crm.store;

import crm.model.Field;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives many records of one kind the same values in some fields, many with one statement. */
public final class BulkUpdate {
    private static final int AT_ONCE = 1000;
    private static final int LONG_RUN = 100;

    private final RecordStore store;

    /** A bulk update within a store's transaction. */
    public BulkUpdate(RecordStore store) {
        this.store = store;
    }

    /**
     * Sets the fields of the records with these ids; their old rows go to the history. What the kind requires and what
     * must be unique is the caller's to keep.
     *
     * @param values the new value of each field; empty for none
     */
    public void set(RecordType declared, List<Long> ids, Map<Field<?>, Optional<?>> values) {
        RecordType type = store.nouns().type(declared);
        List<Long> sorted = ids.stream().sorted().toList();
        List<Long> scattered = new ArrayList<>();
        long replaced = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = endOfRun(sorted, from);
            if (to - from < LONG_RUN) {
                scattered.addAll(sorted.subList(from, to));
            } else {
                replaced += set(type, "id >= ? AND id <= ?", List.of(sorted.get(from), sorted.get(to - 1)), values);
            }
        }
        for (int i = 0; i < scattered.size(); i += AT_ONCE) {
            List<Long> some = scattered.subList(i, Math.min(scattered.size(), i + AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            replaced += set(type, "id IN (" + marks + ")", some, values);
        }
        RowSet made = store.journal().seal().made(type);
        sorted.forEach(made::readAgain);
        if (replaced > 0) {
            store.journal().updated(type, replaced);
        }
    }

    /** Where the ids that follow each other without a gap end: records made together, set by one statement. */
    private static int endOfRun(List<Long> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size() && sorted.get(to) == sorted.get(to - 1) + 1) {
            to++;
        }
        return to;
    }

    private long set(RecordType type, String which, List<Long> ids, Map<Field<?>, Optional<?>> values) {
        Journal journal = store.journal();
        List<Object> keeping = new ArrayList<>(ids);
        keeping.add(journal.number());
        final long kept = journal.keepWhere(type, which + " AND changed <> ?", keeping);
        StringBuilder sql = new StringBuilder("UPDATE " + type.table() + " SET changed = ?");
        List<Object> parameters = new ArrayList<>(List.of(journal.number()));
        values.forEach((field, value) -> {
            sql.append(", ").append(field.column()).append(" = ?");
            parameters.add(value.orElse(null));
        });
        parameters.addAll(ids);
        store.statements().updateWith(sql + " WHERE " + which, parameters);
        return kept;
    }
}
