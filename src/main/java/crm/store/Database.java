package crm.store;

import crm.value.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** An open database: its lock, its engine and the one connection of a command. */
public final class Database implements AutoCloseable {
    private static final long ROOM_FOR_WRITING = 20L << 20;

    private final DatabasePlace place;
    private final String address;
    private final Optional<DatabaseLock> lock;
    private final Statements statements;

    private Database(DatabasePlace place, String address, Optional<DatabaseLock> lock, Connection connection) {
        this.place = place;
        this.address = address;
        this.lock = lock;
        this.statements = new Statements(connection);
    }

    /**
     * Opens a database that is there; one of an older version is brought to today's first.
     *
     * @param wait how long to wait for another process
     * @param command what is told to those who wait for us
     */
    public static Database open(DatabasePlace place, Duration wait, String command) {
        if (place.inMemory()) {
            return new Database(place, place.address(""), Optional.empty(), connect(place.address(""), false));
        }
        place.current();
        DatabaseLock lock = DatabaseLock.take(place.lockFile(), wait, command);
        try {
            String address = place.address(Migrations.upToDate(place).directory());
            return new Database(place, address, Optional.of(lock), connectForReadingAndWriting(place, address));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
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

    private static Connection connectForReadingAndWriting(DatabasePlace place, String address) {
        Connection connection = connect(address, false);
        try {
            if (connection.isReadOnly()) {
                connection.close();
                shutDown(address);
                throw CrmException.failed("the database at " + place + " cannot be written")
                        .hint("check the permissions of the directory and the room on the disk");
            }
        } catch (SQLException e) {
            throw Statements.Failure.of(e, "isReadOnly");
        }
        return connection;
    }

    /** Connects to an address of the engine, making the database when asked. */
    static Connection connect(String address, boolean create) {
        try {
            Connection connection = Engine.connect(address + (create ? ";create=true;territory=en_US" : ""));
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw cannotOpen(address, e);
        }
    }

    private static RuntimeException cannotOpen(String address, SQLException error) {
        String reason = error.getNextException() == null
                ? error.getMessage()
                : error.getNextException().getMessage();
        boolean missing = "XJ004".equals(error.getSQLState());
        return missing
                ? CrmException.missing("no database at " + address).hint("make one with: crm init")
                : CrmException.damaged("cannot open the database at " + address + ": " + reason)
                        .because(error);
    }

    /** Ends the engine's hold on a database, so that its files are complete and unlocked. */
    static void shutDown(String address) {
        try {
            Engine.connect(address + ";shutdown=true");
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw Statements.Failure.of(e, "shutdown");
            }
        }
    }

    /** Where this database lives. */
    public DatabasePlace place() {
        return place;
    }

    Statements statements() {
        return statements;
    }

    /** Refuses to begin writing when the disk has no room for it. */
    void requireRoom() {
        long room = place.usableSpace();
        if (room < ROOM_FOR_WRITING) {
            throw CrmException.failed(
                            "only " + (room >> 20) + " MB are free where the database is; nothing was changed")
                    .hint("free at least " + (ROOM_FOR_WRITING >> 20) + " MB there");
        }
    }

    void commit() {
        try {
            statements.connection().commit();
        } catch (SQLException e) {
            throw Statements.Failure.of(e, "COMMIT");
        }
    }

    void rollback() {
        try {
            if (!statements.connection().isClosed()) {
                statements.connection().rollback();
            }
        } catch (SQLException e) {
            throw Statements.Failure.of(e, "ROLLBACK");
        }
    }

    @Override
    public void close() {
        try {
            statements.close();
            if (!statements.connection().isClosed()) {
                statements.connection().rollback();
                statements.connection().close();
            }
            if (!place.inMemory()) {
                shutDown(address);
            }
        } catch (SQLException e) {
            throw Statements.Failure.of(e, "closing");
        } finally {
            lock.ifPresent(DatabaseLock::close);
        }
    }

    /** Ends a database in memory and forgets it. */
    public static void forget(DatabasePlace place) {
        if (!place.inMemory()) {
            throw new IllegalArgumentException(place + " is not in memory");
        }
        try {
            Engine.connect(place.address("") + ";drop=true");
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw Statements.Failure.of(e, "drop");
            }
        }
    }
}
