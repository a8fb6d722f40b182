package crm.store.measures;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.model.OwnFields;
import crm.store.engine.Feed;
import crm.store.engine.KeyRange;
import crm.store.engine.Statements;
import crm.store.records.RecordStore;
import crm.store.schema.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The measures of contacts and companies, and what they were computed from. They are derived: neither journalled nor
 * undone, always replaced as a whole.
 */
public final class MeasureTable {
    private static final String FUNCTION = "bulk_measures";

    /** The kinds of record of which measures are made, and the settings. */
    private static final Set<String> MEASURED = Set.of("order", "lead", "deal", "activity", "ticket", "setting");

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

    /**
     * What changed since the measures were computed: the first change set that touched orders, leads, deals,
     * activities, tickets, settings or ladders.
     *
     * @param changeSet its number
     * @param noun the first kind it touched
     */
    public record Change(long changeSet, String noun) {}

    /**
     * The measures that are kept.
     *
     * @param snapshot what they were computed from
     * @param since the first change since then that they depend on
     */
    public record Kept(Snapshot snapshot, Optional<Change> since) {}

    /** What is kept and how it stands to the records of now; empty when nothing ever was computed. */
    public Optional<Kept> kept() {
        List<String> columns =
                List.of("scored_on", "change_set", "bins", "customers", "companies", "orders", "spend", "model", "rfm");
        return statements
                .direct(
                        "snapshots",
                        columns,
                        List.of(),
                        values -> new Snapshot(
                                (LocalDate) values.at(1, FieldType.DATE),
                                (Long) values.at(2, FieldType.COUNT),
                                Math.toIntExact((Long) values.at(3, FieldType.COUNT)),
                                (Long) values.at(4, FieldType.COUNT),
                                (Long) values.at(5, FieldType.COUNT),
                                (Long) values.at(6, FieldType.COUNT),
                                (BigDecimal) values.at(7, FieldType.MONEY),
                                (String) values.at(8, FieldType.TEXT),
                                Optional.ofNullable((String) values.at(9, FieldType.TEXT))
                                        .filter(said -> !said.isEmpty())))
                .stream()
                .findFirst()
                .map(snapshot -> new Kept(snapshot, since(snapshot.changeSet())));
    }

    /** The first change after a change set that measures depend on. */
    private Optional<Change> since(long changeSet) {
        return statements
                .direct(
                        "changes",
                        List.of("change_set", "noun"),
                        List.of(KeyRange.above("change_set", changeSet)),
                        values ->
                                new Change((Long) values.at(1, FieldType.COUNT), (String) values.at(2, FieldType.TEXT)))
                .stream()
                .filter(change -> MEASURED.contains(change.noun()) || isOfLadder(change))
                .min((a, b) -> a.changeSet() == b.changeSet()
                        ? b.noun().compareTo(a.noun())
                        : Long.compare(a.changeSet(), b.changeSet()));
    }

    /** Whether a change of own fields made a ladder, or gave one other rungs. */
    private boolean isOfLadder(Change change) {
        return change.noun().equals(OwnFields.TYPE.name())
                && statements.number(
                                "SELECT COUNT(*) FROM own_fields WHERE kind = ? AND changed = ?",
                                OwnFields.LADDER,
                                change.changeSet())
                        > 0;
    }

    /** The newest change set, this command's own included. */
    public long newestChangeSet() {
        long written = statements.number("SELECT COALESCE(MAX(id), 0) FROM change_sets");
        return Math.max(written, store.changeSet().orElse(0L));
    }

    /** Refuses to compute measures that are to be kept where nothing can be written. */
    public void requireRoom() {
        store.database().requireRoom();
    }

    /** From here on in this command measures are as they are: statements that read them do not ask for them first. */
    public void settle() {
        store.measuresAreSettled();
    }

    /** Puts these in the place of those that are there, in one statement from a table function into an empty table. */
    public void replace(Snapshot snapshot, MeasureRows rows) {
        if (!store.database().isCopy()) {
            store.database().requireRoom();
        }
        statements.forget();
        statements.update("TRUNCATE TABLE " + Measures.TABLE);
        insert(rows);
        store.measured();
        statements.update("DELETE FROM snapshots");
        statements.update(
                "INSERT INTO snapshots (scored_on, change_set, bins, customers, companies, orders, spend, model,"
                        + " rfm) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                snapshot.on(),
                snapshot.changeSet(),
                (long) snapshot.bins(),
                snapshot.customers(),
                snapshot.companies(),
                snapshot.orders(),
                snapshot.spend(),
                snapshot.model(),
                snapshot.rfm().orElse(""));
    }

    /** Adds rows to those that are kept: of leads, whose rules may speak of the measures of their contacts. */
    public void add(MeasureRows rows) {
        if (rows.size() > 0) {
            insert(rows);
        }
    }

    /** Gives ladders of the users' own their columns, where they have none yet. */
    void makeRoom(List<Field<?>> ladders) {
        for (Field<?> ladder : ladders) {
            if (!store.hasColumn(Measures.TABLE, ladder)) {
                statements.forget();
                statements.update("ALTER TABLE " + Measures.TABLE + " ADD COLUMN " + Schema.definition(ladder));
            }
        }
    }

    private void insert(MeasureRows rows) {
        List<String> definitions = new ArrayList<>(List.of("owner BIGINT"));
        List<String> names = new ArrayList<>(List.of("owner"));
        makeRoom(rows.ladders());
        Stream.of(Measures.COLUMNS, rows.ladders()).flatMap(List::stream).forEach(field -> {
            definitions.add(Schema.definition(field));
            names.add(field.column());
        });
        statements.update("CREATE FUNCTION " + FUNCTION + "() RETURNS TABLE (" + String.join(", ", definitions) + ") "
                + Feed.SOURCE);
        String columns = String.join(", ", names);
        Feed.during(
                new MeasureFeed(rows),
                () -> statements.update("INSERT INTO " + Measures.TABLE + " (" + columns + ") SELECT " + columns
                        + " FROM TABLE(" + FUNCTION + "()) rows_in"));
        statements.forget();
        statements.update("DROP FUNCTION " + FUNCTION);
    }
}
