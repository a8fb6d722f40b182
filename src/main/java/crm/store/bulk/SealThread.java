package crm.store.bulk;

import crm.model.Row;
import crm.store.journal.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Digests the rows of a bulk insert in a thread of its own, beside the engine that stores them. */
final class SealThread implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int BATCHES_WAITING = 20;

    private final BlockingQueue<List<Row>> batches = new ArrayBlockingQueue<>(BATCHES_WAITING);
    private final FutureTask<Boolean> work;
    private final RowSet rows;
    private List<Row> batch = new ArrayList<>(BATCH);
    private boolean ended;

    SealThread(RowSet rows) {
        this.rows = rows;
        this.work = new FutureTask<>(this::all, true);
        Thread thread = new Thread(work, "crm-seal");
        thread.setDaemon(true);
        thread.start();
    }

    private void all() {
        try {
            for (List<Row> some = batches.take(); !some.isEmpty(); some = batches.take()) {
                for (Row row : some) {
                    rows.put(row.id(), row.values());
                }
                rows.closeBefore(some.get(0).id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a row; waits when the digests lag far behind. */
    void put(Row row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            hand(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void hand(List<Row> some) {
        try {
            while (!batches.offer(some, 1, java.util.concurrent.TimeUnit.SECONDS)) {
                if (work.isDone()) {
                    throw new IllegalStateException("the digests of the rows ended early");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until all rows are digested. */
    void finish() {
        if (!batch.isEmpty()) {
            hand(batch);
        }
        hand(List.of());
        ended = true;
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (!ended) {
            work.cancel(true);
        }
    }
}
