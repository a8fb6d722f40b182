package crm.store.opening;

import crm.store.WithinStore;
import crm.store.engine.Engine;
import crm.store.engine.Failure;
import crm.store.engine.Statements;
import crm.store.place.DatabaseLock;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.place.LastCommit;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import crm.value.Interruption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An open database: its lock, its engine and the one connection of a command. */
public final class Database implements AutoCloseable {
    private static final String DIRECTORY = "directory:";

    private final DatabasePlace place;
    private final Opening.Opened opened;
    private final Optional<DatabaseLock> lock;
    private final Statements statements;

    private Database(DatabasePlace place, Opening.Opened opened, Optional<DatabaseLock> lock) {
        this.place = place;
        this.opened = opened;
        this.lock = lock;
        this.statements = new Statements(opened.connection());
    }

    /**
     * Opens a database that is there; one of an older version is brought to today's first. Where it cannot be written, a
     * copy is opened, for reading only.
     *
     * @param wait how long to wait for another process
     * @param command what is told to those who wait for us
     */
    public static Database open(DatabasePlace place, Duration wait, String command) {
        if (place.inMemory()) {
            return new Database(place, at(place.address("")), Optional.empty());
        }
        place.unlock();
        DatabaseLock lock = Opening.lock(place, wait, place.told(command));
        return opened(place, lock).complete();
    }

    /**
     * Opens a database for a look that nobody notices: one that is there as it should be, and that nobody else keeps for
     * longer than {@code wait}. Empty for any other: none is made, brought to today's version, copied or complained of.
     */
    public static Optional<Database> glance(DatabasePlace place, Duration wait, String command) {
        try {
            return place.inMemory() || isPlain(place) ? Optional.of(open(place, wait, command)) : Optional.empty();
        } catch (CrmException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(DatabasePlace place) {
        return place.exists()
                && place.current().version() == Migrations.LATEST
                && place.isWritable()
                && place.usableSpace() >= DatabasePlace.ROOM_FOR_WRITING;
    }

    private static Database opened(DatabasePlace place, DatabaseLock lock) {
        try {
            return new Database(place, Opening.of(place), Optional.of(lock));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens a state that is not in use, to look at it before it is; without a lock of its own. */
    @WithinStore
    public static Database over(DatabasePlace place, String address) {
        return new Database(place, at(address), Optional.empty()).complete();
    }

    /** Itself; closed and damaged (exit 8) where recovery did not bring back what was committed last. */
    private Database complete() {
        try {
            lastCommit().ifPresent(last -> last.require(statements));
            return this;
        } catch (RuntimeException e) {
            try {
                end(false);
            } catch (RuntimeException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
    }

    private static Opening.Opened at(String address) {
        return new Opening.Opened(address, Engine.open(address, false), Optional.empty(), List.of());
    }

    /** Starts the engine in a thread of its own, for a process that is going to open a database. */
    public static void startBeside() {
        Engine.startBeside();
    }

    /** Ends what it is asked when somebody wishes it; what was not kept by then is taken back when it is closed. */
    public void heed(Interruption interruption) {
        statements.heed(interruption);
    }

    /** What the user should know about how it was opened. */
    public List<String> notes() {
        return opened.notes();
    }

    /** Makes an empty database; a conflict (exit 5) when there is one already. */
    public static void create(DatabasePlace place, Duration wait, String command) {
        if (place.inMemory()) {
            Migrations.build(place.address(""));
            return;
        }
        place.prepare();
        DatabaseLock lock = DatabaseLock.take(place.lockFile(), wait, command);
        try {
            if (place.exists()) {
                throw CrmException.conflict("there is a database at " + place + " already")
                        .hint("choose another place with --db, or use the one there");
            }
            Migrations.create(place);
        } finally {
            lock.close();
        }
    }

    /** Asks what was opened a last question, and has the engine let go of it; its files stay as they are. */
    @WithinStore
    public static <T> T leave(DatabasePlace place, Opening.Opened opened, Function<Database, T> question) {
        Opening.Opened files =
                new Opening.Opened(opened.address(), opened.connection(), Optional.empty(), opened.notes());
        try (Database database = new Database(place, files, Optional.empty()).complete()) {
            return question.apply(database);
        }
    }

    /** Where this database lives. */
    public DatabasePlace place() {
        return place;
    }

    /** Statements over its one connection. */
    @WithinStore
    public Statements statements() {
        return statements;
    }

    /** Refuses to begin writing when the database cannot be written, or the disk has no room for it. */
    @WithinStore
    public void requireRoom() {
        place.requireRoom(DatabasePlace.ROOM_FOR_WRITING);
        if (isCopy()) {
            place.requireWritable();
            throw CrmException.failed(
                            "the database at " + place + " could not be opened for writing; nothing was changed")
                    .hint("check the room on its disk");
        }
    }

    /** Whether the engine still has it: some damages make it give up. */
    @WithinStore
    public boolean isOpen() {
        try {
            return statements.connection().isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The files it is read from; none for a database in memory. */
    @WithinStore
    public Optional<Folder> folder() {
        return Optional.of(opened.address())
                .filter(address -> address.startsWith(DIRECTORY))
                .map(address -> address.split(";", 2)[0])
                .map(path -> new Folder(Path.of(path.substring(DIRECTORY.length()))));
    }

    /** What is noted of its last commit; nothing for a database in memory. */
    @WithinStore
    public Optional<LastCommit> lastCommit() {
        return folder().map(LastCommit::new);
    }

    /** Whether this is the state in use itself, opened by a command of its own. */
    @WithinStore
    public boolean isInUse() {
        return lock.isPresent() && !isCopy();
    }

    /** Whether this is a copy of a database that cannot be written: nothing written here lasts. */
    @WithinStore
    public boolean isCopy() {
        return opened.copy().isPresent();
    }

    /** Keeps what was written since the transaction began. */
    @WithinStore
    public void commit() {
        try {
            statements.connection().commit();
        } catch (SQLException e) {
            throw Failure.of(e, "COMMIT");
        }
    }

    /** Takes back what was written since the transaction began. */
    @WithinStore
    public void rollback() {
        try {
            if (!statements.connection().isClosed()) {
                statements.connection().rollback();
            }
        } catch (SQLException e) {
            throw Failure.of(e, "ROLLBACK");
        }
    }

    @Override
    public void close() {
        end(true);
    }

    private void end(boolean complete) {
        try {
            statements.close();
            if (!statements.connection().isClosed()) {
                statements.connection().rollback();
                statements.connection().close();
            }
            if (!opened.address().startsWith("memory:")) {
                Engine.shutDown(opened.address());
            }
            if (complete) {
                lastCommit().ifPresent(LastCommit::forget);
            }
        } catch (SQLException e) {
            throw Failure.of(e, "closing");
        } finally {
            opened.copy().ifPresent(Folder::remove);
            lock.ifPresent(DatabaseLock::close);
        }
    }

    /** Ends a database in memory and forgets it. */
    public static void forget(DatabasePlace place) {
        if (!place.inMemory()) {
            throw new IllegalArgumentException(place + " is not in memory");
        }
        Engine.forget(place.address(""));
    }
}
