package crm.keeping;

import crm.store.dump.StoredTable.StoredColumn;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as a line of a dump has them, turned into what a column keeps; nothing is cut, rounded or guessed. */
final class ColumnValue {
    private static final Pattern LENGTH = Pattern.compile("(?:VARCHAR|CHAR)\\((\\d+)\\)");
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");
    private static final int MOST_DIGITS = 400;

    private ColumnValue() {}

    /** The value for a column; invalid (exit 4) where it does not fit. Null stays null unless the column needs a value. */
    static Object of(StoredColumn column, Object given) {
        if (given == null) {
            if (column.required()) {
                throw CrmException.invalid(column.name() + " is missing");
            }
            return null;
        }
        try {
            return switch (column.type()) {
                case TEXT, EMAIL, PHONE, URL, COUNTRY, USER, CHOICE -> shortEnough(column, (String) given);
                case LONG_TEXT -> (String) given;
                case MONEY, NUMBER, PERCENT -> exact(column, (BigDecimal) given);
                case COUNT, LINK -> small((BigDecimal) given).longValueExact();
                case DATE -> LocalDate.parse((String) given);
                case TIME -> Instant.parse((String) given);
                case FLAG -> (Boolean) given;
                case TAGS -> (List<?>) given;
            };
        } catch (ClassCastException | ArithmeticException | DateTimeException e) {
            throw CrmException.invalid(column.name() + " cannot be " + shown(given))
                    .because(e);
        }
    }

    private static String shortEnough(StoredColumn column, String text) {
        Matcher length = LENGTH.matcher(column.sqlType());
        if (length.matches() && text.length() > Integer.parseInt(length.group(1))) {
            throw CrmException.invalid(column.name() + " is longer than " + length.group(1) + " characters");
        }
        return text;
    }

    private static BigDecimal exact(StoredColumn column, BigDecimal number) {
        Matcher decimal = DECIMAL.matcher(column.sqlType());
        if (!decimal.matches()) {
            return small(number);
        }
        int scale = Integer.parseInt(decimal.group(2));
        BigDecimal exact = small(number).setScale(scale);
        if (exact.precision() > Integer.parseInt(decimal.group(1))) {
            throw new ArithmeticException("too large");
        }
        return exact;
    }

    /** Refuses numbers such as 1e999999999 before anything is computed with them. */
    private static BigDecimal small(BigDecimal number) {
        if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
            throw new ArithmeticException("too large");
        }
        return number;
    }

    private static String shown(Object given) {
        String text = given.toString();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
