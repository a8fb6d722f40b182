package crm.exchange.file;

import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * The text of a sheet's cells: days as 2026-01-31, numbers with all their digits and never as 1.2E+10, with the leading zeros
 * their format shows.
 */
final class SheetCells {
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 45, 46, 47);
    private static final Set<Integer> PERCENTS = Set.of(9, 10);
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private enum Meaning {
        PLAIN,
        DAY,
        TIME,
        PERCENT
    }

    private final boolean from1904;
    private final Map<String, Meaning> meanings = new HashMap<>();

    SheetCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * The texts of a row up to its last value.
     *
     * @throws CrmException when a limit is passed
     */
    List<String> of(Row row, String name) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        int filled = 0;
        for (Cell cell : row) {
            String text = cell == null ? "" : unescaped(text(cell)).strip();
            texts.add(text);
            filled = text.isEmpty() ? filled : texts.size();
            if (filled > Limits.COLUMNS || text.length() > Limits.CELL) {
                throw CrmException.invalid(name + ": row " + row.getRowNum() + " has more than " + Limits.COLUMNS
                                + " cells, or one of more than " + Limits.CELL + " characters")
                        .hint("name another sheet: --sheet NAME");
            }
        }
        return new ArrayList<>(texts.subList(0, filled));
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean flag) {
            return flag ? "true" : "false";
        }
        if (cell.getType() == CellType.FORMULA && value == null) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        return cell.getType() == CellType.ERROR || value == null ? "" : value.toString();
    }

    /** Characters that no sheet may hold stand there as {@code _x0007_}: ECMA-376, 22.4.2.4. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private String number(Cell cell, BigDecimal number) {
        return switch (meaning(cell)) {
            case DAY -> moment(number);
            case TIME ->
                LocalTime.MIDNIGHT
                        .plus(sinceMidnight(number))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case PLAIN -> padded(plain(number), cell.getDataFormatString());
        };
    }

    private Meaning meaning(Cell cell) {
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return meanings.computeIfAbsent(id + " " + format, any -> meaning(id == null ? 0 : id, format));
    }

    private static Meaning meaning(int id, String format) {
        if (DAYS.contains(id) || TIMES.contains(id) || PERCENTS.contains(id)) {
            return DAYS.contains(id) ? Meaning.DAY : TIMES.contains(id) ? Meaning.TIME : Meaning.PERCENT;
        }
        // what is quoted, escaped or a colour or locale in brackets says nothing about the value
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        if (bare.contains("general") || bare.isEmpty()) {
            return Meaning.PLAIN;
        }
        if (bare.matches("(?s).*[ydj].*")) {
            return Meaning.DAY;
        }
        if (bare.matches("(?s).*[hs].*")) {
            return Meaning.TIME;
        }
        boolean months = bare.contains("mmm") || bare.matches("[m/. -]*m[m/. -]*");
        return months ? Meaning.DAY : bare.contains("%") ? Meaning.PERCENT : Meaning.PLAIN;
    }

    /** Days since the epoch; 1900 is taken for a leap year by the format, so that days before its March are one late. */
    private String moment(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return plain(number);
        }
        if (number.compareTo(BigDecimal.ONE) < 0 && !from1904) {
            return LocalTime.MIDNIGHT.plus(sinceMidnight(number)).toString();
        }
        long days = number.longValue();
        LocalDate epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment = epoch.plusDays(days).atStartOfDay().plus(sinceMidnight(number));
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static Duration sinceMidnight(BigDecimal number) {
        BigDecimal fraction = number.remainder(BigDecimal.ONE).abs();
        return Duration.ofMillis(fraction.multiply(BigDecimal.valueOf(86_400_000))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue());
    }

    /** Spreadsheets show 15 digits; more are what binary fractions leave behind: 0.30000000000000004. */
    private static String plain(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        BigDecimal shown = whole ? number : number.round(AS_SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** A format of nothing but zeros fills up with zeros: postal codes, article numbers. */
    private static String padded(String text, String format) {
        if (format == null || !format.matches("0{2,20}") || !text.matches("\\d+")) {
            return text;
        }
        return "0".repeat(Math.max(0, format.length() - text.length())) + text;
    }
}
