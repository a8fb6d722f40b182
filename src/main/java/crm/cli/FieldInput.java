package crm.cli;

import crm.model.Closing;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Users;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The options that set fields, the same for every noun: one option a field, {@code --set}, {@code --add}, {@code
 * --remove}, {@code --tag}, {@code --untag}, {@code --clear}.
 */
public final class FieldInput {
    private final RecordType type;
    private final Map<String, String> given = new LinkedHashMap<>();

    @Option(names = "--set", paramLabel = "<field=value>", description = "Set a field by its name.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--add",
            paramLabel = "<field[.label]=value>",
            description = "A further value: phone.mobile=0771234567.")
    private List<String> adds = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "<field=value>", description = "Take one of several values away.")
    private List<String> removes = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "<tag>", split = ",", description = "Add a tag.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--untag", paramLabel = "<tag>", split = ",", description = "Take a tag away.")
    private List<String> untags = new ArrayList<>();

    @Option(names = "--clear", paramLabel = "<field>", split = ",", description = "Leave a field without a value.")
    private List<String> clears = new ArrayList<>();

    /** Input for records of a kind. */
    public FieldInput(RecordType type) {
        this.type = type;
    }

    /** Adds one option for each field that may be written to a command. */
    public void addTo(CommandSpec spec) {
        for (Field<?> field : type.writable()) {
            if (spec.findOption(field.option()) == null) {
                spec.addOption(option(field));
            }
        }
    }

    private OptionSpec option(Field<?> field) {
        OptionSpec.Builder option = OptionSpec.builder(field.option())
                .paramLabel("<" + field.type().label() + ">")
                .type(String.class)
                .description(field.about())
                .setter(new ISetter() {
                    @Override
                    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
                    public <T> T set(T value) {
                        if (value != null) {
                            given.put(field.name(), (String) value);
                        }
                        return value;
                    }
                });
        if (!field.choices().isEmpty()) {
            option.completionCandidates(field.choices());
        }
        return option.build();
    }

    /** Sets a field as if its option had been given, unless it was. */
    public void otherwise(Field<?> field, String value) {
        given.putIfAbsent(field.name(), value);
    }

    /** Sets a field by the name that the user typed. */
    void set(String name, String value) {
        sets.add(name + "=" + value);
    }

    /** The same input for records of another kind. */
    FieldInput forType(RecordType other) {
        FieldInput same = new FieldInput(other);
        same.given.putAll(given);
        same.sets = new ArrayList<>(sets);
        same.adds = adds;
        same.removes = removes;
        same.tags = tags;
        same.untags = untags;
        same.clears = clears;
        return same;
    }

    /** The value given for a field, as typed. */
    public Optional<String> given(Field<?> field) {
        return Optional.ofNullable(given.get(field.name()));
    }

    /** Whether nothing at all was given. */
    boolean isEmpty() {
        return given.isEmpty()
                && sets.isEmpty()
                && adds.isEmpty()
                && removes.isEmpty()
                && tags.isEmpty()
                && untags.isEmpty()
                && clears.isEmpty();
    }

    /** The values given, as typed, by field; names are checked here. */
    private Map<Field<?>, String> values() {
        Map<Field<?>, String> values = new LinkedHashMap<>();
        given.forEach((name, text) -> values.put(field(name), text));
        for (String set : sets) {
            String[] parts = parts("--set", set);
            values.put(field(parts[0]), parts[1]);
        }
        return values;
    }

    private static String[] parts(String option, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw CrmException.usage(option + " " + text + ": no '='").hint("write " + option + " field=value");
        }
        return new String[] {text.substring(0, equals).strip(), text.substring(equals + 1)};
    }

    private Field<?> field(String name) {
        String plain = name.strip().replace('-', '_');
        return type.field(plain).filter(type.writable()::contains).orElseThrow(() -> CrmException.usage(
                        Text.a(type.name()) + " has no field " + name + " to write")
                .nearest(plain, type.writable().stream().map(Field::name).toList()));
    }

    /** A new record with the values given and what holds where nothing was given. */
    public Row draft(Session session) {
        Row draft = Row.draft(type);
        for (Field<?> field : type.stored()) {
            Optional<String> initial = field.initial();
            if (initial.isPresent() && !given.containsKey(field.name())) {
                draft = draft.set(field, session.reading().read(field, initial.get()));
            }
        }
        return apply(session, draft, true);
    }

    /** A record with the values given in place of its own. */
    public Row apply(Session session, Row row) {
        return apply(session, row, false);
    }

    private Row apply(Session session, Row old, boolean ignoreEmpty) {
        Row row = old;
        Map<Field<?>, String> values = values();
        row = apply(session, row, values, ignoreEmpty, field -> field.type() == FieldType.COUNTRY);
        row = apply(session, row, values, ignoreEmpty, field -> field.type() != FieldType.COUNTRY);
        for (String name : clears) {
            row = row.without(field(name));
        }
        Row after = type.equals(Users.TYPE) ? type.complete(tagged(row)) : tagged(row);
        return Closing.of(type)
                .map(closing -> closing.settled(old, after, session.reading().dates()))
                .orElse(after);
    }

    private Row apply(
            Session session,
            Row old,
            Map<Field<?>, String> values,
            boolean ignoreEmpty,
            java.util.function.Predicate<Field<?>> which) {
        Row row = old;
        for (Map.Entry<Field<?>, String> value : values.entrySet()) {
            if (which.test(value.getKey()) && !(ignoreEmpty && value.getValue().isBlank())) {
                row = row.set(value.getKey(), read(session, row, value.getKey(), value.getValue()));
            }
        }
        return row;
    }

    private Object read(Session session, Row row, Field<?> field, String text) {
        if (text.isBlank()) {
            throw CrmException.usage(field.option() + " has no value").hint("--clear " + field + " erases it");
        }
        if (field.type() == FieldType.LINK) {
            return new Links(session).resolve(field, text);
        }
        if (field.isFilterOfContacts()) {
            session.strictFilter(Contacts.TYPE, List.of(text));
        }
        Optional<String> country =
                type.field("country").map(land -> (String) row.values().get(land.name()));
        return session.reading().read(field, text, country);
    }

    private Row tagged(Row row) {
        if (tags.isEmpty() && untags.isEmpty()) {
            return row;
        }
        Field<?> field = field("tags");
        Set<Object> all = new LinkedHashSet<>((List<?>) row.values().getOrDefault("tags", List.of()));
        tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(all::add);
        untags.forEach(tag -> all.removeIf(old -> old.toString().equalsIgnoreCase(tag.strip())));
        return all.isEmpty() ? row.without(field) : row.set(field, List.copyOf(all));
    }

    /** Stores the further values that were added and takes away those that were removed. */
    public Row applyFurther(Session session, Row stored) {
        Row row = stored;
        for (String add : adds) {
            row = add(session, row, add);
        }
        for (String remove : removes) {
            row = remove(session, row, remove);
        }
        return row;
    }

    private Row add(Session session, Row row, String text) {
        String[] parts = parts("--add", text);
        List<String> name = Arrays.asList(parts[0].split("\\.", 2));
        Field<?> field = multi(name.get(0));
        String value = session.reading().read(field, parts[1]).toString();
        if (row.get(field).isEmpty()) {
            return session.store().update(row.set(field, value));
        }
        Row further = Row.draft(FurtherValues.TYPE)
                .with(FurtherValues.OWNER, row.id())
                .with(FurtherValues.KIND, field.name())
                .with(FurtherValues.CONTENT, value)
                .withOptional(FurtherValues.LABEL, name.stream().skip(1).findFirst());
        session.store().insert(further);
        return row;
    }

    private Row remove(Session session, Row row, String text) {
        String[] parts = parts("--remove", text);
        Field<?> field = multi(parts[0]);
        Object value = session.reading().read(field, parts[1]);
        List<Row> further = session.store().parts(FurtherValues.TYPE, row.id()).stream()
                .filter(part -> part.require(FurtherValues.KIND).equals(field.name()))
                .toList();
        Optional<Row> same = further.stream()
                .filter(part ->
                        part.get(FurtherValues.CONTENT).filter(value::equals).isPresent())
                .findFirst();
        if (same.isPresent()) {
            session.store().delete(same.get());
            return row;
        }
        if (!row.get(field).map(Object.class::cast).filter(value::equals).isPresent()) {
            throw CrmException.notFound(field + " of " + row.label() + ":", value.toString());
        }
        if (further.isEmpty()) {
            return session.store().update(row.without(field));
        }
        Row first = further.get(0);
        session.store().delete(first);
        return session.store().update(row.set(field, first.require(FurtherValues.CONTENT)));
    }

    private Field<?> multi(String name) {
        Field<?> field = field(name);
        if (!field.isMulti()) {
            throw CrmException.usage(Text.a(type.name()) + " has only one " + field)
                    .hint("set it with " + field.option());
        }
        return field;
    }
}
