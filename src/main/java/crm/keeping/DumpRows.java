package crm.keeping;

import crm.store.dump.StoredTable;
import crm.store.dump.StoredTable.StoredColumn;
import crm.value.CrmException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The rows of one table of a dump, checked one by one: their columns, their order, and in the end their number. */
final class DumpRows implements Iterator<List<Object>>, AutoCloseable {
    private final DumpLines lines;
    private final StoredTable table;
    private final boolean history;
    private final long expected;
    private final int[] order;
    private List<Object> last = List.of();

    DumpRows(Path file, StoredTable table, boolean history, long expected) {
        this.lines = DumpLines.open(file);
        this.table = table;
        this.history = history;
        this.expected = expected;
        List<String> names = table.columns().stream().map(StoredColumn::name).toList();
        this.order = table.order().stream().mapToInt(names::indexOf).toArray();
    }

    @Override
    public boolean hasNext() {
        if (lines.hasNext()) {
            return true;
        }
        if (lines.line() != expected) {
            throw lines.wrong("it is the last, and " + Manifest.FILE + " speaks of " + expected);
        }
        close();
        return false;
    }

    @Override
    public List<Object> next() {
        Map<String, Object> fields = lines.next();
        Object[] row = new Object[table.columns().size()];
        try {
            for (int i = 0; i < row.length; i++) {
                StoredColumn column = table.columns().get(i);
                Object given = fields.remove(column.name());
                row[i] = history || !column.name().equals("changed") ? ColumnValue.of(column, given) : null;
            }
        } catch (CrmException e) {
            throw lines.wrong(e.getMessage());
        }
        if (!fields.isEmpty()) {
            throw lines.wrong("there is no " + fields.keySet().iterator().next() + " in " + table.name());
        }
        List<Object> now = Arrays.asList(row);
        inOrder(now);
        last = now;
        return now;
    }

    private void inOrder(List<Object> now) {
        int compared = last.isEmpty() ? 1 : 0;
        for (int i = 0; compared == 0 && i < order.length; i++) {
            compared = compare(now.get(order[i]), last.get(order[i]));
        }
        if (compared <= 0) {
            String key = table.order().get(0) + " " + now.get(order[0]);
            throw lines.wrong(
                    compared == 0 ? key + " is there twice" : key + " is out of order: the lines must be sorted");
        }
    }

    private static int compare(Object one, Object other) {
        return one instanceof Long number
                ? number.compareTo((Long) other)
                : one.toString().compareTo(other.toString());
    }

    @Override
    public void close() {
        lines.close();
    }
}
