package crm.store.schema;

import crm.model.Field;
import crm.model.Measures;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.WithinStore;
import java.util.ArrayList;
import java.util.List;

/** The tables that the declarations of the nouns ask for. Migrations write them out; a test compares the two. */
@WithinStore
public final class Schema {
    /** Folded copies of text are cut to this length, so that an index entry fits a page. */
    public static final int KEY_LENGTH = Field.KEY_LENGTH;

    private Schema() {}

    /** The columns of a kind's table, in order, without {@code id}, {@code changed} and {@code gone}. */
    public static List<String> columns(RecordType type) {
        List<String> columns = new ArrayList<>();
        for (Field<?> field : type.stored()) {
            columns.add(field.column());
            if (field.isKeyed()) {
                columns.add(field.keyColumn());
            }
        }
        return columns;
    }

    /** The definition of a field's column. */
    public static String definition(Field<?> field) {
        return field.column() + " " + field.type().sqlType();
    }

    /** All statements that make an empty database of today's declarations. */
    static List<String> statements() {
        List<String> all = new ArrayList<>();
        Nouns.declared().forEach(type -> all.addAll(tables(type)));
        List<String> measures = new ArrayList<>(List.of("owner BIGINT NOT NULL PRIMARY KEY"));
        Measures.COLUMNS.forEach(field -> measures.add(definition(field)));
        all.add(create(Measures.TABLE, measures));
        all.add(create(
                "snapshots",
                List.of(
                        "scored_on DATE NOT NULL",
                        "change_set BIGINT NOT NULL",
                        "bins BIGINT NOT NULL",
                        "customers BIGINT NOT NULL",
                        "companies BIGINT NOT NULL",
                        "orders BIGINT NOT NULL",
                        "spend DECIMAL(19,4) NOT NULL",
                        "model VARCHAR(20) NOT NULL DEFAULT 'auto'",
                        "rfm VARCHAR(200)")));
        return all;
    }

    private static List<String> tables(RecordType type) {
        List<String> columns = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        for (Field<?> field : type.stored()) {
            columns.add(definition(field));
            if (field.isIndexed()) {
                indexes.add(index(type.table(), field.column()));
            }
            if (field.isKeyed()) {
                columns.add(field.keyColumn() + " VARCHAR(" + KEY_LENGTH + ")");
                indexes.add(index(type.table(), field.keyColumn()));
            }
        }
        List<String> now = new ArrayList<>(List.of("id BIGINT NOT NULL PRIMARY KEY", "changed BIGINT NOT NULL"));
        List<String> was = new ArrayList<>(List.of("id BIGINT NOT NULL", "changed BIGINT NOT NULL"));
        now.addAll(columns);
        was.add("gone BIGINT NOT NULL");
        was.addAll(columns);
        List<String> statements = new ArrayList<>(List.of(create(type.table(), now)));
        statements.addAll(indexes);
        statements.add(create(type.historyTable(), was));
        statements.add(index(type.historyTable(), "id"));
        statements.add(index(type.historyTable(), "gone"));
        return statements;
    }

    private static String create(String table, List<String> columns) {
        return "CREATE TABLE " + table + " (\n    " + String.join(",\n    ", columns) + "\n)";
    }

    /** What the index of a column is called. */
    public static String indexName(String table, String column) {
        return table + "_by_" + column;
    }

    private static String index(String table, String column) {
        return "CREATE INDEX " + indexName(table, column) + " ON " + table + " (" + column + ")";
    }
}
