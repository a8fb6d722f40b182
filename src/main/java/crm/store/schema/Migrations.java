package crm.store.schema;

import crm.store.WithinStore;
import crm.store.engine.Engine;
import crm.store.engine.Failure;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.place.NextState;
import crm.store.place.PackedState;
import crm.value.CrmException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Makes databases of today's schema, and brings older ones to it in a copy that then takes their place. */
public final class Migrations {
    /** The version of the newest migration: of the schema that this program makes. */
    public static final int LATEST = 15;

    private static final String SCRIPTS = "classpath:crm/migration";
    private static final Target TODAY = new Target(LATEST, SCRIPTS);
    private static final int PAGE_SIZE = 8192;

    private Migrations() {}

    /** The version of the schema of a database; that of this program where it ends with the process. */
    public static int versionOf(DatabasePlace place) {
        return place.inMemory() ? LATEST : place.current().version();
    }

    /** Builds a new database in a place that has none. */
    @WithinStore
    public static void create(DatabasePlace place) {
        try (NextState first = NextState.begin(place)) {
            build(first.address());
            first.becomeCurrent(LATEST);
        }
    }

    /**
     * A schema to be brought about.
     *
     * @param version its number
     * @param scripts where the migrations lie
     */
    record Target(int version, String scripts) {}

    /** What is in use, after bringing an older schema to today's; a backup is written before. */
    @WithinStore
    public static DatabasePlace.Current upToDate(DatabasePlace place, Consumer<String> notes) {
        return upTo(TODAY, place, notes);
    }

    /** The same for any schema. */
    static DatabasePlace.Current upTo(Target target, DatabasePlace place, Consumer<String> notes) {
        DatabasePlace.Current current = place.current();
        if (current.version() > target.version()) {
            throw CrmException.damaged("the database at " + place + " was made by a newer crm (schema "
                            + current.version() + ", this one knows " + target.version() + ")")
                    .hint("use that version");
        }
        if (current.version() == target.version()) {
            return current;
        }
        Folder old = place.folder(current);
        place.requireRoom(2 * old.size() + DatabasePlace.ROOM_FOR_WRITING);
        Path backup = place.root().resolve("before-schema-" + target.version() + ".zip");
        new PackedState(current.version(), Clock.systemUTC().instant()).keep(old, backup);
        try (NextState next = NextState.begin(place)) {
            old.copyTo(next.folder());
            migrate(next.address(), target);
            Engine.shutDown(next.address());
            next.becomeCurrent(target.version());
        }
        notes.accept("the database was brought from schema " + current.version() + " to " + target.version()
                + "; as it was: " + backup);
        return place.current();
    }

    /** Makes an empty database of today's schema at an address of the engine. */
    @WithinStore
    public static void build(String address) {
        build(address, LATEST);
    }

    /** Makes an empty database as the program made them when a schema was the newest. */
    @WithinStore
    public static void build(String address, int version) {
        try (Connection connection = Engine.open(address, true);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '" + PAGE_SIZE + "')");
            connection.commit();
        } catch (SQLException e) {
            throw Failure.of(e, "building the database");
        }
        migrate(address, new Target(version, SCRIPTS));
        if (!address.startsWith("memory:")) {
            Engine.shutDown(address);
        }
    }

    /** Brings the schema of a database that is not in use to today's. */
    @WithinStore
    public static void migrate(String address) {
        migrate(address, TODAY);
    }

    private static void migrate(String address, Target target) {
        Logger quiet = Logger.getLogger("org.flywaydb");
        quiet.setLevel(Level.OFF);
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(address);
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations(target.scripts().split(",", -1))
                    .target(Integer.toString(target.version()))
                    .defaultSchema("APP")
                    .loggers("auto")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw failed(e, target);
        }
    }

    /** The engine ends the connection where its disk is full, and what is told then is not the reason any more. */
    private static RuntimeException failed(FlywayException error, Target target) {
        String step = "bringing the database to schema " + target.version();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && Failure.of(refused, step) instanceof CrmException mendable) {
                return mendable;
            }
        }
        return CrmException.failed(step + " failed: "
                        + error.getMessage().lines().findFirst().orElse(""))
                .hint("the database is as it was; look whether its disk is full, then try again")
                .because(error);
    }
}
