package crm.store.dump;

import crm.model.Field;
import crm.store.dump.StoredTable.StoredColumn;
import crm.store.engine.Feed;
import crm.store.engine.Statements;
import crm.store.schema.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Fills an empty table with rows as {@link TableReader} reads them; folded copies of text are made anew. */
final class TableLoader {
    private static final String FUNCTION = "load_rows";

    private final Statements statements;

    TableLoader(Statements statements) {
        this.statements = statements;
    }

    /** Stores all rows, of whose columns each has a value or null. */
    void load(StoredTable table, Iterator<List<Object>> rows) {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        List<TableFeed.Source> sources = new ArrayList<>();
        for (StoredColumn column : table.columns()) {
            boolean temporal =
                    column.sqlType().equals("TIMESTAMP") || column.sqlType().equals("DATE");
            names.add(column.name());
            definitions.add(column.name() + " " + (temporal ? "VARCHAR(40)" : column.sqlType()));
            selected.add(temporal ? "CAST(" + column.name() + " AS " + column.sqlType() + ")" : column.name());
            sources.add(new TableFeed.Source(sources.size(), false));
        }
        table.kind()
                .ifPresent(kind -> kind.stored().stream().filter(Field::isKeyed).forEach(field -> {
                    names.add(field.keyColumn());
                    definitions.add(field.keyColumn() + " VARCHAR(" + Schema.KEY_LENGTH + ")");
                    selected.add(field.keyColumn());
                    sources.add(new TableFeed.Source(position(table, field.column()), true));
                }));
        statements.update("DELETE FROM " + table.name());
        statements.update("CREATE FUNCTION " + FUNCTION + "() RETURNS TABLE (" + String.join(", ", definitions) + ") "
                + Feed.SOURCE);
        String insert = "INSERT INTO " + table.name() + " (" + String.join(", ", names) + ") SELECT "
                + String.join(", ", selected) + " FROM TABLE(" + FUNCTION + "()) rows_in";
        try (ReadAhead<List<Object>> ahead = new ReadAhead<>(rows)) {
            Feed.during(new TableFeed(sources, ahead), () -> statements.update(insert));
        }
        statements.forget();
        statements.update("DROP FUNCTION " + FUNCTION);
    }

    private static int position(StoredTable table, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(table.name() + " has no column " + column);
    }
}
