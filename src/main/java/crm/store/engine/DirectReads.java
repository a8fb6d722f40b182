package crm.store.engine;

import crm.model.FieldType;
import crm.store.WithinStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.derby.iapi.services.context.ContextManager;
import org.apache.derby.iapi.services.context.ContextService;
import org.apache.derby.iapi.services.io.FormatableBitSet;
import org.apache.derby.iapi.sql.conn.LanguageConnectionContext;
import org.apache.derby.iapi.sql.dictionary.ConglomerateDescriptor;
import org.apache.derby.iapi.sql.dictionary.DataDictionary;
import org.apache.derby.iapi.sql.dictionary.SchemaDescriptor;
import org.apache.derby.iapi.store.access.ConglomerateController;
import org.apache.derby.iapi.store.access.ScanController;
import org.apache.derby.iapi.store.access.TransactionController;
import org.apache.derby.iapi.types.DataValueDescriptor;
import org.apache.derby.iapi.types.RowLocation;
import org.apache.derby.iapi.types.SQLLongint;
import org.apache.derby.impl.jdbc.EmbedConnection;
import org.apache.derby.impl.jdbc.Util;
import org.apache.derby.shared.common.error.StandardException;

/**
 * Reads rows of a table by its indexed columns without SQL, through the engine's own access layer. In a process that has
 * just started a statement takes some 20 ms to compile and next to nothing to run, and a command that shows one record asks
 * a dozen such questions. Sees what the transaction of its connection sees. Not for tables as they were: those are unions.
 */
@WithinStore
public final class DirectReads {
    static final String SCHEMA = "APP";
    private static final int LOCKED = TransactionController.MODE_RECORD;
    private static final int ISOLATION = TransactionController.ISOLATION_READ_COMMITTED;

    private final EmbedConnection connection;
    private final Cells cells;
    private final Map<String, TableLayout> layouts = new HashMap<>();

    /** The values of a row that was found. */
    @FunctionalInterface
    public interface Values {
        /** The value of a column, counted from 1, or null. */
        Object at(int index, FieldType type) throws SQLException;
    }

    /** What is made of a row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Values values) throws SQLException;
    }

    DirectReads(Connection connection, Cells cells) {
        this.connection = (EmbedConnection) connection;
        this.cells = cells;
    }

    /** Tables may have been altered: their layouts are looked up again. */
    void forget() {
        layouts.clear();
    }

    /**
     * The rows for which all keys hold, in no order that could be relied upon.
     *
     * @param keys none for all rows; else the first must be of a column that leads an index
     */
    <T> List<T> list(String table, List<String> columns, List<KeyRange> keys, Mapper<T> mapper) throws SQLException {
        return asked((dictionary, transaction) -> {
            TableLayout layout = layouts.get(table);
            if (layout == null) {
                layout = TableLayout.of(dictionary, table, transaction);
                layouts.put(table, layout);
            }
            Wanted<T> wanted = new Wanted<>(layout, columns, keys, mapper);
            return keys.isEmpty() ? wanted.all(transaction) : wanted.indexed(transaction);
        });
    }

    /** Whether an index of links has an entry for an id; half the cost of looking for the rows. */
    boolean points(String index, long id) throws SQLException {
        return asked((dictionary, transaction) -> {
            SchemaDescriptor schema = dictionary.getSchemaDescriptor(SCHEMA, transaction, true);
            ConglomerateDescriptor tree = dictionary.getConglomerateDescriptor(stored(index), schema, false);
            if (tree == null) {
                throw new SQLException("there is no index " + index, "42X65");
            }
            DataValueDescriptor[] key = {new SQLLongint(id)};
            ScanController scan = transaction.openScan(
                    tree.getConglomerateNumber(),
                    false,
                    0,
                    LOCKED,
                    ISOLATION,
                    null,
                    key,
                    ScanController.GE,
                    null,
                    key,
                    ScanController.GT);
            try {
                return scan.next();
            } finally {
                scan.close();
            }
        });
    }

    /** A question to the engine's access layer. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(DataDictionary dictionary, TransactionController transaction) throws StandardException, SQLException;
    }

    private <T> T asked(Question<T> question) throws SQLException {
        synchronized (connection) {
            ContextService service = ContextService.getFactory();
            ContextManager context = connection.getContextManager();
            service.setCurrentContextManager(context);
            try {
                Statements.requireRunning(connection);
                LanguageConnectionContext session = connection.getLanguageConnection();
                DataDictionary dictionary = session.getDataDictionary();
                int reading = dictionary.startReading(session);
                try {
                    T answer = question.ask(dictionary, session.getTransactionExecute());
                    Statements.requireRunning(connection);
                    return answer;
                } finally {
                    dictionary.doneReading(reading, session);
                }
            } catch (StandardException e) {
                Statements.requireRunning(connection);
                throw Util.generateCsSQLException(e);
            } catch (RuntimeException e) {
                Statements.requireRunning(connection);
                throw e;
            } finally {
                service.resetCurrentContextManager(context);
            }
        }
    }

    static String stored(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** One question to a table. */
    private final class Wanted<T> {
        private final TableLayout layout;
        private final List<KeyRange> keys;
        private final Mapper<T> mapper;
        private final int[] places;
        private final FormatableBitSet read;
        private final List<T> found = new ArrayList<>();

        Wanted(TableLayout layout, List<String> columns, List<KeyRange> keys, Mapper<T> mapper) {
            this.layout = layout;
            this.keys = keys;
            this.mapper = mapper;
            this.places = columns.stream().mapToInt(layout::place).toArray();
            this.read = new FormatableBitSet(layout.size());
            Arrays.stream(places).forEach(read::set);
            keys.forEach(key -> read.set(layout.place(key.column())));
        }

        private List<T> all(TransactionController transaction) throws StandardException, SQLException {
            ScanController scan =
                    transaction.openScan(layout.heap(), false, 0, LOCKED, ISOLATION, read, null, 0, null, null, 0);
            try {
                DataValueDescriptor[] row = layout.row(read);
                while (scan.fetchNext(row)) {
                    take(row);
                }
                return found;
            } finally {
                scan.close();
            }
        }

        private List<T> indexed(TransactionController transaction) throws StandardException, SQLException {
            TableLayout.Index index = layout.index(keys.get(0).column());
            KeyRange key = keys.get(0);
            DataValueDescriptor[] first = {value(key.column(), key.low())};
            DataValueDescriptor[] last = key.high().isEmpty()
                    ? null
                    : new DataValueDescriptor[] {value(key.column(), key.high().get())};
            ConglomerateController heap = transaction.openConglomerate(layout.heap(), false, 0, LOCKED, ISOLATION);
            ScanController scan = transaction.openScan(
                    index.id(),
                    false,
                    0,
                    LOCKED,
                    ISOLATION,
                    null,
                    first,
                    ScanController.GE,
                    null,
                    last,
                    ScanController.GT);
            try {
                DataValueDescriptor[] entry = layout.entry(index, heap.newRowLocationTemplate());
                DataValueDescriptor[] row = layout.row(read);
                while (scan.fetchNext(entry)) {
                    if (heap.fetch((RowLocation) entry[entry.length - 1], row, read) && holds(row)) {
                        take(row);
                    }
                }
                return found;
            } finally {
                scan.close();
                heap.close();
            }
        }

        private boolean holds(DataValueDescriptor[] row) throws StandardException {
            for (KeyRange key : keys) {
                DataValueDescriptor value = row[layout.place(key.column())];
                boolean low = value.isNull() || value.compare(value(key.column(), key.low())) < 0;
                if (low || isAbove(value, key)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isAbove(DataValueDescriptor value, KeyRange key) throws StandardException {
            return key.high().isPresent()
                    && value.compare(value(key.column(), key.high().get())) > 0;
        }

        private DataValueDescriptor value(String column, Object given) throws StandardException {
            DataValueDescriptor value = layout.empty(layout.place(column));
            if (given instanceof Long number) {
                value.setValue(number.longValue());
            } else {
                value.setValue((String) given);
            }
            return value;
        }

        private void take(DataValueDescriptor[] row) throws SQLException {
            found.add(mapper.map((index, type) -> cells.read(row[places[index - 1]], type)));
        }
    }
}
