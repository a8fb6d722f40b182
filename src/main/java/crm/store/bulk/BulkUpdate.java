package crm.store.bulk;

import crm.model.Field;
import crm.model.RecordType;
import crm.store.engine.IdRuns;
import crm.store.journal.Journal;
import crm.store.journal.RowSet;
import crm.store.records.RecordStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives many records of one kind the same values in some fields, many with one statement. */
public final class BulkUpdate {
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
        long replaced = 0;
        for (IdRuns.Run run : IdRuns.of(sorted)) {
            replaced += set(type, run.sql(), run.bound(), values);
        }
        RowSet made = store.journal().seal().made(type);
        sorted.forEach(made::readAgain);
        if (replaced > 0) {
            store.journal().updated(type, replaced);
        }
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
