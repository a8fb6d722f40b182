package crm.store;

import crm.model.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The measures of contacts and companies, and what they were computed from. They are derived: neither journalled nor
 * undone, always replaced as a whole.
 */
public final class MeasureTable {
    private static final String FUNCTION = "bulk_measures";

    private final RecordStore store;
    private final Statements statements;

    private MeasureTable(RecordStore store) {
        this.store = store;
        this.statements = store.statements();
    }

    /** The measures of a store. */
    public static MeasureTable of(RecordStore store) {
        return new MeasureTable(store);
    }

    /** What the measures were computed from; empty when they never were. */
    public Optional<Snapshot> snapshot() {
        return statements.first(
                "SELECT scored_on, change_set, bins, customers, companies, orders, spend FROM snapshots",
                List.of(),
                (results, cells) -> new Snapshot(
                        results.getDate(1).toLocalDate(),
                        results.getLong(2),
                        results.getInt(3),
                        results.getLong(4),
                        results.getLong(5),
                        results.getLong(6),
                        results.getBigDecimal(7)));
    }

    /**
     * What changed since the measures were computed: the first change set that touched orders, leads or deals.
     *
     * @param changeSet its number
     * @param noun the first kind it touched
     */
    public record Change(long changeSet, String noun) {}

    /** The first change since a snapshot that measures depend on. */
    public Optional<Change> changedSince(Snapshot snapshot) {
        return statements.first(
                "SELECT change_set, noun FROM changes WHERE change_set > ? AND noun IN ('order', 'lead', 'deal')"
                        + " ORDER BY change_set, noun DESC FETCH FIRST 1 ROWS ONLY",
                List.of(snapshot.changeSet()),
                (results, cells) -> new Change(results.getLong(1), results.getString(2)));
    }

    /** The newest change set, this command's own included. */
    public long newestChangeSet() {
        long written = statements.number("SELECT COALESCE(MAX(id), 0) FROM change_sets");
        return Math.max(written, store.changeSet().orElse(0L));
    }

    /** Puts these in the place of those that are there, in one statement from a table function into an empty table. */
    public void replace(Snapshot snapshot, MeasureRows rows) {
        store.database().requireRoom();
        statements.forget();
        statements.update("TRUNCATE TABLE " + Measures.TABLE);
        insert(rows);
        store.measured();
        statements.update("DELETE FROM snapshots");
        statements.update(
                "INSERT INTO snapshots (scored_on, change_set, bins, customers, companies, orders, spend)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                snapshot.on(),
                snapshot.changeSet(),
                (long) snapshot.bins(),
                snapshot.customers(),
                snapshot.companies(),
                snapshot.orders(),
                snapshot.spend());
    }

    private void insert(MeasureRows rows) {
        List<String> definitions = new ArrayList<>(List.of("owner BIGINT"));
        List<String> names = new ArrayList<>(List.of("owner"));
        Measures.FIELDS.forEach(field -> {
            definitions.add(Schema.definition(field));
            names.add(field.column());
        });
        statements.update("CREATE FUNCTION " + FUNCTION + "() RETURNS TABLE (" + String.join(", ", definitions)
                + ") LANGUAGE JAVA PARAMETER STYLE DERBY_JDBC_RESULT_SET NO SQL EXTERNAL NAME"
                + " 'crm.store.MeasureFeed.current'");
        String columns = String.join(", ", names);
        MeasureFeed.during(
                rows,
                () -> statements.update("INSERT INTO " + Measures.TABLE + " (" + columns + ") SELECT " + columns
                        + " FROM TABLE(" + FUNCTION + "()) rows_in"));
        statements.forget();
        statements.update("DROP FUNCTION " + FUNCTION);
    }
}
