package crm.store.bulk;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.engine.Cells;
import crm.store.engine.Feed;
import crm.store.schema.RecordRows;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** New records as the table that {@link BulkInsert} selects from; public because the database finds it by name. */
public final class BulkRows extends Feed {
    private record Source(Field<?> field, boolean key) {}

    private final List<Source> sources = new ArrayList<>();
    private final long changed;
    private final Iterator<Row> rows;
    private final Consumer<Row> taken;
    private Row row;

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

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        taken.accept(row);
        return true;
    }

    private Object value(int column) {
        Source source = sources.get(column - 3);
        Object value = row.values().get(source.field().name());
        if (value instanceof List<?> tags) {
            return told(Cells.joined(tags));
        }
        return told(source.key() && value != null ? RecordRows.key((String) value) : value);
    }

    @Override
    public long getLong(int column) {
        if (column <= 2) {
            return told(column == 1 ? (Long) row.id() : (Long) changed);
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
    public Timestamp getTimestamp(int column) {
        return value(column) instanceof Instant moment
                ? Timestamp.valueOf(moment.atOffset(ZoneOffset.UTC).toLocalDateTime())
                : null;
    }

    @Override
    public Object getObject(int column) {
        return column <= 2 ? (Object) getLong(column) : value(column);
    }
}
