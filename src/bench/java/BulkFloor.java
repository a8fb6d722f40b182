import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.apache.derby.vti.VTITemplate;

/**
 * The floor of an import: the database's fastest way (INSERT ... SELECT from a table function, one transaction) for
 * the rows of a file of {@link SampleData} into the contacts or orders of a database made by crm, all its indexes there.
 * Nothing is normalised, matched or journalled.
 */
public class BulkFloor extends VTITemplate {
    /** Where the engine writes its log. */
    public static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private static final String CONTACTS = "id BIGINT, name VARCHAR(1000), name_key VARCHAR(200), given VARCHAR(1000),"
            + " family VARCHAR(1000), email VARCHAR(320), phone VARCHAR(60), street VARCHAR(1000), city VARCHAR(1000),"
            + " postcode VARCHAR(1000), country VARCHAR(2), since DATE";
    private static final String ORDERS = "id BIGINT, number VARCHAR(1000), number_key VARCHAR(200), customer BIGINT,"
            + " date DATE, amount DECIMAL(19,4)";

    private final BufferedReader lines;
    private String[] cells = {};
    private long id = 1_000_000_000;

    private BulkFloor(BufferedReader lines) {
        this.lines = lines;
    }

    /** Takes the kind, {@code contacts} or {@code orders}, the directory of the database, and the file. */
    public static void main(String[] arguments) throws SQLException {
        System.setProperty("derby.stream.error.field", "BulkFloor.NOWHERE");
        System.setProperty("derby.storage.pageCacheSize", "4000");
        String kind = arguments[0];
        String columns = kind.equals("orders") ? ORDERS : CONTACTS;
        String names = columns.replaceAll(" [A-Z]+(\\([0-9,]+\\))?", "");
        String address = "jdbc:derby:directory:" + arguments[1];
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE FUNCTION floor_rows(kind VARCHAR(100), file VARCHAR(1000)) RETURNS TABLE (" + columns
                    + ") LANGUAGE JAVA PARAMETER STYLE DERBY_JDBC_RESULT_SET NO SQL EXTERNAL NAME 'BulkFloor.rows'");
            statement.executeUpdate("INSERT INTO " + kind + " (changed, " + names + ") SELECT 1, " + names
                    + " FROM TABLE(floor_rows('" + kind + "', '" + arguments[2] + "')) r");
            statement.execute("DROP FUNCTION floor_rows");
            connection.commit();
        }
        try {
            DriverManager.getConnection(address + ";shutdown=true");
        } catch (SQLException closed) {
            // A clean shutdown is reported as an exception.
        }
    }

    /** The rows of a file, for the database. */
    public static ResultSet rows(String kind, String file) throws IOException {
        BufferedReader lines = Files.newBufferedReader(Path.of(file));
        lines.readLine();
        return kind.equals("orders") ? new Orders(lines) : new BulkFloor(lines);
    }

    @Override
    public boolean next() throws SQLException {
        try {
            String line = lines.readLine();
            cells = line == null ? cells : line.split(",", -1);
            id++;
            return line != null;
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** A cell of the line. */
    final String cell(int column) {
        return cells[column];
    }

    @Override
    public long getLong(int column) {
        return id;
    }

    @Override
    public Date getDate(int column) {
        return Date.valueOf("2026-01-31");
    }

    @Override
    public String getString(int column) {
        int space = cells[0].indexOf(' ');
        return switch (column) {
            case 2 -> cells[0];
            case 3 -> cells[0].toLowerCase(Locale.ROOT);
            case 4 -> cells[0].substring(0, space);
            case 5 -> cells[0].substring(space + 1);
            default -> cells[column - 5];
        };
    }

    @Override
    public boolean wasNull() {
        return false;
    }

    @Override
    public void close() throws SQLException {
        try {
            lines.close();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Those of a file of orders: number, e-mail of the customer, day, amount. */
    private static final class Orders extends BulkFloor {
        Orders(BufferedReader lines) {
            super(lines);
        }

        @Override
        public long getLong(int column) {
            return column == 1 ? super.getLong(column) : Long.parseLong(cell(1).replaceAll("[^0-9]", ""));
        }

        @Override
        public String getString(int column) {
            return column == 2 ? cell(0) : cell(0).toLowerCase(Locale.ROOT);
        }

        @Override
        public Date getDate(int column) {
            return Date.valueOf(cell(2));
        }

        @Override
        public BigDecimal getBigDecimal(int column) {
            return new BigDecimal(cell(3));
        }
    }
}
