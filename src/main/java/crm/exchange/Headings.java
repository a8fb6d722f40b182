package crm.exchange;

import java.util.List;
import java.util.Set;

/**
 * What columns are called, without what only says where they stand: of {@code properties.firstname} the last word, of {@code
 * emails.value} or {@code company.name} the one before it.
 */
final class Headings {
    private static final Set<String> PLAIN = Set.of("value", "name", "text", "content");
    private static final Set<String> PERSON = Set.of("contact", "person", "customer", "data", "properties", "fields");

    private Headings() {}

    /** The names under which columns are looked up, in the order of the columns. */
    static List<String> of(List<String> columns) {
        return columns.stream().map(Headings::of).toList();
    }

    private static String of(String column) {
        String[] words = column.split("\\.", -1);
        boolean path =
                words.length > 1 && List.of(words).stream().noneMatch(word -> word.isBlank() || word.contains(" "));
        if (!path || Shapes.COMMON.stream().anyMatch(shape -> shape.knows(column))) {
            return column;
        }
        String last = words[words.length - 1];
        String before = words[words.length - 2];
        return PLAIN.contains(last) && !PERSON.contains(before) ? before : last;
    }
}
