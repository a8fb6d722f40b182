package crm.exchange;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value put together from columns, {@code {First} {Last}}, or the same for every row, {@code "Spring fair"}. What stands
 * between two columns is left out where one of them is empty.
 *
 * @param text as it was written
 * @param columns the columns it names, in their order
 * @param between what stands before, between and after them; one more than columns
 */
record Template(String text, List<String> columns, List<String> between) {
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    Template {
        columns = List.copyOf(columns);
        between = List.copyOf(between);
    }

    /** Whether a text is written as a template and not as the name of a column. */
    static boolean isOne(String text) {
        return COLUMN.matcher(text).find() || isQuoted(text);
    }

    private static boolean isQuoted(String text) {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    }

    /**
     * Reads one.
     *
     * @throws CrmException usage, when a brace is left over
     */
    static Template parse(String text) {
        if (isQuoted(text)) {
            return new Template(text, List.of(), List.of(text.substring(1, text.length() - 1)));
        }
        List<String> columns = new ArrayList<>();
        List<String> between = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(text);
        int from = 0;
        while (matcher.find()) {
            between.add(text.substring(from, matcher.start()));
            columns.add(matcher.group(1).strip());
            from = matcher.end();
        }
        between.add(text.substring(from));
        if (between.stream().anyMatch(part -> part.contains("{") || part.contains("}"))) {
            throw CrmException.usage("a brace is left over in " + text).hint("write columns as '{First} {Last}'");
        }
        return new Template(text, columns, between);
    }

    /**
     * The value of a row.
     *
     * @param cells the values of its columns, in their order
     * @return empty when all columns are
     */
    String fill(List<String> cells) {
        if (columns.isEmpty()) {
            return between.get(0);
        }
        StringBuilder value = new StringBuilder(between.get(0));
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                value.append(any ? between.get(i) : "").append(cells.get(i));
                any = true;
            }
        }
        return any ? value.append(between.get(columns.size())).toString() : "";
    }

    /** Whether a row has all that the value is made of. */
    static boolean isWhole(List<String> cells) {
        return cells.stream().noneMatch(String::isEmpty);
    }
}
