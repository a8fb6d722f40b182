package crm.store.dump;

import crm.store.engine.Cells;
import crm.store.engine.Feed;
import crm.store.schema.RecordRows;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Rows as the table that {@link TableLoader} selects from; public because the database finds it by name. Days and moments
 * are handed over as text: the driver's own types depend on the zone of the machine.
 */
public final class TableFeed extends Feed {
    private final Calendar utc = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    private final List<Source> sources;
    private final Iterator<List<Object>> rows;
    private List<Object> row = List.of();

    /**
     * Where the value of a column comes from.
     *
     * @param position the place in a row
     * @param key whether it is the folded copy of the text there
     */
    record Source(int position, boolean key) {}

    TableFeed(List<Source> sources, Iterator<List<Object>> rows) {
        this.sources = List.copyOf(sources);
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        return true;
    }

    private Object value(int column) {
        Source source = sources.get(column - 1);
        Object value = row.get(source.position());
        Object given = value instanceof List<?> tags ? Cells.joined(tags) : value;
        return told(source.key() && given != null ? RecordRows.key((String) given) : given);
    }

    @Override
    public long getLong(int column) {
        return value(column) instanceof Long number ? number : 0;
    }

    @Override
    public int getInt(int column) {
        return Math.toIntExact(getLong(column));
    }

    @Override
    public String getString(int column) {
        Object value = value(column);
        if (value instanceof Instant moment) {
            return text(moment);
        }
        return value == null ? null : value.toString();
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
    public Object getObject(int column) {
        return value(column);
    }

    /** A moment as the database writes it, in the same calendar in which {@link Cells} reads and binds. */
    private String text(Instant moment) {
        Timestamp timestamp = Timestamp.from(moment);
        utc.setTimeInMillis(timestamp.getTime());
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d %02d:%02d:%02d.%09d",
                utc.get(Calendar.YEAR),
                utc.get(Calendar.MONTH) + 1,
                utc.get(Calendar.DAY_OF_MONTH),
                utc.get(Calendar.HOUR_OF_DAY),
                utc.get(Calendar.MINUTE),
                utc.get(Calendar.SECOND),
                timestamp.getNanos());
    }
}
