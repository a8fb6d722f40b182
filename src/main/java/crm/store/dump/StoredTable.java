package crm.store.dump;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.model.RecordType;
import crm.store.records.RecordStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table as a dump sees it: the columns from which everything else in it follows. Folded copies of text are left out,
 * and whole tables that are computed from others. Own fields come last, in the order of their names, hidden ones too.
 *
 * @param name its name in lower case, which is also the name of its file
 * @param columns its columns
 * @param kind the kind of record it keeps, as it is or as it was; none for the journal and the like
 * @param order the columns by which its rows are sorted; together they tell any two rows apart
 */
public record StoredTable(String name, List<StoredColumn> columns, Optional<RecordType> kind, List<String> order) {
    private static final Set<String> DERIVED = Set.of(Measures.TABLE, "snapshots", "flyway_schema_history");
    private static final String COLUMNS = "SELECT LOWER(t.tablename), LOWER(c.columnname),"
            + " CAST(c.columndatatype AS VARCHAR(200)), c.columnnumber FROM sys.syscolumns c JOIN sys.systables t ON"
            + " c.referenceid = t.tableid JOIN sys.sysschemas s ON t.schemaid = s.schemaid WHERE s.schemaname = 'APP'"
            + " AND t.tabletype = 'T' ORDER BY 1, c.columnnumber";

    /**
     * One column.
     *
     * @param name its name in lower case
     * @param type what it holds
     * @param sqlType its type in the database
     * @param required whether every row has a value
     */
    public record StoredColumn(String name, FieldType type, String sqlType, boolean required) {
        /** Whether it belongs to a field that a user added. */
        public boolean isOwn() {
            return name.startsWith("x_");
        }
    }

    public StoredTable {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /** All tables of a database that are not computed from others, in the order of their names. */
    public static List<StoredTable> of(RecordStore store) {
        Map<String, List<StoredColumn>> found = new LinkedHashMap<>();
        store.statements().each(COLUMNS, List.of(), (results, cells) -> found.computeIfAbsent(
                        results.getString(1), any -> new ArrayList<>())
                .add(column(results.getString(2), results.getString(3))));
        List<StoredTable> tables = new ArrayList<>();
        found.forEach((name, columns) -> {
            if (!DERIVED.contains(name)) {
                tables.add(table(store, name, columns));
            }
        });
        return tables;
    }

    private static StoredTable table(RecordStore store, String name, List<StoredColumn> found) {
        Optional<RecordType> kind = store.nouns().all().stream()
                .filter(type -> type.table().equals(name) || type.historyTable().equals(name))
                .findFirst();
        List<StoredColumn> columns = new ArrayList<>();
        found.stream().filter(column -> !column.isOwn()).forEach(columns::add);
        found.stream()
                .filter(StoredColumn::isOwn)
                .sorted(Comparator.comparing(StoredColumn::name))
                .forEach(columns::add);
        if (kind.isEmpty()) {
            List<String> order = columns.stream()
                    .filter(StoredColumn::required)
                    .map(StoredColumn::name)
                    .toList();
            return new StoredTable(name, columns, kind, order);
        }
        List<String> keys = kind.get().stored().stream()
                .filter(Field::isKeyed)
                .map(Field::keyColumn)
                .toList();
        columns.removeIf(column -> keys.contains(column.name()));
        columns.replaceAll(column -> tagged(kind.get(), column));
        boolean history = name.equals(kind.get().historyTable());
        return new StoredTable(name, columns, kind, history ? List.of("id", "changed", "gone") : List.of("id"));
    }

    private static StoredColumn tagged(RecordType kind, StoredColumn column) {
        boolean tags = kind.field(column.name())
                .filter(field -> field.type() == FieldType.TAGS)
                .isPresent();
        return tags ? new StoredColumn(column.name(), FieldType.TAGS, column.sqlType(), column.required()) : column;
    }

    private static StoredColumn column(String name, String definition) {
        boolean required = definition.endsWith(" NOT NULL");
        String sqlType = definition.replace(" NOT NULL", "").replace("CLOB(2147483647)", "CLOB");
        return new StoredColumn(name, type(sqlType), sqlType, required);
    }

    private static FieldType type(String sqlType) {
        String word = sqlType.replaceAll("[( ].*", "").toUpperCase(Locale.ROOT);
        return switch (word) {
            case "BIGINT", "INTEGER", "SMALLINT" -> FieldType.COUNT;
            case "DECIMAL", "NUMERIC" -> FieldType.NUMBER;
            case "DATE" -> FieldType.DATE;
            case "TIMESTAMP" -> FieldType.TIME;
            case "BOOLEAN" -> FieldType.FLAG;
            case "CLOB" -> FieldType.LONG_TEXT;
            default -> FieldType.TEXT;
        };
    }

    /** Whether it tells of the past: what records were, or the journal. */
    public boolean isHistory() {
        return kind.isPresent() ? order.size() > 1 : !name.equals("counters");
    }

    /** The column of that name. */
    Optional<StoredColumn> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
