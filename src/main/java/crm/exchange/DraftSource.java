package crm.exchange;

import crm.exchange.file.SourceRow;
import crm.exchange.file.TableFile;
import crm.model.Invoices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The drafts of a file, read and normalised by a second thread some batches ahead, in the order of the file. Lines of one
 * order that follow each other are one draft.
 */
final class DraftSource implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int BATCHES_AHEAD = 8;
    private static final long PATIENCE_MILLIS = 50;

    private record Batch(List<Draft> drafts, boolean last, Optional<Throwable> failure) {}

    private final TableFile file;
    private final List<SourceRow> first;
    private final DraftFiller filler;
    private final boolean returns;
    private final Currencies currencies;
    private final LineAmounts amounts;
    private final boolean[] filled;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Deque<Draft> here = new ArrayDeque<>();
    private final Thread reader;
    private volatile boolean closed;
    private boolean ended;

    /**
     * Begins to read.
     *
     * @param prepared the file, with the rows that were read already
     */
    DraftSource(Prepared prepared, DraftFiller filler, Currencies currencies) {
        this.currencies = currencies;
        this.file = prepared.file();
        this.first = prepared.first();
        this.returns = prepared.returns();
        this.filler = filler;
        this.amounts = new LineAmounts(prepared);
        this.filled = new boolean[file.columns().size()];
        this.reader = new Thread(this::read, "crm-import");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next draft; nothing at the end. */
    Optional<Draft> next() {
        while (here.isEmpty() && !ended) {
            take();
        }
        return Optional.ofNullable(here.poll());
    }

    /** Whether a column had a value anywhere; to be asked at the end. */
    boolean isFilled(int column) {
        return filled[column];
    }

    @Override
    public void close() {
        closed = true;
        batches.clear();
        try {
            reader.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() {
        try {
            Batch batch = batches.take();
            here.addAll(batch.drafts());
            ended = batch.last();
            if (batch.failure().orElse(null) instanceof Error error) {
                throw error;
            }
            if (batch.failure().isPresent()) {
                throw (RuntimeException) batch.failure().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void read() {
        Optional<Throwable> failure = Optional.empty();
        Assembly assembly = new Assembly();
        try {
            for (SourceRow row : first) {
                assembly.add(row);
            }
            for (Optional<SourceRow> row = file.next(); row.isPresent() && !closed; row = file.next()) {
                assembly.add(row.get());
            }
            assembly.end();
        } catch (RuntimeException | Error e) { // the other thread waits for an answer, whatever happened
            failure = Optional.of(e);
        }
        put(new Batch(assembly.batch, true, failure));
    }

    private void put(Batch batch) {
        try {
            while (!closed && !batches.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // full: the other thread is writing
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts the lines of an order together, and drafts into batches. */
    private final class Assembly {
        private List<Draft> batch = new ArrayList<>(BATCH);
        private Optional<Draft> open = Optional.empty();
        private final Variants variants = new Variants();

        void add(SourceRow row) {
            for (int i = 0; i < Math.min(filled.length, row.cells().size()); i++) {
                filled[i] |= !row.cells().get(i).isEmpty();
            }
            Draft draft = filler.draft(row);
            if (!variants.settle(draft)) {
                return;
            }
            if (open.isPresent() && amounts.continues(open.get(), draft)) {
                amounts.join(open.get(), draft);
                open.get().lines().addAll(draft.lines());
                open.get().rows().addAll(draft.rows());
                open.get().problems().addAll(draft.problems());
                return;
            }
            if (open.isPresent() && isSameInvoice(open.get(), draft)) {
                more(open.get(), draft);
                return;
            }
            end();
            if (draft.lines().isEmpty() && !draft.type().equals(Invoices.TYPE)) {
                pass(draft);
            } else {
                amounts.begin(draft);
                open = Optional.of(draft);
            }
        }

        void end() {
            open.ifPresent(this::pass);
            open = Optional.empty();
        }

        private void pass(Draft draft) {
            currencies.settle(draft);
            OrderDraft.complete(draft, returns);
            batch.add(draft);
            if (batch.size() == BATCH) {
                put(new Batch(batch, false, Optional.empty()));
                batch = new ArrayList<>(BATCH);
            }
        }

        /** A row for another line of the invoice above it. */
        private boolean isSameInvoice(Draft invoice, Draft line) {
            return invoice.type().equals(Invoices.TYPE)
                    && line.get(Invoices.NUMBER).isPresent()
                    && line.get(Invoices.NUMBER).equals(invoice.get(Invoices.NUMBER))
                    && line.get(Invoices.AMOUNT).equals(invoice.get(Invoices.AMOUNT));
        }

        /** What a line says stands in the notes, each thing once. */
        private void more(Draft invoice, Draft line) {
            Set<String> notes = new LinkedHashSet<>();
            Stream.of(invoice, line)
                    .flatMap(draft -> draft.get(Invoices.NOTES).stream())
                    .flatMap(String::lines)
                    .forEach(notes::add);
            if (!notes.isEmpty()) {
                invoice.values().put(Invoices.NOTES.name(), String.join("\n", notes));
            }
            invoice.rows().addAll(line.rows());
            invoice.problems().addAll(line.problems());
        }
    }
}
