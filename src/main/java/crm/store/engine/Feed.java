package crm.store.engine;

import crm.store.WithinStore;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.function.LongSupplier;
import org.apache.derby.vti.VTITemplate;

/**
 * Rows as a table that a statement selects from, in a table function; public because the database finds it by name. A
 * subclass tells the values of the row that it stands at.
 */
@WithinStore
public abstract class Feed extends VTITemplate {
    /** What a table function names as its source. */
    public static final String SOURCE = "LANGUAGE JAVA PARAMETER STYLE DERBY_JDBC_RESULT_SET NO SQL EXTERNAL NAME"
            + " 'crm.store.engine.Feed.current'";

    /** Hands the rows of the statement that this thread is running to the database, which calls a static method. */
    private static final ThreadLocal<Feed> CURRENT = new ThreadLocal<>();

    private boolean wasNull;

    /** Rows that a subclass gives. */
    protected Feed() {}

    /** Runs a statement that selects from these rows. */
    public static long during(Feed rows, LongSupplier statement) {
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

    /** Remembers whether the value that is being read is absent, which the database asks next; the value. */
    protected final <T> T told(T value) {
        wasNull = value == null;
        return value;
    }

    @Override
    public abstract boolean next();

    @Override
    public final boolean wasNull() {
        return wasNull;
    }

    @Override
    public final void close() {}

    @Override
    public final ResultSetMetaData getMetaData() {
        return null;
    }

    @Override
    public abstract Object getObject(int column);

    @Override
    public Date getDate(int column) {
        return (Date) getObject(column);
    }

    @Override
    public final Date getDate(int column, Calendar calendar) {
        return getDate(column);
    }

    @Override
    public Timestamp getTimestamp(int column) {
        return (Timestamp) getObject(column);
    }

    @Override
    public final Timestamp getTimestamp(int column, Calendar calendar) {
        return getTimestamp(column);
    }
}
