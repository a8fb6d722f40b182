package crm.exchange;

import crm.cli.Session;
import crm.cli.StreamedRows;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Listing;
import crm.query.Condition;
import crm.query.Scope;
import crm.query.Select;
import crm.store.records.RecordStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The records of one kind that a filter describes, as the rows of a file. */
final class Export {
    private static final int BATCH = 1_000;

    private final RecordStore store;
    private final Scope scope;
    private final RecordType type;
    private final Condition where;
    private final Predicate<Row> wanted;
    private long records;
    private long leftOut;
    private String reason = "";

    /**
     * An export.
     *
     * @param scope what the filter means
     * @param where which records, as far as the database tells
     * @param wanted which of those
     */
    private Export(RecordStore store, Scope scope, RecordType type, Condition where, Predicate<Row> wanted) {
        this.store = store;
        this.scope = scope;
        this.type = type;
        this.where = where;
        this.wanted = wanted;
    }

    /**
     * Records that are there.
     *
     * @param since only those that were made or changed since
     */
    static Export of(Session session, RecordType type, Condition where, Optional<ChangedSince> since) {
        return new Export(
                session.store(),
                session.scope(),
                type,
                where,
                row -> since.isEmpty() || since.get().has(row));
    }

    /** Records that were there after a change set and are no more, as they were then. */
    static Export ofDeleted(Session session, RecordType type, Condition where, long changeSet) {
        RecordStore past = session.store().past(changeSet);
        Set<Long> here = new HashSet<>();
        past.each(
                Select.from(session.nouns(), type, session.scope().asOf(changeSet))
                        .where(where),
                row -> here.add(row.id()));
        session.store().eachOf(type, List.of(), cells -> here.remove((Long) cells.get(0)));
        return new Export(past, session.scope().asOf(changeSet), type, where, row -> here.contains(row.id()));
    }

    /** Where they are read: the state they are shown in. */
    RecordStore store() {
        return store;
    }

    /** The rows of all records in these columns, read while they are written. */
    Listing listing(RecordColumns columns) {
        Select select = Select.from(store.nouns(), type, scope).where(where);
        return Listing.of(columns.columns(), new StreamedRows(to -> {
                    List<Row> batch = new ArrayList<>(BATCH);
                    store.each(select, row -> {
                        if (wanted.test(row)) {
                            batch.add(row);
                        }
                        if (batch.size() == BATCH) {
                            pass(columns, batch, to);
                        }
                    });
                    pass(columns, batch, to);
                }))
                .guarded();
    }

    /** How many records were written so far. */
    long records() {
        return records;
    }

    /** How many of those that are wanted have no place in these columns. */
    long leftOut() {
        return leftOut;
    }

    /** Why those have none. */
    String reason() {
        return reason;
    }

    private void pass(RecordColumns columns, List<Row> batch, Consumer<List<Object>> to) {
        Map<Long, List<Row>> further = parts(FurtherValues.TYPE, batch);
        Map<Long, List<Row>> lines = type.equals(Orders.TYPE) ? parts(OrderLines.TYPE, batch) : Map.of();
        reason = columns.refusal();
        columns.prepare(batch);
        for (Row row : batch) {
            RecordColumns.Whole whole = new RecordColumns.Whole(
                    row, further.getOrDefault(row.id(), List.of()), lines.getOrDefault(row.id(), List.of()));
            if (columns.takes(whole)) {
                records++;
                columns.rows(whole).forEach(to);
            } else {
                leftOut++;
            }
        }
        batch.clear();
    }

    private Map<Long, List<Row>> parts(RecordType part, List<Row> owners) {
        Map<Long, List<Row>> parts = new HashMap<>();
        long[] ids = owners.stream().mapToLong(Row::id).sorted().toArray();
        store.eachById(
                part, ids, row -> parts.computeIfAbsent((Long) row.values().get("owner"), any -> new ArrayList<>())
                        .add(row));
        return parts;
    }

    /** How many further values of each kind a record has at most, whichever records are wanted. */
    Map<String, Integer> most() {
        Map<String, Integer> most = new HashMap<>();
        KeyIndex counts = new KeyIndex();
        KeyIndex owners = new KeyIndex();
        if (type.stored().stream().anyMatch(Field::isMulti)) {
            store.eachOf(type, List.of(), cells -> owners.put((Long) cells.get(0), 1));
            store.eachOf(FurtherValues.TYPE, List.of(FurtherValues.OWNER, FurtherValues.KIND), cells -> {
                String kind = (String) cells.get(2);
                if (owners.get((Long) cells.get(1)) != 0
                        && !List.of(FurtherValues.MERGED, FurtherValues.WITH).contains(kind)) {
                    int count = counts.count(Identity.hash(cells.get(1) + kind));
                    most.merge(kind, count, Math::max);
                }
            });
        }
        return most;
    }
}
