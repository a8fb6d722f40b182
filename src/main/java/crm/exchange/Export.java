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
import crm.query.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The records of one kind that a filter describes, as the rows of a file. */
final class Export {
    private static final int BATCH = 1_000;

    private final Session session;
    private final RecordType type;
    private final Condition where;
    private final Predicate<Row> wanted;
    private long records;
    private long leftOut;

    /**
     * An export.
     *
     * @param where which records, as far as the database tells
     * @param since only those, if there is one
     */
    Export(Session session, RecordType type, Condition where, Optional<ChangedSince> since) {
        this.session = session;
        this.type = type;
        this.where = where;
        this.wanted = row -> since.isEmpty() || since.get().has(row);
    }

    /** The rows of all records in these columns, read while they are written. */
    Listing listing(RecordColumns columns) {
        Select select = Select.from(session.nouns(), type, session.scope()).where(where);
        return Listing.of(columns.columns(), new StreamedRows(to -> {
                    List<Row> batch = new ArrayList<>(BATCH);
                    session.store().each(select, row -> {
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

    private void pass(RecordColumns columns, List<Row> batch, Consumer<List<Object>> to) {
        Map<Long, List<Row>> further = parts(FurtherValues.TYPE, batch);
        Map<Long, List<Row>> lines = type.equals(Orders.TYPE) ? parts(OrderLines.TYPE, batch) : Map.of();
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
        session.store().eachById(part, ids, row -> parts.computeIfAbsent(
                        (Long) row.values().get("owner"), any -> new ArrayList<>())
                .add(row));
        return parts;
    }

    /** How many further values of each kind a record has at most, whichever records are wanted. */
    Map<String, Integer> most() {
        Map<String, Integer> most = new HashMap<>();
        KeyIndex counts = new KeyIndex();
        KeyIndex owners = new KeyIndex();
        if (type.stored().stream().anyMatch(Field::isMulti)) {
            session.store().eachOf(type, List.of(), cells -> owners.put((Long) cells.get(0), 1));
            session.store().eachOf(FurtherValues.TYPE, List.of(FurtherValues.OWNER, FurtherValues.KIND), cells -> {
                String kind = (String) cells.get(2);
                if (owners.get((Long) cells.get(1)) != 0 && !List.of(FurtherValues.MERGED, FurtherValues.WITH).contains(kind)) {
                    int count = counts.count(Identity.hash(cells.get(1) + kind));
                    most.merge(kind, count, Math::max);
                }
            });
        }
        return most;
    }
}
