package crm.exchange.file;

import crm.output.FormulaGuard;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tables of text that we wrote ourselves, as their header tells: their dialect is known, and in TSV each cell is one line,
 * with tabs, line ends, backslashes and other control characters escaped and formulas guarded, which is undone here.
 */
final class OwnText implements Rows {
    /** No cell of ours holds it as it is, so that quotes mean nothing. */
    private static final char NO_QUOTE = '\u0001';

    private static final int HEX_DIGITS = 4;

    private final Rows rows;

    OwnText(Rows rows) {
        this.rows = rows;
    }

    /** The dialect of a text with a header of ours. */
    static Optional<Dialect> dialect(String sample, Predicate<List<String>> ours) {
        String first = sample.lines().findFirst().orElse("");
        if (first.indexOf('\t') >= 0 && ours.test(Arrays.asList(first.split("\t", -1)))) {
            return Optional.of(new Dialect('\t', NO_QUOTE));
        }
        return ours.test(Arrays.asList(first.split(",", -1))) ? Optional.of(new Dialect(',', '"')) : Optional.empty();
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        return rows.next().map(row -> new SourceRow(
                row.line(), row.cells().stream().map(OwnText::undone).toList(), row.problems()));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static String undone(String cell) {
        return FormulaGuard.unguard(cell.indexOf('\\') < 0 ? cell : unescaped(cell));
    }

    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\' || i + 1 == cell.length()) {
                text.append(c);
                continue;
            }
            i++;
            switch (cell.charAt(i)) {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append(coded(cell, i + 1));
                    i += HEX_DIGITS;
                }
                default -> text.append(cell.charAt(i));
            }
        }
        return text.toString();
    }

    private static String coded(String cell, int from) {
        String digits = cell.substring(from, Math.min(cell.length(), from + HEX_DIGITS));
        return digits.matches("[0-9a-fA-F]{4}") ? String.valueOf((char) Integer.parseInt(digits, 16)) : "u" + digits;
    }
}
