package crm.query;

import crm.model.Field;
import crm.model.RecordType;
import crm.store.EmptyDatabase;
import crm.store.place.DatabasePlace;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;

/** An empty database, in memory, that runs what {@link Select} makes. */
final class FilteredDatabase implements AutoCloseable {
    private final Connection connection;
    private final String url;

    FilteredDatabase(String name) throws SQLException {
        EmptyDatabase.at(DatabasePlace.of("memory:" + name));
        url = "jdbc:derby:memory:" + name;
        connection = DriverManager.getConnection(url);
    }

    /** A record; values by column. */
    void insert(String table, Map<String, Object> values) throws SQLException {
        List<String> columns = new ArrayList<>(values.keySet());
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        run(Sql.of(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")",
                columns.stream().map(values::get).toArray()));
    }

    /** A record of a noun: further columns for folded keys are added. */
    void insert(RecordType type, Map<String, Object> values) throws SQLException {
        Map<String, Object> all = new java.util.HashMap<>(values);
        for (Field<?> field : type.stored()) {
            if (field.isKeyed() && values.containsKey(field.name())) {
                all.put(field.keyColumn(), Field.key(crm.value.Text.fold((String) values.get(field.name()))));
            }
        }
        insert(type.table(), all);
    }

    /** The rows of a query as lists. */
    List<List<Object>> query(Sql sql) {
        try (PreparedStatement statement = prepared(sql);
                ResultSet results = statement.executeQuery()) {
            List<List<Object>> rows = new ArrayList<>();
            while (results.next()) {
                Object[] row = new Object[results.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = results.getObject(i + 1);
                }
                rows.add(Arrays.asList(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql.toString(), e);
        }
    }

    /** The first column of a query, as numbers. */
    List<Long> ids(Sql sql) {
        return query(sql).stream().map(row -> (Long) row.get(0)).toList();
    }

    private void run(Sql sql) throws SQLException {
        try (PreparedStatement statement = prepared(sql)) {
            statement.execute();
        }
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        for (int i = 0; i < sql.params().size(); i++) {
            set(statement, i + 1, sql.params().get(i));
        }
        return statement;
    }

    private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof LocalDate day) {
            statement.setDate(at, Date.valueOf(day));
        } else if (value instanceof Instant moment) {
            statement.setTimestamp(
                    at, Timestamp.from(moment), Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC)));
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(at, number);
        } else {
            statement.setObject(at, value);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException dropped) {
            if (!"08006".equals(dropped.getSQLState())) {
                throw dropped;
            }
        }
    }
}
