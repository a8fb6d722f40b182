package crm.store.measures;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work done by a second thread, in order, on what the first one reads meanwhile. What the work throws is thrown to the first
 * thread when it gives more, or at the end.
 */
final class SecondThread<T> implements AutoCloseable {
    private static final int AHEAD = 8;
    private static final long PATIENCE_MILLIS = 50;

    private final Consumer<T> work;
    private final BlockingQueue<Optional<T>> given = new ArrayBlockingQueue<>(AHEAD);
    private final Thread worker;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /** Begins to wait for work. */
    SecondThread(Consumer<T> work) {
        this.work = work;
        this.worker = new Thread(this::run, "crm-second");
        worker.setDaemon(true);
        worker.start();
    }

    private void run() {
        try {
            Optional<T> next = given.take();
            while (next.isPresent()) {
                work.accept(next.get());
                next = given.take();
            }
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        } catch (InterruptedException e) {
            // Nobody waits for the rest.
            Thread.currentThread().interrupt();
        }
    }

    /** Hands over something to work on; waits while the second thread is too far behind. */
    void give(T something) {
        put(Optional.of(something));
    }

    private void put(Optional<T> next) {
        try {
            while (worker.isAlive() && !given.offer(next, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // Looks again whether there is anybody to take it.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while handing over", e);
        }
        fail();
    }

    private void fail() {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Waits until all is done. */
    void finish() {
        put(Optional.empty());
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the second thread", e);
        }
        fail();
    }

    /** Lets go of what is not done. */
    @Override
    public void close() {
        worker.interrupt();
    }
}
