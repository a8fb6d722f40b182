package crm.store;

import crm.model.Field;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives many records of one kind the same values in some fields, a thousand records a statement. */
public final class BulkUpdate {
    private static final int AT_ONCE = 1000;

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
        long replaced = 0;
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            replaced += some(type, ids.subList(i, Math.min(ids.size(), i + AT_ONCE)), values);
        }
        if (replaced > 0) {
            store.journal().updated(type, replaced);
        }
    }

    private long some(RecordType type, List<Long> ids, Map<Field<?>, Optional<?>> values) {
        Journal journal = store.journal();
        String which = "id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
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
