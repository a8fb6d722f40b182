import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
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
 * the rows of a file of {@link SampleData} into the contacts of a database made by crm, all its indexes there. Nothing is
 * normalised, matched or journalled.
 */
public final class BulkFloor extends VTITemplate {
    /** Where the engine writes its log. */
    public static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private final BufferedReader lines;
    private String[] cells = {};
    private long id = 1_000_000_000;

    private BulkFloor(BufferedReader lines) {
        this.lines = lines;
    }

    /** Takes the directory of the database and the file. */
    public static void main(String[] arguments) throws SQLException {
        System.setProperty("derby.stream.error.field", "BulkFloor.NOWHERE");
        System.setProperty("derby.storage.pageCacheSize", "4000");
        String address = "jdbc:derby:directory:" + arguments[0];
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE FUNCTION floor_rows(file VARCHAR(1000)) RETURNS TABLE (id BIGINT, name VARCHAR(1000),"
                    + " name_key VARCHAR(200), given VARCHAR(1000), family VARCHAR(1000), email VARCHAR(320),"
                    + " phone VARCHAR(60), street VARCHAR(1000), city VARCHAR(1000), postcode VARCHAR(1000),"
                    + " country VARCHAR(2), since DATE) LANGUAGE JAVA PARAMETER STYLE DERBY_JDBC_RESULT_SET NO SQL"
                    + " EXTERNAL NAME 'BulkFloor.rows'");
            statement.executeUpdate("INSERT INTO contacts (id, changed, name, name_key, given, family, email, phone, street,"
                    + " city, postcode, country, since) SELECT id, 1, name, name_key, given, family, email, phone, street,"
                    + " city, postcode, country, since FROM TABLE(floor_rows('" + arguments[1] + "')) r");
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
    public static ResultSet rows(String file) throws IOException {
        BufferedReader lines = Files.newBufferedReader(Path.of(file));
        lines.readLine();
        return new BulkFloor(lines);
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
}
