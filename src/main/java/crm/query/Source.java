package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The table a statement reads, with what is joined to it on the way: measures, and the records behind links. Not
 * immutable: asking for a column joins what it needs.
 */
final class Source {
    private final Names names;
    private final String alias;
    private final OptionalLong asOf;
    private final Supplier<String> aliases;
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, String> measuredLinks = new LinkedHashMap<>();
    private boolean measured;

    Source(Names names, String alias, OptionalLong asOf, Supplier<String> aliases) {
        this.names = names;
        this.alias = alias;
        this.asOf = asOf;
        this.aliases = aliases;
    }

    Names names() {
        return names;
    }

    RecordType type() {
        return names.type();
    }

    /** The records behind a link, as a table of their own. */
    Source behind(Field<?> link) {
        return new Source(names.behind(link), aliases.get(), asOf, aliases);
    }

    /** The column of the source's own table. */
    String column(String name) {
        return alias + "." + name;
    }

    /** The column of a field of the source's own record. */
    String column(Field<?> field) {
        if (!field.isMeasure()) {
            return column(field.column());
        }
        measured = true;
        return measures() + "." + field.column();
    }

    /** The column of a field, also behind a link, which is joined then. */
    String column(FieldPath path) {
        Field<?> field = names.field(path);
        return path.link().map(link -> joined(link, field)).orElseGet(() -> column(field));
    }

    /** What people see of a field: for a link the title of its record. */
    String shown(FieldPath path) {
        Field<?> field = names.field(path);
        if (field.type() != FieldType.LINK || path.link().isPresent()) {
            return column(path);
        }
        return title(names.behind(field).type(), join(field.name()));
    }

    /** What a field sorts by: text folded, links by title. */
    String sorted(FieldPath path) {
        Field<?> field = names.field(path);
        if (field.isKeyed()) {
            String column = column(path);
            return column.substring(0, column.indexOf('.') + 1) + field.keyColumn();
        }
        boolean folded = field.type().isText() || field.type() == FieldType.TAGS || field.type() == FieldType.LINK;
        return folded && !(field.type() == FieldType.LINK && path.link().isPresent())
                ? "fold(" + shown(path) + ")"
                : column(path);
    }

    /** Whether anything is joined so far. */
    boolean isJoined() {
        return measured || !links.isEmpty();
    }

    /** The FROM clause with all joins asked for so far. */
    Sql from() {
        return withJoins(Sql.of(" FROM " + Tables.of(type(), asOf) + " " + alias));
    }

    /** The same for the records whose ids a statement selects. */
    Sql fromAmong(Sql ids) {
        return withJoins(Sql.of(" FROM (")
                .then(ids)
                .then(") among JOIN " + Tables.of(type(), asOf) + " " + alias + " ON " + column("id") + " = among.id"));
    }

    private Sql withJoins(Sql own) {
        Sql from = own;
        if (measured) {
            from = from.then(" LEFT JOIN " + Measures.TABLE + " " + measures() + " ON " + measures() + ".owner = "
                    + column("id"));
        }
        for (Map.Entry<String, String> link : links.entrySet()) {
            Field<?> field = names.link(link.getKey());
            from = from.then(" LEFT JOIN ")
                    .then(Tables.of(names.behind(field).type(), asOf))
                    .then(" " + link.getValue() + " ON " + link.getValue() + ".id = " + column(field));
        }
        for (Map.Entry<String, String> link : measuredLinks.entrySet()) {
            from = from.then(" LEFT JOIN " + Measures.TABLE + " " + link.getValue() + " ON " + link.getValue()
                    + ".owner = " + link.getKey() + ".id");
        }
        return from;
    }

    private String measures() {
        return "m" + (alias.equals("t") ? "s" : alias);
    }

    private String join(String link) {
        return links.computeIfAbsent(link, name -> aliases.get());
    }

    private String joined(String link, Field<?> field) {
        String other = join(link);
        if (!field.isMeasure()) {
            return other + "." + field.column();
        }
        return measuredLinks.computeIfAbsent(other, name -> "m" + name) + "." + field.column();
    }

    /** The title of a joined record, or the first other thing to tell it by. */
    private static String title(RecordType type, String alias) {
        List<String> candidates = new ArrayList<>();
        type.title().ifPresent(title -> candidates.add(alias + "." + title.column()));
        type.oneOf().stream()
                .map(field -> alias + "." + field.column())
                .filter(column -> !candidates.contains(column))
                .forEach(candidates::add);
        if (!type.title().map(Field::isRequired).orElse(false) && type.oneOf().isEmpty()) {
            candidates.add("'" + type.name() + " ' || TRIM(CAST(" + alias + ".id AS CHAR(20)))");
        }
        return candidates.size() == 1 ? candidates.get(0) : "COALESCE(" + String.join(", ", candidates) + ")";
    }
}
