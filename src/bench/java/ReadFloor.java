import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The floors of reading: {@code list} writes the contacts that a list shows as text; {@code export} writes all their
 * columns; {@code lines} the lines of all orders with their order and its customer; {@code score} reads the orders once and
 * loads as many measures as there are, in batches.
 */
public final class ReadFloor {
    /** Where the engine writes its log. */
    public static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private ReadFloor() {}

    /** Takes {@code list}, {@code export}, {@code lines} or {@code score} and the directory of the database. */
    public static void main(String[] arguments) throws SQLException, IOException {
        System.setProperty("derby.stream.error.field", "ReadFloor.NOWHERE");
        System.setProperty("derby.storage.pageCacheSize", "4000");
        String address = "jdbc:derby:directory:" + arguments[1];
        try (Connection connection = DriverManager.getConnection(address)) {
            connection.setAutoCommit(false);
            switch (arguments[0]) {
                case "list" ->
                    write(
                            connection,
                            "SELECT c.id, c.name, k.name, c.email, c.phone, c.city, c.country"
                                    + " FROM contacts c LEFT JOIN companies k ON k.id = c.company ORDER BY c.id");
                case "export" ->
                    write(
                            connection,
                            "SELECT c.*, k.name, k.domain FROM contacts c LEFT JOIN companies k ON k.id = c.company"
                                    + " ORDER BY c.id");
                case "lines" ->
                    write(
                            connection,
                            "SELECT o.*, c.email, l.* FROM orders o JOIN order_lines l ON l.owner = o.id"
                                    + " LEFT JOIN contacts c ON c.id = o.customer ORDER BY o.id");
                default -> score(connection);
            }
            connection.commit();
        }
        try {
            DriverManager.getConnection(address + ";shutdown=true");
        } catch (SQLException closed) {
            // A clean shutdown is reported as an exception.
        }
    }

    private static void write(Connection connection, String query) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query);
                BufferedWriter out =
                        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                out.write(Long.toString(rows.getLong(1)));
                for (int i = 2; i <= columns; i++) {
                    String cell = rows.getString(i);
                    out.write('\t');
                    out.write(cell == null ? "" : cell);
                }
                out.write('\n');
            }
        }
    }

    private static void score(Connection connection) throws SQLException {
        double sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT customer, date, amount FROM orders")) {
            while (rows.next()) {
                sum += rows.getLong(1) + rows.getDate(2).getTime() + rows.getDouble(3);
            }
        }
        List<Long> owners = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT owner FROM measures")) {
            while (rows.next()) {
                owners.add(rows.getLong(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE floor_measures (owner BIGINT NOT NULL PRIMARY KEY, orders BIGINT,"
                    + " spend DECIMAL(19,4), first_order DATE, last_order DATE, recency BIGINT, tenure BIGINT,"
                    + " avg_order DECIMAL(19,4), r BIGINT, f BIGINT, m BIGINT, rfm VARCHAR(1000), tier VARCHAR(1000),"
                    + " stage VARCHAR(1000))");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO floor_measures SELECT owner, orders, spend, first_order, last_order, recency, tenure,"
                        + " avg_order, r, f, m, rfm, tier, stage FROM measures")) {
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TABLE floor_measures");
        }
        if (Double.isNaN(sum) || owners.isEmpty()) {
            throw new IllegalStateException("nothing to read");
        }
    }
}
