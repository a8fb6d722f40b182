package crm.store.engine;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.apache.derby.iapi.services.monitor.Monitor;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.apache.derby.shared.common.error.StandardException;

/** The database engine of this process; it starts when it is first needed, or before, beside other work. */
@WithinStore
public final class Engine {
    /** Where the engine writes its own log: nowhere, but for what reaches us in no other way. */
    public static final OutputStream LOG = new EngineLog();

    private Engine() {}

    /** Its driver; whoever asks while it is being started waits. */
    private static final class Started {
        static final EmbeddedDriver DRIVER = start();

        private static EmbeddedDriver start() {
            System.setProperty("derby.stream.error.field", "crm.store.engine.Engine.LOG");
            // Else it reads settings from whatever directory the command is run in.
            System.setProperty("derby.system.home", System.getProperty("java.home"));
            System.setProperty("derby.storage.useDefaultFilePermissions", "false");
            if (System.getProperty("derby.storage.pageCacheSize") == null) {
                System.setProperty("derby.storage.pageCacheSize", "4000");
            }
            return new EmbeddedDriver();
        }
    }

    /** Starts it in a thread of its own, for a process that is going to need it. */
    public static void startBeside() {
        Thread thread = new Starter();
        thread.setDaemon(true);
        thread.start();
    }

    /** No lambda: the first one of a process costs more than the class. */
    private static final class Starter extends Thread {
        @Override
        public void run() {
            Started.DRIVER.getMajorVersion();
        }
    }

    /** Why the engine let go of a database by itself, if it did. */
    static Optional<EngineLog.Stop> stop() {
        return ((EngineLog) LOG).stop();
    }

    /** A connection to an address, with the attributes that stand behind it. */
    public static Connection connect(String address) throws SQLException {
        return Started.DRIVER.connect("jdbc:derby:" + address, new Properties());
    }

    /** Connects to an address of the engine, making the database when asked. */
    public static Connection open(String address, boolean create) {
        try {
            Connection connection = connect(address + (create ? ";create=true;territory=en_US" : ""));
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            boolean missing = address.startsWith("memory:") && "XJ004".equals(e.getSQLState());
            throw missing
                    ? CrmException.missing("no database at " + address).hint("make one with: crm init")
                    : Failure.opening(e);
        }
    }

    /** Ends the engine's hold on a database, if it has any, so that its files are complete and unlocked. */
    public static void shutDown(String address) {
        try {
            connect(address + ";shutdown=true");
        } catch (SQLException e) {
            boolean down = "08006".equals(e.getSQLState()) || "XJ004".equals(e.getSQLState());
            if (!down) {
                throw Failure.of(e, "shutdown");
            }
        }
    }

    /** Ends a database in memory and forgets it. The engine's own attribute for that sleeps for half a second in between. */
    public static void forget(String address) {
        shutDown(address);
        try {
            Monitor.removePersistentService(address);
        } catch (StandardException e) {
            throw new IllegalStateException("cannot forget " + address, e);
        }
    }
}
