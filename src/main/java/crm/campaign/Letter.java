package crm.campaign;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import crm.value.CrmException;
import crm.value.Nearest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields in it, compiled once. Fields are looked up in a map and nowhere else, values are never read as
 * templates again, and every name is known before the first letter is written.
 */
final class Letter {
    private static final Set<String> OF_LISTS = Set.of(".", "this", "-first", "-last", "-index");
    private static final Pattern PARSE_ERROR = Pattern.compile("(?s)(.*?)\\s*@ line (\\d+).*");

    private static final Pattern EMPTY_TAG = Pattern.compile("\\{\\{[{&#^/>!=]?\\s*}");

    private final String name;
    private final int firstLine;
    private final String text;
    private final Template template;
    private final Set<String> fields = new LinkedHashSet<>();

    /**
     * Compiles a text.
     *
     * @param name of the file it is from, for messages
     * @param firstLine the line of that file in which it begins, from 1
     * @param escape how values are written
     * @throws CrmException invalid, with file and line, when it is no template
     */
    Letter(String name, int firstLine, String text, Escape escape) {
        this.name = name;
        this.firstLine = firstLine;
        this.text = text;
        this.template = compiled(escape);
        template.visit(new Names());
    }

    private Template compiled(Escape escape) {
        try {
            return Mustache.compiler()
                    .escapeHTML(false)
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .withFormatter(escape::shown)
                    .withCollector(new MapsOnly())
                    .compile(text);
        } catch (MustacheParseException e) {
            Matcher message = PARSE_ERROR.matcher(String.valueOf(e.getMessage()));
            boolean placed = message.matches();
            int line = placed ? Integer.parseInt(message.group(2)) : 1;
            String what = placed ? message.group(1) : String.valueOf(e.getMessage());
            throw wrong(line, what).because(e);
        } catch (StringIndexOutOfBoundsException e) {
            Matcher tag = EMPTY_TAG.matcher(text);
            throw wrong(tag.find() ? lineAt(tag.start()) : 1, "a tag without a name")
                    .because(e);
        }
    }

    /** The fields it names, in the order in which they first stand in it. */
    Set<String> fields() {
        return fields;
    }

    /** Refuses (exit 4) a field that is not known, with its line and the nearest that are. */
    void check(Collection<String> known, java.util.function.Predicate<String> isKnown) {
        for (String field : fields) {
            if (!isKnown.test(field)) {
                List<String> near = Nearest.to(field, known);
                throw wrong(lineOf(field), "no field {{" + field + "}}")
                        .hint(
                                near.isEmpty()
                                        ? "see: crm campaign merge --help"
                                        : "nearest: " + String.join(", ", near));
            }
        }
    }

    /** The text with the values of one member in it. */
    String with(Map<String, Object> values) {
        try {
            return template.execute(values);
        } catch (MustacheException e) {
            throw CrmException.invalid(name + ": " + e.getMessage()).because(e);
        }
    }

    private CrmException wrong(int line, String what) {
        return CrmException.invalid(name + " line " + Math.max(1, line + firstLine - 1) + ": " + what);
    }

    private int lineOf(String field) {
        Matcher tag = Pattern.compile("\\{\\{[{&#^/]?\\s*" + Pattern.quote(field) + "\\s*}")
                .matcher(text);
        int at = tag.find() ? tag.start() : Math.max(0, text.indexOf(field));
        return lineAt(at);
    }

    private int lineAt(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private final class Names implements Mustache.Visitor {
        @Override
        public void visitText(String plain) {
            if (plain.contains("{{") && !text.contains("{{=")) {
                throw wrong(lineOf(plain), "a {{ that is never closed");
            }
        }

        @Override
        public void visitVariable(String field) {
            if (!OF_LISTS.contains(field)) {
                fields.add(field);
            }
        }

        @Override
        public boolean visitSection(String field) {
            visitVariable(field);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String field) {
            visitVariable(field);
            return true;
        }

        @Override
        public boolean visitInclude(String other) {
            throw another(other);
        }

        @Override
        public boolean visitParent(String other) {
            throw another(other);
        }

        @Override
        public boolean visitBlock(String other) {
            throw another(other);
        }

        private CrmException another(String other) {
            return wrong(lineOf(other), "a template cannot take in another (" + other + ")");
        }
    }

    /** Looks names up in maps and walks lists; no method or member of any object is ever called by its name. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
