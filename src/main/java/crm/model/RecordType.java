package crm.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A kind of record: its names, its fields and the words that filters may use for it. Immutable.
 *
 * <p>Its table has the plural's name, its history the same with {@code _was}; both have {@code id} and {@code changed}
 * beside the columns of the fields.
 */
public final class RecordType {
    private final String name;
    private final String plural;
    private final String about;
    private final Map<String, Field<?>> fields;
    private final Map<String, String> flags;
    private final List<Field<?>> oneOf;
    private final List<Field<?>> once;
    private final Optional<Field<String>> title;
    private final Optional<String> alias;
    private final boolean part;
    private final UnaryOperator<Row> completion;

    private RecordType(
            String name,
            String plural,
            String about,
            Map<String, Field<?>> fields,
            Map<String, String> flags,
            List<Field<?>> oneOf,
            List<Field<?>> once,
            Optional<Field<String>> title,
            Optional<String> alias,
            boolean part,
            UnaryOperator<Row> completion) {
        this.name = name;
        this.plural = plural;
        this.about = about;
        this.fields = fields;
        this.flags = flags;
        this.oneOf = oneOf;
        this.once = once;
        this.title = title;
        this.alias = alias;
        this.part = part;
        this.completion = completion;
    }

    /** A kind with these names and no fields yet. */
    public static RecordType named(String name, String plural) {
        return new RecordType(
                name,
                plural,
                "",
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                UnaryOperator.identity());
    }

    /** Says in one line what such a record is. */
    public RecordType about(String sentence) {
        return new RecordType(name, plural, sentence, fields, flags, oneOf, once, title, alias, part, completion);
    }

    /** Another word for it on the command line. */
    public RecordType alias(String word) {
        return new RecordType(
                name, plural, about, fields, flags, oneOf, once, title, Optional.of(word), part, completion);
    }

    /** With these fields, in the order in which people see them. */
    RecordType of(Field<?>... declared) {
        return with(List.of(declared));
    }

    /** With further fields behind the others: a user's own, or measures. */
    RecordType with(List<? extends Field<?>> more) {
        Map<String, Field<?>> all = new LinkedHashMap<>(fields);
        more.forEach(field -> all.put(field.name(), field));
        return new RecordType(name, plural, about, all, flags, oneOf, once, title, alias, part, completion);
    }

    /** The field that names such a record to people. */
    RecordType titled(Field<String> field) {
        return new RecordType(
                name, plural, about, fields, flags, oneOf, once, Optional.of(field), alias, part, completion);
    }

    /** A word that filters may use alone, and the filter it stands for. */
    RecordType flag(String word, String filter) {
        Map<String, String> more = new LinkedHashMap<>(flags);
        more.put(word, filter);
        return new RecordType(name, plural, about, fields, more, oneOf, once, title, alias, part, completion);
    }

    /** At least one of these must have a value. */
    public RecordType oneOf(Field<?>... needed) {
        return new RecordType(
                name, plural, about, fields, flags, List.of(needed), once, title, alias, part, completion);
    }

    /** No two records have the same values in all of these, of which the first is a link; texts are compared folded. */
    public RecordType once(Field<?>... together) {
        return new RecordType(
                name, plural, about, fields, flags, oneOf, List.of(together), title, alias, part, completion);
    }

    /** A part of other records, such as the lines of an order: stored alike, but no noun of its own. */
    RecordType part() {
        return new RecordType(name, plural, about, fields, flags, oneOf, once, title, alias, true, completion);
    }

    /** With what follows from other fields filled in, such as a name from its parts. */
    RecordType completing(UnaryOperator<Row> filling) {
        return new RecordType(name, plural, about, fields, flags, oneOf, once, title, alias, part, filling);
    }

    /** The record with what follows from its other fields filled in. */
    public Row complete(Row row) {
        return completion.apply(row);
    }

    /** The singular: {@code contact}. */
    public String name() {
        return name;
    }

    /** The plural, which is also the table: {@code contacts}. */
    public String plural() {
        return plural;
    }

    /** What such a record is, in one line. */
    public String about() {
        return about;
    }

    /** Another word for it on the command line, if there is one. */
    public Optional<String> alias() {
        return alias;
    }

    /** The table of the records as they are now. */
    public String table() {
        return plural;
    }

    /** The table of the records as they were. */
    public String historyTable() {
        return plural + "_was";
    }

    /** All fields, measures included, in the order in which people see them. */
    public List<Field<?>> fields() {
        return List.copyOf(fields.values());
    }

    /** The fields that have a column in the table. */
    public List<Field<?>> stored() {
        List<Field<?>> stored = new ArrayList<>(fields.values());
        stored.removeIf(Field::isMeasure);
        return stored;
    }

    /** The fields that {@code add} and {@code edit} may write. */
    public List<Field<?>> writable() {
        List<Field<?>> writable = stored();
        writable.removeIf(Field::isSetByVerb);
        return writable;
    }

    /** The field of that name. */
    public Optional<Field<?>> field(String wanted) {
        return Optional.ofNullable(fields.get(wanted));
    }

    /** The field that names such a record to people. */
    public Optional<Field<String>> title() {
        return title;
    }

    /** The words filters may use alone, with the filters they stand for. */
    public Map<String, String> flags() {
        return flags;
    }

    /** Fields of which at least one must have a value; empty when there is no such rule. */
    public List<Field<?>> oneOf() {
        return oneOf;
    }

    /** Fields whose values no two records share; the first is a link. Empty when there is no such rule. */
    public List<Field<?>> once() {
        return once;
    }

    /** Whether such records are parts of others. */
    public boolean isPart() {
        return part;
    }

    /** Whether closed ones are left out of plain lists. */
    public boolean hidesClosed() {
        return flags.containsKey("open");
    }

    /** Singular or plural, as the count wants it. */
    public String counted(long count) {
        return count + " " + (count == 1 ? name : plural).replace("_", " ");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordType type && type.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
