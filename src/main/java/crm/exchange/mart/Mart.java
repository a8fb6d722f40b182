package crm.exchange.mart;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named subset of the database:
 *
 * <pre>
 * mart NAME                              begins one
 * about TEXT                             one line for people
 * NOUN[: FILTER] [-> COLUMN, ...]        an export; without columns every field
 * </pre>
 *
 * @param name its name
 * @param about one line for people; may be empty
 * @param exports what is in it, in this order
 */
record Mart(String name, String about, List<Part> exports) {
    private static final Pattern PART = Pattern.compile("\\s*([^\\s:]+)\\s*(?::(.*?))?(?:->(.*))?\\s*", Pattern.DOTALL);

    /**
     * One export of a mart.
     *
     * @param noun the kind of record, as it was written
     * @param filter which records; empty for all
     * @param columns names of columns with commas between; empty for every field
     */
    record Part(String noun, String filter, String columns) {
        /**
         * Reads one.
         *
         * @throws CrmException usage, when it is not written so
         */
        static Part parse(String line) {
            Matcher matcher = PART.matcher(line);
            if (!matcher.matches()) {
                throw CrmException.usage("no export of a mart: " + line)
                        .hint("write 'contacts: country = GH -> name, city'");
            }
            return new Part(matcher.group(1), or(matcher.group(2)), or(matcher.group(3)));
        }

        private static String or(String group) {
            return group == null ? "" : group.strip();
        }

        @Override
        public String toString() {
            return noun + (filter.isEmpty() ? "" : ": " + filter) + (columns.isEmpty() ? "" : " -> " + columns);
        }
    }

    Mart {
        exports = List.copyOf(exports);
    }

    /** All marts of a text. */
    static List<Mart> parse(String text) {
        List<Mart> marts = new ArrayList<>();
        String name = "";
        String about = "";
        List<Part> exports = new ArrayList<>();
        for (String line : text.lines().filter(some -> !some.isBlank()).toList()) {
            if (line.startsWith("mart ")) {
                add(marts, name, about, exports);
                name = line.substring("mart ".length()).strip();
                about = "";
                exports.clear();
            } else if (line.startsWith("about ")) {
                about = line.substring("about ".length()).strip();
            } else {
                exports.add(Part.parse(line));
            }
        }
        add(marts, name, about, exports);
        return marts;
    }

    private static void add(List<Mart> marts, String name, String about, List<Part> exports) {
        if (!name.isEmpty()) {
            marts.add(new Mart(name, about, exports));
        }
    }

    /** The declaration. */
    String text() {
        StringBuilder text = new StringBuilder("mart " + name + "\n");
        if (!about.isEmpty()) {
            text.append("about ").append(about).append('\n');
        }
        exports.forEach(part -> text.append(part).append('\n'));
        return text.toString();
    }
}
