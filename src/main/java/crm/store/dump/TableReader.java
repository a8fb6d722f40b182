package crm.store.dump;

import crm.store.dump.StoredTable.StoredColumn;
import crm.store.engine.Cells;
import crm.store.engine.Statements;
import crm.store.records.RecordStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads a table whole, in its order, one row after the other. Records come along the index of their ids: sorting them in
 * the database would hold or spill their long texts.
 */
public final class TableReader {
    private static final Comparator<List<Object>> BY_TIME =
            Comparator.<List<Object>, Long>comparing(row -> (Long) row.get(1)).thenComparing(row -> (Long) row.get(2));

    private final Statements statements;
    private final StoredTable table;

    private TableReader(Statements statements, StoredTable table) {
        this.statements = statements;
        this.table = table;
    }

    /** Reads the columns of every row; absent values are null. */
    public static void each(RecordStore store, StoredTable table, Consumer<List<Object>> reader) {
        TableReader rows = new TableReader(store.statements(), table);
        if (table.kind().isEmpty()) {
            rows.sorted(reader);
        } else {
            rows.alongIds(reader);
        }
    }

    private void sorted(Consumer<List<Object>> reader) {
        statements.each(
                "SELECT " + columns() + " FROM " + table.name() + " ORDER BY " + String.join(", ", table.order()),
                List.of(),
                (results, cells) -> reader.accept(row(results, cells)));
    }

    private void alongIds(Consumer<List<Object>> reader) {
        List<List<Object>> same = new ArrayList<>();
        String hint =
                index().map(name -> " --DERBY-PROPERTIES index=" + name + "\n").orElse("");
        statements.each(
                "SELECT " + columns() + " FROM " + table.name() + hint + " ORDER BY id",
                List.of(),
                (results, cells) -> {
                    List<Object> row = row(results, cells);
                    if (!same.isEmpty() && !same.get(0).get(0).equals(row.get(0))) {
                        flush(same, reader);
                    }
                    same.add(row);
                });
        flush(same, reader);
    }

    private void flush(List<List<Object>> same, Consumer<List<Object>> reader) {
        if (same.size() > 1) {
            same.sort(BY_TIME);
        }
        same.forEach(reader);
        same.clear();
    }

    /** The index of the ids: that of the primary key, or the history's own. */
    private Optional<String> index() {
        return statements.first(
                "SELECT g.conglomeratename FROM sys.sysconglomerates g JOIN sys.systables t ON g.tableid = t.tableid"
                        + " WHERE t.tablename = ? AND (g.isconstraint OR g.conglomeratename = ?) AND g.isindex",
                List.of(table.name().toUpperCase(Locale.ROOT), table.name().toUpperCase(Locale.ROOT) + "_BY_ID"),
                (results, cells) -> '"' + results.getString(1) + '"');
    }

    private String columns() {
        return table.columns().stream().map(StoredColumn::name).collect(Collectors.joining(", "));
    }

    private List<Object> row(ResultSet results, Cells cells) throws SQLException {
        Object[] row = new Object[table.columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells.read(results, i + 1, table.columns().get(i).type());
        }
        return Arrays.asList(row);
    }
}
