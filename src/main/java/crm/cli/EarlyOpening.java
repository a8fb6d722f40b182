package crm.cli;

import crm.store.opening.Database;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A database that is opened while the command line is still being read: both take as long as each other. What goes wrong
 * here is not told; whoever needs the database opens it then, and hears of it.
 */
final class EarlyOpening implements AutoCloseable {
    private final FutureTask<Optional<Database>> opening;
    private boolean taken;

    private EarlyOpening(FutureTask<Optional<Database>> opening) {
        this.opening = opening;
    }

    /** Begins to open one. */
    static EarlyOpening of(Supplier<Database> opener) {
        FutureTask<Optional<Database>> opening = new FutureTask<>(() -> attempt(opener));
        Thread thread = new Thread(opening, "opening");
        thread.setDaemon(true);
        thread.start();
        return new EarlyOpening(opening);
    }

    private static Optional<Database> attempt(Supplier<Database> opener) {
        try {
            return Optional.of(opener.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The database, once: it is the taker's to close. Empty where it could not be opened, or was taken. */
    Optional<Database> take() {
        Optional<Database> found = taken ? Optional.empty() : opened();
        taken = true;
        return found;
    }

    private Optional<Database> opened() {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes what nobody took. */
    @Override
    public void close() {
        take().ifPresent(Database::close);
    }
}
