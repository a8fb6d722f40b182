import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The smallest program that opens a database, reads one record by its e-mail, and closes it. */
public final class OneRecord {
    /** Where the engine writes its log. */
    public static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private OneRecord() {}

    /** Takes the directory of the database and an e-mail. */
    public static void main(String[] arguments) throws SQLException {
        System.setProperty("derby.stream.error.field", "OneRecord.NOWHERE");
        String address = "jdbc:derby:directory:" + arguments[0];
        try (Connection connection = DriverManager.getConnection(address);
                PreparedStatement query =
                        connection.prepareStatement("SELECT id, name, phone, city FROM contacts WHERE email = ?")) {
            query.setString(1, arguments[1]);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                System.out.println(row.getLong(1) + "\t" + row.getString(2));
            }
        }
        try {
            DriverManager.getConnection(address + ";shutdown=true");
        } catch (SQLException closed) {
            // A clean shutdown is reported as an exception.
        }
    }
}
