package crm.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes empty databases in memory quickly: each is a copy of one that the migrations made. */
public final class EmptyDatabase {
    private static final String NAME = "template" + ProcessHandle.current().pid();

    private EmptyDatabase() {}

    /** Built at the first use, by the virtual machine's own rule that a class is initialised once. */
    private static final class Template {
        private static final Path PLACE = build();

        private static Path build() {
            Migrations.build("memory:" + NAME);
            try (Connection connection = Database.connect("memory:" + NAME, false);
                    CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                Path place = Files.createDirectories(Path.of("target", "templates"));
                backup.setString(1, place.toString());
                backup.execute();
                connection.rollback();
                return place.resolve(NAME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes an empty database of today's schema at a place in memory. */
    public static void at(DatabasePlace place) {
        try (Connection connection =
                Database.connect(place.address("") + ";createFrom=" + Template.PLACE.toAbsolutePath(), false)) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
