package crm.output;

import crm.value.CrmException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with a sheet for each listing. Numbers, days and instants are cells of their type, as far as a spreadsheet
 * keeps them exactly (15 digits, days from March 1900); everything else is text, which no spreadsheet takes for a formula.
 */
final class XlsxRenderer implements Renderer {
    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;
    private static final int CHARACTERS = 32_767;
    private static final int DIGITS = 15;
    private static final int FLUSHED = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final Style style;
    private final OutputStream out;
    private Optional<Workbook> book = Optional.empty();
    private int sheets;

    XlsxRenderer(Style style, OutputStream out) {
        this.style = style;
        this.out = out;
    }

    @Override
    public void render(Listing listing, Writer text) throws IOException {
        List<Column> columns = listing.columns();
        if (columns.size() > COLUMNS) {
            throw tooMuch(columns.size() + " columns", COLUMNS);
        }
        Worksheet sheet = book().newWorksheet(listing.title().orElse("Sheet" + ++sheets));
        int at = style.header() ? header(sheet, columns) : 0;
        for (List<?> row : listing.rows()) {
            if (at == ROWS) {
                throw tooMuch("more rows", ROWS);
            }
            for (int i = 0; i < columns.size(); i++) {
                put(sheet, at, i, columns.get(i), row.get(i));
            }
            at++;
            if (at % FLUSHED == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    @Override
    public void render(String text, Writer out) {
        throw CrmException.usage("-f xlsx: there is no table here").hint("choose another format");
    }

    @Override
    public void end() throws IOException {
        if (book.isPresent()) {
            book.get().finish();
        }
    }

    private Workbook book() {
        if (book.isEmpty()) {
            book = Optional.of(new Workbook(out, "crm", null));
        }
        return book.get();
    }

    private static int header(Worksheet sheet, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, legal(columns.get(i).name()));
            sheet.style(0, i).bold().set();
            sheet.width(i, width(columns.get(i)));
        }
        sheet.freezePane(0, 1);
        return 1;
    }

    private static int width(Column column) {
        int least =
                switch (column.kind()) {
                    case TEXT, LIST, TIME -> 20;
                    case DATE, MONEY -> 12;
                    case INTEGER, NUMBER, PERCENT, FLAG -> 8;
                };
        return Math.max(least, column.name().length() + 2);
    }

    private void put(Worksheet sheet, int row, int at, Column column, Object cell) {
        if (Cells.isNothing(cell)) {
            return;
        }
        if (cell instanceof Number number && isExact(column.kind(), number)) {
            sheet.value(row, at, new BigDecimal(Cells.number(column.kind(), number)));
            if (column.kind() == Kind.MONEY) {
                sheet.style(row, at).format("#,##0.00##").set();
            }
        } else if (cell instanceof LocalDate day && isKnown(day)) {
            sheet.value(row, at, day);
            sheet.style(row, at).format("yyyy-mm-dd").set();
        } else if (cell instanceof Instant instant && local(instant).isPresent()) {
            sheet.value(row, at, local(instant).get());
            sheet.style(row, at).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, at, flag);
        } else {
            String text = legal(Cells.data(column.kind(), cell));
            if (text.length() > CHARACTERS) {
                throw tooMuch("a text of " + text.length() + " characters in " + column.name(), CHARACTERS);
            }
            sheet.inlineString(row, at, text);
        }
    }

    private static boolean isExact(Kind kind, Number number) {
        return new BigDecimal(Cells.number(kind, number)).stripTrailingZeros().precision() <= DIGITS;
    }

    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** The time on the clocks of the business, where it tells the instant to the millisecond a sheet keeps. */
    private Optional<LocalDateTime> local(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, style.zone());
        boolean exact = instant.truncatedTo(ChronoUnit.MILLIS).equals(instant)
                && time.atZone(style.zone()).toInstant().equals(instant);
        return Optional.of(time).filter(some -> exact && isKnown(some.toLocalDate()));
    }

    /** Characters that no sheet may hold, as it escapes them: ECMA-376, 22.4.2.4. */
    private static String legal(String text) {
        String plain = ESCAPED.matcher(text).replaceAll("_x005F_");
        return ILLEGAL.matcher(plain)
                .replaceAll(found -> String.format(
                        java.util.Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
    }

    private static CrmException tooMuch(String what, int most) {
        return CrmException.failed(what + ": a sheet holds at most " + most).hint("write CSV: -f csv, or -o FILE.csv");
    }
}
