package crm.exchange;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shapes as they are declared, built in or saved by a user:
 *
 * <pre>
 * shape NAME                       begins one
 * about TEXT                       one line for people
 * kind NOUN                        the kind of record in it, singular
 * system WORD                      what external ids are prefixed with
 * needs field|field, field         what a record cannot do without
 * include NAME                     the lines of a part
 * [Header, Other header] = slot    every such file has one of these columns
 * Header, Other header = slot      a file may have this column
 * {A} {B} = slot                   a value put together from columns
 * "Text" = slot                    the same for every row
 * * = note                         columns that nobody knows are kept in the notes: the answers of a form
 * dates PATTERN                    how days are written there: MM/dd/uuuu, or local, as the business's region does
 * write Header = TEMPLATE          what stands in a column that only other programs read: {customer.name}, {currency}
 * words FIELD ours=Theirs, ...     the words there for our choices
 * part NAME                        begins lines that shapes include
 * </pre>
 *
 * <p>{@code #} stands for 1 to 9 on both sides, and above as {@link Numbered} says; a backslash before a comma or {@code #} makes it part of the header. The slot
 * {@code -} goes nowhere, {@code note} is kept in the notes with its header before it. Files are written under the first
 * name of each column.
 */
final class ShapeText {
    private final Map<String, List<String>> parts = new LinkedHashMap<>();
    private final Map<String, List<String>> shapes = new LinkedHashMap<>();

    private ShapeText() {}

    /**
     * All shapes of a text.
     *
     * @throws CrmException usage, when a line is no line of a shape
     */
    static List<Shape> parse(String text) {
        ShapeText all = new ShapeText();
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().filter(some -> !some.isBlank()).toList()) {
            if (line.startsWith("shape ") || line.startsWith("part ")) {
                lines = new ArrayList<>();
                (line.startsWith("part ") ? all.parts : all.shapes).put(rest(line), lines);
            } else {
                lines.add(line);
            }
        }
        return all.shapes.entrySet().stream()
                .map(shape -> all.shape(shape.getKey(), shape.getValue()))
                .toList();
    }

    private Shape shape(String name, List<String> lines) {
        Building building = new Building();
        lines.forEach(line -> take(line, building));
        return new Shape(
                name,
                building.words.getOrDefault("about", ""),
                building.words.getOrDefault("kind", "contact"),
                building.words.getOrDefault("system", ""),
                building.marks,
                building.slots,
                building.computed,
                building.needs,
                new Shape.Written(
                        building.headings,
                        building.markNames,
                        building.words.getOrDefault("dates", ""),
                        building.choices));
    }

    private static final class Building {
        private final Map<String, String> words = new LinkedHashMap<>();
        private final List<Set<String>> marks = new ArrayList<>();
        private final List<Set<String>> needs = new ArrayList<>();
        private final Map<String, Optional<Slot>> slots = new LinkedHashMap<>();
        private final Map<Template, Slot> computed = new LinkedHashMap<>();
        private final List<Shape.Heading> headings = new ArrayList<>();
        private final List<String> markNames = new ArrayList<>();
        private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();
    }

    private void take(String line, Building building) {
        int equals = line.lastIndexOf(" = ");
        if (line.startsWith("write ")) {
            String header = line.substring("write ".length(), equals).strip();
            Template template = Template.parse(line.substring(equals + 3).strip());
            building.headings.add(new Shape.Heading(header, Slot.parse("note"), Optional.of(template)));
            return;
        }
        if (line.startsWith("words ")) {
            words(rest(line), building);
            return;
        }
        if (equals >= 0) {
            columns(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 3).strip(),
                    building);
            return;
        }
        String word = line.strip().split(" ", 2)[0];
        switch (word) {
            case "about", "kind", "system", "dates" -> building.words.put(word, rest(line));
            case "needs" -> {
                for (String some : rest(line).split(",", -1)) {
                    building.needs.add(Set.of(some.strip().split("\\|", -1)));
                }
            }
            case "include" -> parts.get(rest(line)).forEach(more -> take(more, building));
            default -> throw CrmException.usage("no line of a shape: " + line);
        }
    }

    private static void words(String line, Building building) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : rest(line).split(",", -1)) {
            String[] both = pair.split("=", 2);
            words.put(both[0].strip(), both[1].strip());
        }
        building.choices.put(line.split(" ", 2)[0], words);
    }

    private static void columns(String left, String slot, Building building) {
        if (Template.isOne(left)) {
            building.computed.put(Template.parse(left), Slot.parse(slot));
            return;
        }
        boolean mark = left.startsWith("[") && left.endsWith("]");
        Set<String> keys = new TreeSet<>();
        List<String> headers = new ArrayList<>();
        for (String header : (mark ? left.substring(1, left.length() - 1) : left).split("(?<!\\\\),", -1)) {
            headers.add(header.strip().replace("\\,", ","));
        }
        headers.forEach(header -> keys.addAll(column(header, slot, building.slots)));
        if (mark) {
            building.marks.add(keys);
            building.markNames.add(headers.get(0).replace("\\#", "#"));
        }
        if (!slot.equals("-") && !left.equals(Shape.REST)) {
            heading(headers.get(0), slot, building.headings);
        }
    }

    private static void heading(String header, String slot, List<Shape.Heading> headings) {
        boolean numbered = isNumbered(header);
        for (int i = 1; i <= (numbered ? Numbered.LAST : 1); i++) {
            String n = Integer.toString(i);
            String text = numbered ? header.replaceAll("(?<!\\\\)#", n) : header;
            headings.add(
                    new Shape.Heading(text.replace("\\#", "#"), Slot.parse(slot.replace("#", n)), Optional.empty()));
        }
    }

    private static boolean isNumbered(String header) {
        return header.replace("\\#", "").contains("#");
    }

    private static Set<String> column(String header, String slot, Map<String, Optional<Slot>> slots) {
        boolean numbered = isNumbered(header);
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 1; i <= (numbered ? Numbered.LAST : 1); i++) {
            String n = Integer.toString(i);
            String plain = numbered ? header.replaceAll("(?<!\\\\)#", n) : header;
            String key = plain.equals(Shape.REST) ? plain : Slot.key(plain);
            Optional<Slot> goes = slot.equals("-") ? Optional.empty() : Optional.of(Slot.parse(slot.replace("#", n)));
            slots.merge(key, goes, (old, more) -> old.isPresent() ? old : more);
            keys.add(key);
        }
        return keys;
    }

    private static String rest(String line) {
        return line.substring(line.indexOf(' ') + 1).strip();
    }

    /** The declaration of a mapping, for files with the same header. */
    static String of(String name, Mapping mapping) {
        List<String> lines = new ArrayList<>();
        lines.add("shape " + name);
        lines.add("about Saved by a user");
        lines.add("kind " + mapping.type().name());
        if (!mapping.system().isEmpty()) {
            lines.add("system " + mapping.system());
        }
        for (int i = 0; i < mapping.columns().size(); i++) {
            lines.add("[" + escaped(mapping.columns().get(i)) + "] = "
                    + mapping.slots().get(i).map(Slot::toString).orElse("-"));
        }
        mapping.computed().forEach(value -> lines.add(value.template().text() + " = " + value.slot()));
        return String.join("\n", lines) + "\n";
    }

    /** A header as a declaration writes it. */
    private static String escaped(String header) {
        return header.replace(",", "\\,").replace("#", "\\#");
    }
}
