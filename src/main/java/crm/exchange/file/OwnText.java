package crm.exchange.file;

import crm.output.FormulaGuard;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of text that we wrote ourselves, as their header tells: their dialect is known, and in TSV each cell is one line,
 * with tabs, line ends, backslashes and other control characters escaped and formulas guarded, which is undone here.
 */
final class OwnText implements Rows {
    /** No cell of ours holds it as it is, so that quotes mean nothing. */
    private static final char NO_QUOTE = '\u0001';

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

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
        return rows.next()
                .map(row -> new SourceRow(
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
        return ESCAPE.matcher(cell).replaceAll(found -> Matcher.quoteReplacement(plain(found)));
    }

    private static String plain(MatchResult found) {
        if (found.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(found.group(1), 16));
        }
        return switch (found.group(2)) {
            case "t" -> "\t";
            case "n" -> "\n";
            case "r" -> "\r";
            default -> found.group(2);
        };
    }
}
