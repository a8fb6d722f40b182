package crm.store.engine;

import crm.model.FieldType;
import crm.store.WithinStore;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.derby.iapi.types.DataValueDescriptor;
import org.apache.derby.impl.jdbc.Util;
import org.apache.derby.shared.common.error.StandardException;

/** The one place where values change between Java and the database. Not for several threads. */
@WithinStore
public final class Cells {
    private final Calendar utc = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);

    /** Binds a value, or NULL, to a parameter. */
    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof BigDecimal amount) {
            statement.setBigDecimal(index, amount);
        } else if (value instanceof LocalDate day) {
            statement.setDate(index, Date.valueOf(day));
        } else if (value instanceof Instant moment) {
            statement.setTimestamp(index, Timestamp.from(moment), utc);
        } else if (value instanceof Boolean flag) {
            statement.setBoolean(index, flag);
        } else if (value instanceof List<?> tags) {
            statement.setString(index, joined(tags));
        } else {
            throw new IllegalArgumentException("a value of " + value.getClass() + " cannot be bound");
        }
    }

    /** Binds a value, or NULL of the right type. */
    void bind(PreparedStatement statement, int index, FieldType type, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType(type));
        } else {
            bind(statement, index, value);
        }
    }

    /** The value of a column, or null. */
    public Object read(ResultSet results, int index, FieldType type) throws SQLException {
        Object value =
                switch (type) {
                    case TEXT, EMAIL, PHONE, URL, COUNTRY, USER, CHOICE -> results.getString(index);
                    case LONG_TEXT -> whole(results.getClob(index));
                    case MONEY, NUMBER, PERCENT -> results.getBigDecimal(index);
                    case COUNT, LINK -> results.getLong(index);
                    case DATE -> day(results.getDate(index));
                    case TIME -> moment(results.getTimestamp(index, utc));
                    case FLAG -> results.getBoolean(index);
                    case TAGS -> split(results.getString(index));
                };
        return results.wasNull() ? null : value;
    }

    /** The value of a cell as the engine itself holds it, or null. */
    public Object read(DataValueDescriptor cell, FieldType type) throws SQLException {
        try {
            return cell.isNull()
                    ? null
                    : switch (type) {
                        case TEXT, EMAIL, PHONE, URL, COUNTRY, USER, CHOICE, LONG_TEXT -> cell.getString();
                        case MONEY, NUMBER, PERCENT -> cell.getObject();
                        case COUNT, LINK -> cell.getLong();
                        case DATE -> LocalDate.parse(cell.getString());
                        case TIME -> moment(cell.getTimestamp(utc));
                        case FLAG -> cell.getBoolean();
                        case TAGS -> split(cell.getString());
                    };
        } catch (StandardException e) {
            throw Util.generateCsSQLException(e);
        }
    }

    /** The NULL of a type, for {@code setNull}. */
    static int sqlType(FieldType type) {
        return switch (type) {
            case TEXT, EMAIL, PHONE, URL, COUNTRY, USER, CHOICE, TAGS -> Types.VARCHAR;
            case LONG_TEXT -> Types.CLOB;
            case MONEY, NUMBER, PERCENT -> Types.DECIMAL;
            case COUNT, LINK -> Types.BIGINT;
            case DATE -> Types.DATE;
            case TIME -> Types.TIMESTAMP;
            case FLAG -> Types.BOOLEAN;
        };
    }

    /** Tags as they are kept: {@code |a|b|}, or null when there are none. */
    public static String joined(List<?> tags) {
        return tags.isEmpty()
                ? null
                : "|" + String.join("|", tags.stream().map(Object::toString).toList()) + "|";
    }

    private static List<String> split(String kept) {
        return kept == null
                ? null
                : Arrays.asList(kept.substring(1, kept.length() - 1).split("\\|", -1));
    }

    private static String whole(Clob clob) throws SQLException {
        return clob == null ? null : clob.getSubString(1, Math.toIntExact(clob.length()));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static Instant moment(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
