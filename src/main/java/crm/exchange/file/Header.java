package crm.exchange.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where the data of a table begins and what its columns are called.
 *
 * @param before how many records stand before the header (or before the data, without a header)
 * @param present whether there is a header
 * @param columns unique names, {@code column 7} where the file has none
 */
public record Header(int before, boolean present, List<String> columns) {
    private static final int SEARCHED = 20;
    private static final Pattern DATA = Pattern.compile(
            "\\S+@\\S+\\.\\S+" // e-mail
                    + "|(?i:https?://.*)"
                    + "|[+-]?\\p{Sc}?\\d[\\d., ]*[%\\p{Sc}]?" // number
                    + "|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*" // date
                    + "|\\+?[\\d ()/.-]*\\d{3}[\\d ()/.-]*"); // phone
    private static final Pattern OURS = Pattern.compile("crm:\\w+|column \\d+");

    /** Keeps its own copy. */
    public Header {
        columns = List.copyOf(columns);
    }

    /**
     * Finds the header. Records before it that have fewer cells, or a value in at most half of them, are a preamble. A
     * first row with e-mails, numbers, dates or addresses of pages is data, unless at least as many of its cells are known
     * names; so is one whose words come again in their columns.
     *
     * @param rows the first records of the file
     * @param known whether a word is a known header name
     * @param told whether there is a header, when the user says so
     */
    static Header detect(List<List<String>> rows, Predicate<String> known, Optional<Boolean> told) {
        int width = Math.max(1, width(rows));
        Predicate<String> name = known.or(OURS.asMatchPredicate());
        int first = sep(rows) ? 1 : 0;
        int candidate = told.equals(Optional.of(false)) ? first : wide(rows, first, width, name);
        boolean header = candidate < rows.size() && told.orElseGet(() -> names(rows, candidate, name));
        if (!header) {
            return new Header(first, false, unique(List.of(), width));
        }
        List<String> cells = rows.get(candidate);
        return new Header(candidate, true, unique(cells, fitted(cells, rows.subList(candidate + 1, rows.size()))));
    }

    /** The number of cells most records have; wider records weigh a little more, so that a preamble does not win. */
    static int width(List<List<String>> rows) {
        Map<Integer, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(row.size(), 1, Integer::sum));
        return count.entrySet().stream()
                .max((a, b) -> Double.compare(weight(a), weight(b)))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static double weight(Map.Entry<Integer, Integer> entry) {
        return entry.getValue() * Math.log(entry.getKey() + 0.5);
    }

    private static boolean sep(List<List<String>> rows) {
        return !rows.isEmpty() && rows.get(0).get(0).toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    /** The first record that is no preamble; the very first when none follows that could be a header. */
    private static int wide(List<List<String>> rows, int first, int width, Predicate<String> name) {
        for (int i = first; i < Math.min(rows.size(), SEARCHED); i++) {
            List<String> row = rows.get(i);
            long filled = filled(row);
            if (filled * 2 > width || (filled * 2 == width && row.size() == width && width > 2)) {
                int found = i == first || names(rows, i, name) ? i : first;
                return groups(rows, found, name) ? found + 1 : found;
            }
        }
        return first;
    }

    /** Whether a row only names groups of columns, and the columns themselves stand below it: more of them, and more known. */
    private static boolean groups(List<List<String>> rows, int at, Predicate<String> name) {
        if (at + 1 >= rows.size() || rows.get(at).stream().noneMatch(String::isEmpty)) {
            return false;
        }
        List<String> below = rows.get(at + 1);
        return below.stream().filter(name).count()
                        > Math.max(1, rows.get(at).stream().filter(name).count())
                && filled(below) > filled(rows.get(at))
                && below.stream().noneMatch(DATA.asMatchPredicate());
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean names(List<List<String>> rows, int at, Predicate<String> name) {
        List<String> row = rows.get(at);
        long known = row.stream().filter(name).count();
        long data = row.stream().filter(DATA.asMatchPredicate()).count();
        return known > 0 ? known >= data : data == 0 && !recurs(rows.subList(at + 1, rows.size()), row);
    }

    /** Whether some cell comes again in its column, without the whole row coming again (files put one after another). */
    private static boolean recurs(List<List<String>> rows, List<String> row) {
        return rows.stream().anyMatch(other -> {
            boolean any = false;
            for (int i = 0; i < Math.min(row.size(), other.size()); i++) {
                any |= !row.get(i).isEmpty() && row.get(i).equals(other.get(i));
            }
            return any && !row.equals(other);
        });
    }

    /**
     * How many columns a header means: those it names; but one that ends in a delimiter where the rows do not has one
     * fewer, and one whose rows all end in an empty cell more has one more.
     */
    private static int fitted(List<String> header, List<List<String>> rows) {
        int named = header.size();
        if (rows.isEmpty()) {
            return named;
        }
        int width = width(rows);
        boolean endsEmpty = named > 1 && header.get(named - 1).isEmpty();
        if (width == named - 1 && endsEmpty) {
            return width;
        }
        boolean rowsEndEmpty = rows.stream()
                .filter(row -> row.size() == named + 1)
                .allMatch(row -> row.get(named).isEmpty());
        return width == named + 1 && rowsEndEmpty ? width : named;
    }

    private static List<String> unique(List<String> header, int width) {
        Set<String> taken = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String cell = i < header.size() ? header.get(i) : "";
            String base = cell.isEmpty() ? "column " + (i + 1) : cell.replaceAll("\\s+", " ");
            String column = base;
            for (int n = 2; !taken.add(column); n++) {
                column = base + " (" + n + ")";
            }
            columns.add(column);
        }
        return columns;
    }
}
