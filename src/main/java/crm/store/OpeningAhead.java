package crm.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A database that is opened in a thread of its own while the command line is still being read. It does not wait for
 * another process and reports nothing: whoever finds it not opened opens it in the usual way, and hears why.
 */
public final class OpeningAhead implements AutoCloseable {
    private final FutureTask<Optional<Database>> opening;
    private boolean taken;

    private OpeningAhead(FutureTask<Optional<Database>> opening) {
        this.opening = opening;
    }

    /**
     * Begins to open a database on disk.
     *
     * @param command what is told to those who wait for us
     */
    public static OpeningAhead of(DatabasePlace place, String command) {
        FutureTask<Optional<Database>> opening = new FutureTask<>(() -> {
            try {
                return Optional.of(Database.open(place, Duration.ZERO, command));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        });
        new Thread(opening, "opening").start();
        return new OpeningAhead(opening);
    }

    /** The open database, to be closed by the caller; once, and empty when it could not be opened. */
    public Optional<Database> take() {
        if (taken) {
            return Optional.empty();
        }
        taken = true;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return opening.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes the database when nobody took it. */
    @Override
    public void close() {
        take().ifPresent(Database::close);
    }
}
