package crm.store.dump;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What an iterator gives, read by a second thread some batches ahead while the first one writes. What the iterator throws
 * comes behind all that it gave before.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private static final int BATCH = 500;
    private static final int BATCHES_AHEAD = 8;
    private static final long PATIENCE_MILLIS = 50;

    private final Iterator<T> source;
    private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;
    private Batch<T> batch = new Batch<>(List.of(), false, Optional.empty());
    private int at;
    private volatile boolean closed;

    private record Batch<T>(List<T> items, boolean last, Optional<RuntimeException> failure) {}

    /** Begins to read. */
    ReadAhead(Iterator<T> source) {
        this.source = source;
        this.reader = new Thread(this::read, "crm-read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public boolean hasNext() {
        while (at == batch.items().size() && !batch.last()) {
            take();
        }
        if (at == batch.items().size() && batch.failure().isPresent()) {
            throw batch.failure().get();
        }
        return at < batch.items().size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.items().get(at++);
    }

    private void take() {
        try {
            batch = batches.take();
            at = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void read() {
        List<T> items = new ArrayList<>(BATCH);
        Optional<RuntimeException> failure = Optional.empty();
        try {
            while (!closed && source.hasNext()) {
                items.add(source.next());
                if (items.size() == BATCH) {
                    put(new Batch<>(items, false, failure));
                    items = new ArrayList<>(BATCH);
                }
            }
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        put(new Batch<>(items, true, failure));
    }

    private void put(Batch<T> full) {
        try {
            while (!closed && !batches.offer(full, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // full: the other thread is writing
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops reading. */
    @Override
    public void close() {
        closed = true;
        try {
            reader.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
