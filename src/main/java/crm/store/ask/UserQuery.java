package crm.store.ask;

import crm.model.FieldType;
import crm.store.engine.Cells;
import crm.store.engine.Failure;
import crm.store.engine.Statements;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.derby.iapi.sql.conn.LanguageConnectionContext;
import org.apache.derby.impl.jdbc.EmbedConnection;

/**
 * A query that a user wrote in SQL. It cannot change anything: the engine's own reading of it is checked before it is
 * bound ({@link QueryCheck}), the connection is read-only while it runs, and its transaction is taken back.
 */
public final class UserQuery implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern NAME = Pattern.compile("'([^']*)'");

    private final Statements statements;
    private final QueryText text;
    private final String sql;
    private final List<Column> columns = new ArrayList<>();
    private final PreparedStatement statement;

    /**
     * One column of its result.
     *
     * @param name in lower case; a number behind it where two are called the same
     * @param type what its cells are
     */
    public record Column(String name, FieldType type) {}

    private UserQuery(Statements statements, QueryText text, List<String> parameters) throws SQLException {
        this.statements = statements;
        this.text = text;
        this.sql = text.full();
        this.statement = prepared();
        try {
            int wanted = statement.getParameterMetaData().getParameterCount();
            if (wanted != parameters.size()) {
                throw CrmException.usage(
                                "the query has " + wanted + " parameters and " + parameters.size() + " were given")
                        .hint("one --param VALUE for each ?");
            }
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            describe(statement.getMetaData());
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Prepares a query; a usage error (exit 2) with its place when it is none, or cannot be understood. */
    public static UserQuery of(RecordStore store, QueryText text, List<String> parameters) {
        if (text.full().toUpperCase(Locale.ROOT).contains("MEASURES")) {
            store.prepareMeasures();
        }
        store.keepMeasures();
        Statements statements = store.statements();
        statements.forget();
        try {
            statements.connection().rollback();
            statements.connection().setReadOnly(true);
            return new UserQuery(statements, text, parameters);
        } catch (SQLException e) {
            end(statements);
            throw explained(statements, e, text);
        } catch (RuntimeException e) {
            end(statements);
            throw e;
        }
    }

    /** A word behind the statement makes the engine read it anew, so that the check sees it. */
    private PreparedStatement prepared() throws SQLException {
        byte[] word = new byte[8];
        new SecureRandom().nextBytes(word);
        LanguageConnectionContext engine =
                statements.connection().unwrap(EmbedConnection.class).getLanguageConnection();
        QueryCheck check = new QueryCheck();
        engine.setASTVisitor(check);
        try {
            PreparedStatement prepared = statements
                    .connection()
                    .prepareStatement(sql + "\n--" + HexFormat.of().formatHex(word));
            if (!check.hasLooked()) {
                prepared.close();
                throw new IllegalStateException("the engine did not show the statement: " + sql);
            }
            return prepared;
        } finally {
            engine.setASTVisitor(null);
        }
    }

    private void describe(ResultSetMetaData data) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            String label = data.getColumnLabel(i).toLowerCase(Locale.ROOT);
            String name = label.matches("\\d+") ? "column_" + label : label;
            for (int more = 2; !names.add(name); more++) {
                name = label + "_" + more;
            }
            columns.add(new Column(name, type(data.getColumnType(i))));
        }
    }

    private static FieldType type(int sqlType) {
        return switch (sqlType) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> FieldType.COUNT;
            case Types.DECIMAL, Types.NUMERIC, Types.DOUBLE, Types.REAL, Types.FLOAT -> FieldType.NUMBER;
            case Types.DATE -> FieldType.DATE;
            case Types.TIMESTAMP -> FieldType.TIME;
            case Types.BOOLEAN -> FieldType.FLAG;
            case Types.CLOB -> FieldType.LONG_TEXT;
            default -> FieldType.TEXT;
        };
    }

    /** The columns of its result. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Runs it and hands every row on; absent cells are null. A value that breaks a rule of SQL is exit 4. */
    public void each(Consumer<List<Object>> reader) {
        Cells cells = new Cells();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                statements.interruption().requireNone();
                Object[] row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = cell(cells, results, i + 1, columns.get(i).type());
                }
                reader.accept(Arrays.asList(row));
            }
        } catch (SQLException e) {
            throw explained(statements, e, text);
        }
    }

    private static Object cell(Cells cells, ResultSet results, int index, FieldType type) throws SQLException {
        if (type != FieldType.TEXT) {
            return cells.read(results, index, type);
        }
        Object value = results.getObject(index);
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value == null ? null : value.toString();
    }

    private static RuntimeException explained(Statements statements, SQLException error, QueryText text) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CrmException mendable) {
                return mendable;
            }
        }
        String state = String.valueOf(error.getSQLState());
        String message = String.valueOf(error.getMessage());
        Matcher name = NAME.matcher(message);
        if (state.equals("42X04") && name.find()) {
            return named(
                    statements,
                    text,
                    "column",
                    name.group(1),
                    "SELECT DISTINCT c.columnname FROM sys.syscolumns c JOIN sys.systables t ON c.referenceid = t.tableid"
                            + " WHERE t.tabletype = 'T' AND c.columnname NOT LIKE '%_KEY'");
        }
        if (state.equals("42X05") && name.find()) {
            return named(
                    statements,
                    text,
                    "table",
                    name.group(1),
                    "SELECT tablename FROM sys.systables WHERE tabletype = 'T'");
        }
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            String what = message.substring(0, place.start())
                    .replace(System.lineSeparator(), " ")
                    .strip();
            return pointed(what, text, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                    .because(error);
        }
        String what = message.replace("\n", " ").strip();
        CrmException told = state.startsWith("22") ? CrmException.invalid(what) : CrmException.usage(what);
        boolean theirs = state.startsWith("22") || state.startsWith("42") || state.startsWith("25");
        return theirs || state.startsWith("0A") || state.startsWith("07") || state.startsWith("38")
                ? told.because(error)
                : Failure.of(error, text.typed());
    }

    private static CrmException named(
            Statements statements, QueryText text, String what, String wrong, String namesSql) {
        String plain = wrong.substring(wrong.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Set<String> names = new TreeSet<>(text.names());
        statements.list(
                namesSql,
                List.of(),
                (results, cells) -> names.add(results.getString(1).toLowerCase(Locale.ROOT)));
        statements.forget();
        return CrmException.usage("no " + what + " " + plain)
                .hint("crm sql lists the tables and their columns")
                .nearest(plain, names);
    }

    private static CrmException pointed(String what, QueryText text, int line, int column) {
        List<String> lines = text.typed().lines().toList();
        String words = what.endsWith("\"<EOF>\"") ? "the statement ends too early" : what;
        if (line > lines.size() || words.startsWith("the statement ends")) {
            return CrmException.usage(words).hint("crm sql lists the tables and their columns");
        }
        String shown = lines.get(line - 1).replace('\t', ' ');
        int at = Math.max(0, Math.min(text.column(line, column) - 1, shown.length()));
        return CrmException.usage(words + "\n  " + shown + "\n  " + " ".repeat(at) + "^");
    }

    private static void end(Statements statements) {
        try {
            Connection connection = statements.connection();
            connection.rollback();
            connection.setReadOnly(false);
        } catch (SQLException e) {
            throw Failure.of(e, "ROLLBACK");
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw Failure.of(e, sql);
        } finally {
            end(statements);
        }
    }
}
