package crm.store;

import crm.store.engine.Engine;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.schema.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A database that was made once, in memory, and is copied for each test: that takes a hundredth of the time. */
public final class Template {
    private static final AtomicLong COUNT = new AtomicLong();

    private final Path state;

    /** Makes it with what is done to an empty place in memory. */
    public Template(Consumer<DatabasePlace> making) {
        String name = "template" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        DatabasePlace place = DatabasePlace.of("memory:" + name);
        making.accept(place);
        try (Connection connection = Engine.open(place.address(""), false);
                CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            Path directory = Files.createDirectories(Path.of("target", "templates"));
            backup.setString(1, directory.toString());
            backup.execute();
            connection.rollback();
            state = directory.resolve(name).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Database.forget(place);
    }

    /** Makes a copy of it at a place where there is no database. */
    public void copyTo(DatabasePlace place) {
        if (!place.inMemory()) {
            place.prepare();
            DatabasePlace.Current current = new DatabasePlace.Current("db-1", Migrations.LATEST);
            new Folder(state).copyTo(place.folder(current));
            place.switchTo(current, Optional.empty());
            return;
        }
        try (Connection connection = Engine.open(place.address("") + ";createFrom=" + state, false)) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
