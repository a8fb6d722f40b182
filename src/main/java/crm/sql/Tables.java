package crm.sql;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a database with their columns, as its declarations have them. */
final class Tables {
    /** What is said of the tables beside those listed. */
    static final String TWINS =
            "every table of a noun has a twin, such as contacts_was, with what was; gone is the change set that ended it";

    private static final List<Column> COLUMNS = List.of(
            Column.of("table", Kind.TEXT),
            Column.of("column", Kind.TEXT),
            Column.of("type", Kind.TEXT),
            Column.of("points_to", Kind.TEXT),
            Column.of("about", Kind.TEXT));

    private final List<List<String>> rows = new ArrayList<>();

    private Tables(Nouns nouns) {
        nouns.all().forEach(this::add);
        add(Measures.TABLE, "owner", "BIGINT", "", "The contact, company or lead.");
        Measures.COLUMNS.forEach(field -> add(Measures.TABLE, field));
        nouns.type(Contacts.TYPE).fields().stream()
                .filter(field -> field.isMeasure() && field.isOwn())
                .forEach(field -> add(Measures.TABLE, field));
        add("change_sets", "id", "BIGINT", "", "Its number: 42 for h42.");
        add("change_sets", "made_at", "TIMESTAMP", "", "When, in UTC.");
        add("change_sets", "who", "VARCHAR(100)", "", "The user.");
        add("change_sets", "command", "VARCHAR(8000)", "", "The command line.");
        add("change_sets", "undoes", "BIGINT", "change_sets", "The change set it takes back.");
        add("change_sets", "undone_by", "BIGINT", "change_sets", "The change set that took it back.");
        add("changes", "change_set", "BIGINT", "change_sets", "The change set.");
        add("changes", "noun", "VARCHAR(20)", "", "The kind of record.");
        add("changes", "created", "BIGINT", "", "How many records it created.");
        add("changes", "updated", "BIGINT", "", "How many it updated.");
        add("changes", "deleted", "BIGINT", "", "How many it deleted.");
        StarViews.of(nouns).forEach(this::add);
    }

    /** The listing; of the tables of that name alone when one is given. */
    static Listing of(Nouns nouns) {
        return Listing.of(COLUMNS, new Tables(nouns).rows);
    }

    /** The same of one table or view; missing (exit 3) where there is none of that name. */
    static Listing of(Nouns nouns, String name) {
        List<List<String>> all = new Tables(nouns).rows;
        String wanted = name.toLowerCase(Locale.ROOT);
        List<List<String>> rows =
                all.stream().filter(row -> row.get(0).equals(wanted)).toList();
        if (rows.isEmpty()) {
            throw CrmException.missing("no table or view " + name)
                    .hint("see: crm db schema")
                    .nearest(
                            wanted,
                            all.stream().map(row -> row.get(0)).distinct().toList());
        }
        return Listing.of(COLUMNS, rows);
    }

    /** The table that a link points to; empty for what is no link. */
    static String target(Field<?> field) {
        return field.type() == FieldType.LINK
                ? field.target()
                        .flatMap(noun -> Nouns.plain().called(noun))
                        .map(RecordType::table)
                        .orElse("")
                : "";
    }

    private void add(View view) {
        add(view.name(), "*", "view", "", view.about());
        view.columns()
                .forEach(column -> add(view.name(), column.name(), column.type(), column.pointsTo(), column.about()));
    }

    private void add(RecordType type) {
        add(type.table(), "id", "BIGINT", "", type.about() + ".");
        add(type.table(), "changed", "BIGINT", "change_sets", "The change set that made it as it is.");
        type.stored().forEach(field -> add(type.table(), field));
    }

    private void add(String table, Field<?> field) {
        add(table, field.column(), field.type().sqlType(), target(field), field.about());
    }

    private void add(String table, String column, String type, String target, String about) {
        rows.add(List.of(table, column, type, target, about));
    }
}
