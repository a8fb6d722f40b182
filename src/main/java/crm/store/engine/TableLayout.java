package crm.store.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.derby.iapi.services.io.FormatableBitSet;
import org.apache.derby.iapi.sql.dictionary.ConglomerateDescriptor;
import org.apache.derby.iapi.sql.dictionary.DataDictionary;
import org.apache.derby.iapi.sql.dictionary.SchemaDescriptor;
import org.apache.derby.iapi.sql.dictionary.TableDescriptor;
import org.apache.derby.iapi.store.access.TransactionController;
import org.apache.derby.iapi.types.DataValueDescriptor;
import org.apache.derby.iapi.types.RowLocation;
import org.apache.derby.shared.common.error.StandardException;

/** Where a table's columns and indexes are. */
final class TableLayout {
    private final TableDescriptor table;
    private final long heap;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Index> indexes = new HashMap<>();

    /**
     * An index.
     *
     * @param id of its tree
     * @param columns where its columns are in the table, counted from 0
     */
    record Index(long id, List<Integer> columns) {
        Index {
            columns = List.copyOf(columns);
        }
    }

    private TableLayout(TableDescriptor table) throws StandardException {
        this.table = table;
        this.heap = table.getHeapConglomerateId();
        for (String column : table.getColumnNamesArray()) {
            places.put(column, table.getColumnDescriptor(column).getPosition() - 1);
        }
        for (ConglomerateDescriptor conglomerate : table.getConglomerateDescriptors()) {
            if (conglomerate.isIndex()) {
                int[] columns = conglomerate.getIndexDescriptor().baseColumnPositions();
                Index index = new Index(
                        conglomerate.getConglomerateNumber(),
                        Arrays.stream(columns)
                                .map(position -> position - 1)
                                .boxed()
                                .toList());
                indexes.put(table.getColumnDescriptor(columns[0]).getColumnName(), index);
            }
        }
    }

    static TableLayout of(DataDictionary dictionary, String table, TransactionController transaction)
            throws StandardException, SQLException {
        SchemaDescriptor schema = dictionary.getSchemaDescriptor(DirectReads.SCHEMA, transaction, true);
        TableDescriptor found = dictionary.getTableDescriptor(DirectReads.stored(table), schema, transaction);
        if (found == null) {
            throw new SQLException("there is no table " + table, "42X05");
        }
        return new TableLayout(found);
    }

    long heap() {
        return heap;
    }

    int size() {
        return places.size();
    }

    int place(String column) {
        return places.get(DirectReads.stored(column));
    }

    Index index(String column) {
        Index index = indexes.get(DirectReads.stored(column));
        if (index == null) {
            throw new IllegalArgumentException("no index of " + table.getName() + " begins with " + column);
        }
        return index;
    }

    DataValueDescriptor empty(int place) throws StandardException {
        return table.getColumnDescriptor(place + 1).getType().getNull();
    }

    DataValueDescriptor[] row(FormatableBitSet wanted) throws StandardException {
        DataValueDescriptor[] row = new DataValueDescriptor[size()];
        for (int i = wanted.anySetBit(); i >= 0; i = wanted.anySetBit(i)) {
            row[i] = empty(i);
        }
        return row;
    }

    DataValueDescriptor[] entry(Index index, RowLocation location) throws StandardException {
        DataValueDescriptor[] entry = new DataValueDescriptor[index.columns().size() + 1];
        for (int i = 0; i < index.columns().size(); i++) {
            entry[i] = empty(index.columns().get(i));
        }
        entry[entry.length - 1] = location;
        return entry;
    }
}
