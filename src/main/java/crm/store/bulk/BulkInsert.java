package crm.store.bulk;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.engine.Feed;
import crm.store.engine.Statements;
import crm.store.records.RecordStore;
import crm.store.schema.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Stores many new records of one kind with a single {@code INSERT ... SELECT} from a table function, which is the
 * database's fastest way in, above all into an empty table.
 */
public final class BulkInsert {
    private final RecordStore store;

    /** A bulk insert within a store's transaction. */
    public BulkInsert(RecordStore store) {
        this.store = store;
    }

    /** The ids for so many new records; the first of them. */
    public long ids(long many) {
        return store.journal().newIds(many);
    }

    /** An id for one new record. */
    public long id() {
        return store.journal().newId();
    }

    /** The change set that the rows must name as theirs. */
    public long changeSet() {
        return store.journal().number();
    }

    /**
     * Stores the drafts that the iterator gives, each already with an id of {@link #ids}. The iterator is asked while
     * the statement runs and must not use the store.
     *
     * @return how many were stored
     */
    public long insert(RecordType declared, Iterator<Row> drafts) {
        RecordType type = store.nouns().type(declared);
        List<String> columns = new ArrayList<>(List.of("id", "changed"));
        columns.addAll(Schema.columns(type));
        store.erasedPeople();
        Statements statements = store.statements();
        String function = "bulk_" + type.table();
        statements.update(
                "CREATE FUNCTION " + function + "() RETURNS TABLE (" + definitions(type) + ") " + Feed.SOURCE);
        String names = String.join(", ", columns);
        long inserted;
        try (SealThread seals = new SealThread(
                store.journal().seal().madeFrom(type, store.journal().firstId()))) {
            inserted = Feed.during(
                    new BulkRows(type, store.journal().number(), drafts, seals::put),
                    () -> statements.update("INSERT INTO " + type.table() + " (" + names + ") SELECT " + names
                            + " FROM TABLE(" + function + "()) rows_in"));
            seals.finish();
        }
        if (inserted > 0) {
            store.journal().created(type, inserted);
        }
        statements.forget();
        statements.update("DROP FUNCTION " + function);
        return inserted;
    }

    private static String definitions(RecordType type) {
        StringBuilder sql = new StringBuilder("id BIGINT, changed BIGINT");
        for (Field<?> field : type.stored()) {
            sql.append(", ").append(Schema.definition(field));
            if (field.isKeyed()) {
                sql.append(", ")
                        .append(field.keyColumn())
                        .append(" VARCHAR(")
                        .append(Schema.KEY_LENGTH)
                        .append(')');
            }
        }
        return sql.toString();
    }
}
