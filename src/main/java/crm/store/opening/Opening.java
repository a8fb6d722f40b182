package crm.store.opening;

import crm.store.WithinStore;
import crm.store.engine.Engine;
import crm.store.engine.Failure;
import crm.store.place.DatabaseLock;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a database on the disk is opened: its own files where they can be written, else a private copy that is recovered
 * and read. The engine by itself would open what it cannot write without recovering it, and so show rows that were
 * rolled back and hide rows that were committed; that never happens here.
 */
@WithinStore
public final class Opening {
    private final DatabasePlace place;
    private final List<String> notes = new ArrayList<>();

    private Opening(DatabasePlace place) {
        this.place = place;
    }

    /**
     * What was opened.
     *
     * @param address where the engine has it
     * @param connection the one connection
     * @param copy the private copy, where it is one; removed at the end
     * @param notes what the user should know
     */
    public record Opened(String address, Connection connection, Optional<Folder> copy, List<String> notes) {
        public Opened {
            notes = List.copyOf(notes);
        }
    }

    /** Takes the lock of a place: alone where it can be written, else beside other readers. */
    public static DatabaseLock lock(DatabasePlace place, Duration wait, String command) {
        return place.isWritable()
                ? DatabaseLock.take(place.lockFile(), wait, command)
                : DatabaseLock.share(place.lockFile(), wait);
    }

    /** Opens what is in use; the caller has the lock. */
    public static Opened of(DatabasePlace place) {
        return new Opening(place).open();
    }

    private Opened open() {
        place.requireState(place.current());
        if (!place.isWritable()) {
            return copied("it cannot be written");
        }
        String address = place.address(Migrations.upToDate(place, notes::add).directory());
        Optional<Connection> connection = connect(address);
        return connection.isPresent()
                ? new Opened(address, connection.get(), Optional.empty(), notes)
                : copied(
                        place.usableSpace() < DatabasePlace.ROOM_FOR_WRITING
                                ? "its disk is full"
                                : "it cannot be written");
    }

    /** A connection that can write; none where the engine would not recover what is there for want of room. */
    private static Optional<Connection> connect(String address) {
        try {
            Connection connection = Engine.open(address, false);
            if (!connection.isReadOnly()) {
                return Optional.of(connection);
            }
            connection.close();
            Engine.shutDown(address);
            return Optional.empty();
        } catch (SQLException e) {
            throw Failure.of(e, "isReadOnly");
        } catch (CrmException e) {
            if (e.exit() == ExitCode.FAILED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A copy that lives as long as the command, recovered and brought to today's schema. */
    private Opened copied(String reason) {
        DatabasePlace.Current current = place.current();
        Folder copy = temporary();
        try {
            place.folder(current).copyTo(copy);
            String address = place.addressOf(copy.path());
            if (current.version() < Migrations.LATEST) {
                Migrations.migrate(address);
            }
            notes.add("the database at " + place + " is read from a copy: " + reason);
            return new Opened(address, Engine.open(address, false), Optional.of(copy), notes);
        } catch (RuntimeException e) {
            copy.remove();
            throw e;
        }
    }

    /** A new private directory among the system's temporary files. */
    public static Folder temporary() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            return new Folder(Files.createTempDirectory(parent, "crm-"));
        } catch (IOException e) {
            throw CrmException.failed("cannot make a directory in " + parent + ": " + Folder.reason(e))
                    .hint("name another place for temporary files: CRM_JAVA_OPTS=-Djava.io.tmpdir=DIR")
                    .because(e);
        }
    }
}
