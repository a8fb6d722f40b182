package crm.store;

import crm.value.CrmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Statements over the one connection of a command. Prepared statements are kept and used again; failures carry the
 * statement, and those the user can mend say what to do.
 */
final class Statements implements AutoCloseable {
    private static final int MOST_KEPT = 100;

    private final Connection connection;
    private final Cells cells = new Cells();
    private final DirectReads direct;
    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(16, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
        this.direct = new DirectReads(connection, cells);
    }

    /** What is done with each row of a result. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet results, Cells cells) throws SQLException;
    }

    /** What is computed from one row of a result. */
    @FunctionalInterface
    interface RowMapper<T> {
        T map(ResultSet results, Cells cells) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    /** Reads every row of a query, streaming. */
    void each(String sql, List<?> parameters, RowReader reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    reader.read(results, cells);
                }
            }
        } catch (SQLException e) {
            throw Failure.of(e, sql);
        }
    }

    /** All rows of a query, mapped. */
    <T> List<T> list(String sql, List<?> parameters, RowMapper<T> mapper) {
        List<T> all = new ArrayList<>();
        eachKept(sql, parameters, (results, values) -> all.add(mapper.map(results, values)));
        return all;
    }

    /** The first row of a query, mapped. */
    <T> Optional<T> first(String sql, List<?> parameters, RowMapper<T> mapper) {
        List<T> all = list(sql, parameters, mapper);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * The rows of a table for which all keys hold, without a statement; in no order that could be relied upon.
     *
     * @param keys none for all rows; else the first must be of a column that leads an index
     */
    <T> List<T> direct(String table, List<String> columns, List<DirectReads.Key> keys, DirectReads.Mapper<T> mapper) {
        try {
            return direct.list(table, columns, keys, mapper);
        } catch (SQLException e) {
            throw Failure.of(e, "rows of " + table + " by " + keys);
        }
    }

    /** Whether any row of a table points to a record by an indexed link, without a statement. */
    boolean points(String table, String link, long id) {
        try {
            return direct.points(Schema.indexName(table, link), id);
        } catch (SQLException e) {
            throw Failure.of(e, "links of " + table + " by " + link);
        }
    }

    /** The number a query gives; 0 for none. */
    long number(String sql, Object... parameters) {
        return first(sql, List.of(parameters), (results, values) -> results.getLong(1))
                .orElse(0L);
    }

    /** Executes a statement and returns how many rows it changed. */
    long update(String sql, Object... parameters) {
        return updateWith(sql, List.of(parameters));
    }

    /** Executes a statement; parameters may be null. */
    long updateWith(String sql, List<?> parameters) {
        try {
            PreparedStatement statement = prepared(sql);
            bind(statement, parameters);
            return statement.executeLargeUpdate();
        } catch (SQLException e) {
            throw Failure.of(e, sql);
        }
    }

    /** The same for a query that is asked again and again. */
    void eachKept(String sql, List<?> parameters, RowReader reader) {
        try {
            PreparedStatement statement = prepared(sql);
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    reader.read(results, cells);
                }
            }
        } catch (SQLException e) {
            throw Failure.of(e, sql);
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
    void forget() {
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

    /** Turns what the database reports into what the user can mend, or into a bug that carries its statement. */
    static final class Failure {
        private static final Set<String> NO_ROOM =
                Set.of("XSDG1", "XSLA0", "XSLA4", "XSLAE", "XSLAI", "XSTB0", "XSTB2", "XSDF1");
        /** Told by whatever comes next, once the engine has stopped by itself because it could not write. */
        private static final Set<String> STOPPED = Set.of("08003", "08006");

        private static final Pattern JAVA =
                Pattern.compile("^Java exception: '(?:: ([\\w.]+)|(.+?)(?:: [\\w.]+)?)'\\.?$");
        private static final Pattern DUMP = Pattern.compile("(, page dump follows|\\. Please provide).*");
        private static final Pattern DAMAGED = Pattern.compile("XSD|XSL|XSR|XSAI2|XSCH|XBM0|XJ004|XJ040");

        private Failure() {}

        static RuntimeException of(SQLException error, String sql) {
            for (Throwable cause = error; cause != null; cause = cause.getCause()) {
                if (cause instanceof CrmException mendable) {
                    return mendable;
                }
            }
            Optional<CrmException> mendable = mendable(error);
            return mendable.isPresent()
                    ? mendable.get()
                    : new IllegalStateException("the database refused: " + sql, error);
        }

        /** The same for an error while opening, where whatever the database reports is damage. */
        static CrmException opening(SQLException error) {
            return mendable(error)
                    .orElseGet(() -> CrmException.damaged("the database cannot be opened: " + deepest(error))
                            .because(error));
        }

        private static Optional<CrmException> mendable(SQLException error) {
            List<Throwable> chain = chain(error);
            if (chain.stream().map(Failure::state).anyMatch("XSDB6"::equals)) {
                return Optional.of(CrmException.busy("another program has the database open")
                        .hint("end that program")
                        .because(error));
            }
            if (chain.stream().anyMatch(Failure::isForWantOfRoom)) {
                return Optional.of(CrmException.failed("the disk is full or cannot be written; nothing was changed")
                        .hint("free at least 50 MB where the database is, then try again")
                        .because(error));
            }
            if (chain.stream().map(Failure::state).anyMatch(STOPPED::contains)) {
                return Optional.of(
                        CrmException.failed("the database engine stopped, as it does when the disk is full or cannot be"
                                        + " written; nothing was changed")
                                .hint("free at least 50 MB where the database is, then try again")
                                .because(error));
            }
            if (chain.stream().anyMatch(cause -> DAMAGED.matcher(state(cause)).lookingAt())) {
                return Optional.of(CrmException.damaged("the database is damaged: " + deepest(error))
                        .because(error));
            }
            return Optional.empty();
        }

        private static String state(Throwable cause) {
            return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        }

        private static boolean isForWantOfRoom(Throwable cause) {
            String said = cause.getMessage() == null ? "" : cause.getMessage();
            return NO_ROOM.contains(state(cause)) || said.contains("No space left") || said.contains("quota exceeded");
        }

        static String deepest(SQLException error) {
            List<Throwable> chain = chain(error);
            Throwable last = chain.get(chain.size() - 1);
            String said = last.getMessage() == null
                    ? ""
                    : last.getMessage().lines().findFirst().orElse("");
            String plain = DUMP.matcher(JAVA.matcher(said).replaceFirst("$1$2"))
                    .replaceFirst("")
                    .replaceFirst("\\.$", "");
            return plain.isBlank() ? last.getClass().getSimpleName() : plain;
        }

        private static List<Throwable> chain(SQLException error) {
            List<Throwable> chain = new ArrayList<>();
            for (SQLException next = error; next != null && chain.size() < 50; next = next.getNextException()) {
                for (Throwable cause = next; cause != null && !chain.contains(cause); cause = cause.getCause()) {
                    chain.add(cause);
                }
            }
            return chain;
        }
    }
}
