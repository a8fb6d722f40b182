package crm.store.engine;

import crm.store.WithinStore;
import crm.value.Interruption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.derby.iapi.sql.conn.StatementContext;
import org.apache.derby.impl.jdbc.EmbedConnection;

/**
 * Statements over the one connection of a command. Prepared statements are kept and used again; failures carry the
 * statement, and those the user can mend say what to do.
 */
@WithinStore
public final class Statements implements AutoCloseable {
    private static final int MOST_KEPT = 100;
    private static final String STOPPED = "08003";

    private final Connection connection;
    private final Cells cells = new Cells();
    private final DirectReads direct;
    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Interruption interruption = new Interruption();

    /** Statements over a connection, which whoever opened it closes. */
    public Statements(Connection connection) {
        this.connection = connection;
        this.direct = new DirectReads(connection, cells);
    }

    /** What is done with each row of a result. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet results, Cells cells) throws SQLException;
    }

    /** What is computed from one row of a result. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet results, Cells cells) throws SQLException;
    }

    /** Ends what is asked, between two rows or inside the engine, when somebody wishes it. */
    public void heed(Interruption wish) {
        interruption = wish;
        wish.tell(this::cancel);
    }

    /** Whether an end is wished. */
    public Interruption interruption() {
        return interruption;
    }

    private void cancel() {
        try {
            StatementContext running = connection
                    .unwrap(EmbedConnection.class)
                    .getLanguageConnection()
                    .getStatementContext();
            if (running != null) {
                running.cancel();
            }
        } catch (SQLException e) {
            // It is closed: nothing runs that could be ended.
        }
    }

    /** The connection of the command. */
    public Connection connection() {
        return connection;
    }

    /** Reads every row of a query, streaming. */
    public void each(String sql, List<?> parameters, RowReader reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    interruption.requireNone();
                    reader.read(results, cells);
                }
            }
            requireRunning(connection);
        } catch (SQLException e) {
            throw Failure.of(e, sql);
        }
    }

    /** All rows of a query, mapped. */
    public <T> List<T> list(String sql, List<?> parameters, RowMapper<T> mapper) {
        List<T> all = new ArrayList<>();
        eachKept(sql, parameters, (results, values) -> all.add(mapper.map(results, values)));
        return all;
    }

    /** The first row of a query, mapped. */
    public <T> Optional<T> first(String sql, List<?> parameters, RowMapper<T> mapper) {
        List<T> all = list(sql, parameters, mapper);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * The rows of a table for which all keys hold, without a statement; in no order that could be relied upon.
     *
     * @param keys none for all rows; else the first must be of a column that leads an index
     */
    public <T> List<T> direct(String table, List<String> columns, List<KeyRange> keys, DirectReads.Mapper<T> mapper) {
        try {
            return direct.list(table, columns, keys, mapper);
        } catch (SQLException e) {
            throw Failure.of(e, "rows of " + table + " by " + keys);
        }
    }

    /** Whether an index has an entry for a record to which its column points, without a statement. */
    public boolean points(String index, long id) {
        try {
            return direct.points(index, id);
        } catch (SQLException e) {
            throw Failure.of(e, "links by " + index);
        }
    }

    /** The number a query gives; 0 for none. */
    public long number(String sql, Object... parameters) {
        return first(sql, List.of(parameters), (results, values) -> results.getLong(1))
                .orElse(0L);
    }

    /** Executes a statement and returns how many rows it changed. */
    public long update(String sql, Object... parameters) {
        return updateWith(sql, List.of(parameters));
    }

    /** Executes a statement; parameters may be null. */
    public long updateWith(String sql, List<?> parameters) {
        try {
            interruption.requireNone();
            PreparedStatement statement = prepared(sql);
            bind(statement, parameters);
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            throw Failure.of(e, sql);
        }
    }

    /** The same for a query that is asked again and again. */
    public void eachKept(String sql, List<?> parameters, RowReader reader) {
        try {
            PreparedStatement statement = prepared(sql);
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    interruption.requireNone();
                    reader.read(results, cells);
                }
            }
            requireRunning(connection);
        } catch (SQLException e) {
            throw Failure.of(e, sql);
        }
    }

    /** An engine that stops at a page it cannot read may give the rows before it as if they were all. */
    static void requireRunning(Connection connection) throws SQLException {
        if (connection.isClosed() || Engine.stop().isPresent()) {
            throw new SQLException("the engine has stopped", STOPPED);
        }
    }

    private void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            cells.bind(statement, i + 1, parameters.get(i));
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            if (kept.size() >= MOST_KEPT) {
                forget();
            }
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    /** Closes the kept statements, so that a table can be altered. */
    public void forget() {
        direct.forget();
        try {
            for (PreparedStatement statement : kept.values()) {
                statement.close();
            }
            kept.clear();
        } catch (SQLException e) {
            throw Failure.of(e, "closing statements");
        }
    }

    @Override
    public void close() {
        forget();
    }
}
