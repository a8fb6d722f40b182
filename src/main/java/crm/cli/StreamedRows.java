package crm.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Rows that a reader pushes, as rows that a renderer pulls. Small results are read at once; a large one is read by a
 * second thread, some thousand rows ahead, so that memory stays bounded and both cores work.
 */
public final class StreamedRows implements Iterable<List<Object>> {
    private static final int BATCH = 1000;
    private static final int BATCHES_AHEAD = 8;

    private final Consumer<Consumer<List<Object>>> reading;

    /**
     * The rows that a reading gives.
     *
     * @param reading reads everything and hands each row on; may run in another thread
     */
    public StreamedRows(Consumer<Consumer<List<Object>>> reading) {
        this.reading = reading;
    }

    @Override
    public Iterator<List<Object>> iterator() {
        return new Ahead(reading);
    }

    private static final class Ahead implements Iterator<List<Object>> {
        private record Batch(List<List<Object>> rows, boolean last, RuntimeException failure) {}

        private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
        private final Deque<List<Object>> here = new ArrayDeque<>();
        private boolean ended;

        Ahead(Consumer<Consumer<List<Object>>> reading) {
            Thread reader = new Thread(() -> read(reading), "crm-rows");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(Consumer<Consumer<List<Object>>> reading) {
            RuntimeException failure = null;
            List<List<Object>> rows = new java.util.ArrayList<>();
            List<List<List<Object>>> pending = new java.util.ArrayList<>(List.of(rows));
            try {
                reading.accept(row -> {
                    pending.get(0).add(row);
                    if (pending.get(0).size() == BATCH) {
                        put(new Batch(pending.get(0), false, null));
                        pending.set(0, new java.util.ArrayList<>(BATCH));
                    }
                });
            } catch (RuntimeException e) {
                failure = e;
            }
            put(new Batch(pending.get(0), true, failure));
        }

        private void put(Batch batch) {
            try {
                batches.put(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public boolean hasNext() {
            while (here.isEmpty() && !ended) {
                take();
            }
            return !here.isEmpty();
        }

        private void take() {
            try {
                Batch batch = batches.take();
                here.addAll(batch.rows());
                ended = batch.last();
                if (batch.failure() != null) {
                    throw batch.failure();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public List<Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return here.remove();
        }
    }
}
