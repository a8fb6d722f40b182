package crm.output;

import crm.value.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a cell looks like as text; no value is the empty text. */
final class Cells {
    private static final int CENTS = 2;

    private Cells() {}

    /** For people: money grouped with two decimals, percent signs, instants in their zone to the minute. */
    static String people(Kind kind, Object cell, ZoneId zone) {
        if (isNothing(cell)) {
            return "";
        }
        if (cell instanceof Number number) {
            return switch (kind) {
                case MONEY -> Amounts.grouped(decimal(number).setScale(CENTS, RoundingMode.HALF_UP));
                case PERCENT -> plain(number) + "%";
                case TEXT, INTEGER, NUMBER, DATE, TIME, FLAG, LIST -> plain(number);
            };
        }
        if (cell instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (cell instanceof Instant instant) {
            return instant.atZone(zone)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString()
                    .replace('T', ' ');
        }
        if (cell instanceof List<?> list) {
            boolean nested = list.stream().anyMatch(Map.class::isInstance);
            return list.stream()
                    .map(item -> people(Kind.TEXT, item, zone))
                    .collect(Collectors.joining(nested ? "; " : ", "));
        }
        if (cell instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> !isNothing(entry.getValue()))
                    .map(entry -> entry.getKey() + "=" + people(Kind.TEXT, entry.getValue(), zone))
                    .collect(Collectors.joining(" "));
        }
        return cell.toString();
    }

    /**
     * For programs, in CSV and TSV: plain numbers, ISO days, instants in UTC, true and false; several values with commas
     * between, one that holds a comma in double quotes, as filters take them; maps as JSON.
     */
    static String data(Kind kind, Object cell) {
        if (isNothing(cell)) {
            return "";
        }
        if (cell instanceof Number number) {
            return number(kind, number);
        }
        if (cell instanceof List<?> list) {
            return list.stream().anyMatch(Map.class::isInstance)
                    ? JsonCells.text(kind, cell)
                    : list.stream().map(item -> item(data(Kind.TEXT, item))).collect(Collectors.joining(","));
        }
        return cell instanceof Map ? JsonCells.text(kind, cell) : cell.toString();
    }

    /** The number as JSON has it: money with at least two decimals, no exponent, no other trailing zeros. */
    static String number(Kind kind, Number number) {
        return kind == Kind.MONEY ? Amounts.plainMoney(decimal(number)) : plain(number);
    }

    /** Whether there is nothing to show: null, a number that is none, an empty list. */
    static boolean isNothing(Object cell) {
        return cell == null
                || (cell instanceof Double number && !Double.isFinite(number))
                || (cell instanceof List<?> list && list.isEmpty())
                || (cell instanceof String text && text.isEmpty());
    }

    private static String plain(Number number) {
        if (number instanceof Long || number instanceof Integer) {
            return number.toString();
        }
        return Amounts.plain(decimal(number));
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(number.doubleValue())
                : new BigDecimal(number.toString());
    }

    private static String item(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
