package crm.store;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.derby.vti.VTITemplate;

/** New records as the table that {@link BulkInsert} selects from; public because the database finds it by name. */
public final class BulkRows extends VTITemplate {
    /** Hands the rows of the statement that this thread is running to the database, which calls a static method. */
    private static final ThreadLocal<BulkRows> CURRENT = new ThreadLocal<>();

    private record Source(Field<?> field, boolean key) {}

    private final List<Source> sources = new ArrayList<>();
    private final long changed;
    private final Iterator<Row> rows;
    private final Consumer<Row> taken;
    private Row row;
    private boolean wasNull;

    BulkRows(RecordType type, long changed, Iterator<Row> rows, Consumer<Row> taken) {
        for (Field<?> field : type.stored()) {
            sources.add(new Source(field, false));
            if (field.isKeyed()) {
                sources.add(new Source(field, true));
            }
        }
        this.changed = changed;
        this.rows = rows;
        this.taken = taken;
    }

    /** Runs a statement that selects from these rows. */
    static long during(BulkRows rows, LongSupplier statement) {
        CURRENT.set(rows);
        try {
            return statement.getAsLong();
        } finally {
            CURRENT.remove();
        }
    }

    /** The rows of the statement that this thread is running; called by the database. */
    public static ResultSet current() {
        return CURRENT.get();
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        taken.accept(row);
        return true;
    }

    @Override
    public void close() {}

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    private Object value(int column) {
        Source source = sources.get(column - 3);
        Object value = row.values().get(source.field().name());
        wasNull = value == null;
        if (value instanceof List<?> tags) {
            String joined = Cells.joined(tags);
            wasNull = joined == null;
            return joined;
        }
        return source.key() && value != null ? RecordStore.key((String) value) : value;
    }

    @Override
    public long getLong(int column) {
        wasNull = false;
        if (column == 1) {
            return row.id();
        }
        if (column == 2) {
            return changed;
        }
        return value(column) instanceof Long number ? number : 0;
    }

    @Override
    public String getString(int column) {
        return (String) value(column);
    }

    @Override
    public BigDecimal getBigDecimal(int column) {
        return (BigDecimal) value(column);
    }

    @Override
    public boolean getBoolean(int column) {
        return value(column) instanceof Boolean flag && flag;
    }

    @Override
    public Date getDate(int column) {
        return value(column) instanceof LocalDate day ? Date.valueOf(day) : null;
    }

    @Override
    public Date getDate(int column, Calendar calendar) {
        return getDate(column);
    }

    @Override
    public Timestamp getTimestamp(int column) {
        return value(column) instanceof Instant moment
                ? Timestamp.valueOf(moment.atOffset(ZoneOffset.UTC).toLocalDateTime())
                : null;
    }

    @Override
    public Timestamp getTimestamp(int column, Calendar calendar) {
        return getTimestamp(column);
    }

    @Override
    public Object getObject(int column) {
        return column <= 2 ? (Object) getLong(column) : value(column);
    }

    @Override
    public ResultSetMetaData getMetaData() {
        return null;
    }
}
