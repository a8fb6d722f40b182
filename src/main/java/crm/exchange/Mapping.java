package crm.exchange;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where each column of a file goes.
 *
 * @param type the kind of record in the file
 * @param shape the program that wrote it; empty when none is recognised
 * @param columns the columns of the file
 * @param slots where they go, in the same order; absent for columns without a field
 */
record Mapping(RecordType type, Optional<Shape> shape, List<String> columns, List<Optional<Slot>> slots) {
    private static final List<String> NOUNS =
            List.of("contact", "company", "lead", "deal", "product", "order", "activity", "task", "consent");
    private static final Set<String> GROUPS = Set.of("address", "line", "consent", "email", "phone", "handle", "ref");
    private static final Set<String> PSEUDO = Set.of("middle", "who", "formatted", "code", "label", "tag");

    Mapping {
        columns = List.copyOf(columns);
        slots = List.copyOf(slots);
    }

    /** The nouns that can be imported, plural, for messages. */
    static String kinds(Nouns nouns) {
        return NOUNS.stream().map(noun -> nouns.type(noun).plural()).collect(Collectors.joining(", "));
    }

    /** Whether a header is known for a kind of record, or for any when none is named. */
    static boolean isKnown(Nouns nouns, Optional<RecordType> type, String header) {
        return Stream.concat(
                                Shapes.ALL.stream()
                                        .filter(shape -> type.isEmpty()
                                                || shape.noun()
                                                        .equals(type.get().name())),
                                NOUNS.stream()
                                        .filter(noun -> type.isEmpty()
                                                || noun.equals(type.get().name()))
                                        .map(CommonHeaders::of))
                        .anyMatch(shape -> shape.slot(header).isPresent())
                || type.filter(noun -> own(noun, header).isPresent()).isPresent();
    }

    /**
     * Chooses the shape that knows the most columns, and what the user said before it.
     *
     * @param wanted the kind of record, when the user says so
     * @param said fields and the columns they come from, as typed
     * @throws CrmException usage, when the kind is not clear or a column or field is not there
     */
    static Mapping of(Nouns nouns, Optional<RecordType> wanted, List<String> columns, Map<String, String> said) {
        Set<String> keys = columns.stream().map(Slot::key).collect(Collectors.toCollection(HashSet::new));
        Optional<Shape> shape = Optional.empty();
        long most = 0;
        for (Shape candidate : Shapes.ALL) {
            boolean fits = candidate.fits(keys)
                    && (wanted.isEmpty() || wanted.get().name().equals(candidate.noun()));
            if (fits && candidate.known(columns) > most) {
                shape = Optional.of(candidate);
                most = candidate.known(columns);
            }
        }
        RecordType type = wanted.or(() -> likely(nouns, columns))
                .filter(noun -> NOUNS.contains(noun.name()))
                .orElseThrow(() -> CrmException.usage(
                                wanted.isPresent()
                                        ? wanted.get().plural() + " are not imported from tables"
                                        : "the columns do not tell what kind of record this is")
                        .hint("say one of: " + kinds(nouns)));
        if (wanted.isEmpty() && shape.isPresent()) {
            type = nouns.type(shape.get().noun());
        }
        return new Mapping(type, shape, columns, slots(nouns, type, shape, columns, said));
    }

    private static Optional<RecordType> likely(Nouns nouns, List<String> columns) {
        Set<String> person = fields("contact", columns);
        Set<String> order = fields("order", columns);
        if (order.contains("amount") && order.contains("date")) {
            return Optional.of(nouns.type("order"));
        }
        boolean named = person.contains("name") || person.contains("given") || person.contains("family");
        return named && (person.contains("email") || person.contains("phone"))
                ? Optional.of(nouns.type("contact"))
                : Shapes.ALL.stream()
                        .filter(shape ->
                                shape.fits(columns.stream().map(Slot::key).collect(Collectors.toSet())))
                        .map(shape -> nouns.type(shape.noun()))
                        .findFirst();
    }

    private static Set<String> fields(String noun, List<String> columns) {
        return columns.stream()
                .flatMap(column -> CommonHeaders.of(noun).slot(column).stream())
                .map(Slot::field)
                .collect(Collectors.toSet());
    }

    private static List<Optional<Slot>> slots(
            Nouns nouns, RecordType type, Optional<Shape> shape, List<String> columns, Map<String, String> said) {
        Map<Integer, Slot> told = told(nouns, type, columns, said);
        Set<String> taken = told.values().stream().map(Slot::toString).collect(Collectors.toCollection(HashSet::new));
        List<Optional<Slot>> slots = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            Optional<Slot> slot = Optional.ofNullable(told.get(i)).or(() -> shape.flatMap(known -> known.slot(column))
                    .or(() -> own(type, column))
                    .or(() -> CommonHeaders.of(type.name()).slot(column))
                    .or(() -> person(nouns, type, column))
                    .filter(found -> several(type, found) || taken.add(found.toString())));
            slots.add(slot);
        }
        return slots;
    }

    /** In a file of leads, what no lead has belongs to its contact. */
    private static Optional<Slot> person(Nouns nouns, RecordType type, String column) {
        return type.name().equals("lead")
                ? own(nouns.type("contact"), column)
                        .or(() -> CommonHeaders.of("contact").slot(column))
                        .map(slot -> slot.within("contact"))
                : Optional.empty();
    }

    private static boolean several(RecordType type, Slot slot) {
        return slot.group().isEmpty()
                && type.field(slot.field())
                        .filter(field -> field.isMulti()
                                || field.type() == FieldType.LONG_TEXT
                                || field.type() == FieldType.TAGS)
                        .isPresent();
    }

    /** A header that is the name of a field itself, in any spelling. */
    private static Optional<Slot> own(RecordType type, String column) {
        String key = Slot.key(column);
        return type.stored().stream()
                .filter(field -> Slot.key(field.name()).equals(key))
                .filter(field -> !field.name().equals("same"))
                .map(field -> Slot.parse(
                        field.type() == FieldType.LINK
                                ? field.name() + (personal(field) ? ".who" : ".name")
                                : field.name()))
                .findFirst();
    }

    private static boolean personal(Field<?> link) {
        return link.target().filter("contact"::equals).isPresent();
    }

    private static Map<Integer, Slot> told(
            Nouns nouns, RecordType type, List<String> columns, Map<String, String> said) {
        Map<Integer, Slot> told = new LinkedHashMap<>();
        said.forEach((field, column) -> told.put(index(columns, column), checked(nouns, type, field)));
        return told;
    }

    private static int index(List<String> columns, String column) {
        int exact = columns.indexOf(column);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (Slot.key(columns.get(i)).equals(Slot.key(column))) {
                return i;
            }
        }
        throw CrmException.usage("the file has no column " + column)
                .hint("it has: " + String.join(", ", columns))
                .nearest(column, columns);
    }

    private static Slot checked(Nouns nouns, RecordType type, String text) {
        Slot slot = Slot.parse(text);
        Optional<Field<?>> field = type.field(slot.group().isEmpty() ? slot.field() : slot.group());
        if (field.isPresent()
                && field.get().type() == FieldType.LINK
                && slot.group().isEmpty()) {
            return Slot.parse(slot.field() + (personal(field.get()) ? ".who" : ".name"));
        }
        boolean linked = field.isPresent() && field.get().type() == FieldType.LINK;
        boolean known = linked
                ? PSEUDO.contains(slot.field())
                        || nouns.type(field.get().target().orElseThrow())
                                .field(slot.field())
                                .isPresent()
                : slot.group().isEmpty()
                        ? field.filter(plain -> !plain.isMeasure()).isPresent() || PSEUDO.contains(slot.field())
                        : GROUPS.contains(slot.group());
        if (!known && type.name().equals("lead") && slot.group().isEmpty()) {
            return checked(nouns, nouns.type("contact"), text).within("contact");
        }
        if (!known) {
            throw CrmException.usage(Text.a(type.name()) + " has no field " + text)
                    .nearest(
                            slot.field(),
                            type.writable().stream().map(Field::name).toList());
        }
        return slot;
    }

    /** The columns that have no field. */
    List<Integer> unknown() {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).isEmpty()) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    /** The same with a field for a column that had none. */
    Mapping with(RecordType grown, int column, String field) {
        List<Optional<Slot>> more = new ArrayList<>(slots);
        more.set(column, Optional.of(Slot.parse(field)));
        return new Mapping(grown, shape, columns, more);
    }

    /** The columns with the fields they go to, for the summary. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            slots.get(i).ifPresent(slot -> words.put(columns.get(at), slot.toString()));
        }
        return words;
    }
}
