package crm.store;

import crm.value.CrmException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;

/** Makes databases of today's schema, and brings older ones to it in a copy that then takes their place. */
final class Migrations {
    /** The version of the newest migration. */
    static final int LATEST = 3;

    private static final int PAGE_SIZE = 8192;

    private Migrations() {}

    /** Builds a new database in a place that has none. */
    static void create(DatabasePlace place) {
        DatabasePlace.Current first = new DatabasePlace.Current("db-1", LATEST);
        place.remove(first.directory());
        build(place.address(first.directory()));
        place.switchTo(first);
    }

    /** What is in use, after bringing an older schema to today's. */
    static DatabasePlace.Current upToDate(DatabasePlace place) {
        DatabasePlace.Current current = place.current();
        if (current.version() > LATEST) {
            throw CrmException.damaged("the database at " + place + " was made by a newer crm (schema "
                            + current.version() + ", this one knows " + LATEST + ")")
                    .hint("use that version");
        }
        if (current.version() == LATEST) {
            return current;
        }
        DatabasePlace.Current next = new DatabasePlace.Current(following(current.directory()), LATEST);
        place.remove(next.directory());
        copy(place, current.directory(), next.directory());
        migrate(place.address(next.directory()));
        Database.shutDown(place.address(next.directory()));
        place.switchTo(next);
        place.remove(current.directory());
        return next;
    }

    /** Makes an empty database of today's schema at an address of the engine. */
    static void build(String address) {
        try (Connection connection = Database.connect(address, true);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '" + PAGE_SIZE + "')");
            connection.commit();
        } catch (SQLException e) {
            throw Statements.Failure.of(e, "building the database");
        }
        migrate(address);
        if (!address.startsWith("memory:")) {
            Database.shutDown(address);
        }
    }

    private static void migrate(String address) {
        Logger quiet = Logger.getLogger("org.flywaydb");
        quiet.setLevel(Level.OFF);
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(address);
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:crm/migration")
                .defaultSchema("APP")
                .loggers("auto")
                .load()
                .migrate();
    }

    private static void copy(DatabasePlace place, String from, String to) {
        Path target = place.root().resolve("copy-of-" + from);
        place.remove(target.getFileName().toString());
        try (Connection connection = Database.connect(place.address(from), false);
                var backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, target.toString());
            backup.execute();
            connection.rollback();
        } catch (SQLException e) {
            throw Statements.Failure.of(e, "backup before a migration");
        }
        Database.shutDown(place.address(from));
        Connection restored = Database.connect(place.address(to) + ";createFrom=" + target.resolve(from), false);
        try (restored) {
            restored.rollback();
        } catch (SQLException e) {
            throw Statements.Failure.of(e, "copy before a migration");
        }
        place.remove(target.getFileName().toString());
    }

    private static String following(String directory) {
        return "db-" + (Integer.parseInt(directory.substring("db-".length())) + 1);
    }
}
