package crm.campaign;

import crm.value.CrmException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Makes and writes small files beside the reading of what goes into them: a second thread works, and when too much waits for it the
 * caller works as well, so that memory stays bounded and both cores work.
 */
final class LetterWriter implements AutoCloseable {
    private static final int MOST_WAITING = 50_000;

    private final FileAttribute<?>[] permissions;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "crm-letters");
        thread.setDaemon(true);
        return thread;
    });

    /** A writer whose files get these permissions. */
    LetterWriter(FileAttribute<?>... permissions) {
        this.permissions = permissions.clone();
    }

    /** Makes and writes a new file, now or soon; a failure shows here or in {@link #finish}. */
    void write(Path file, Supplier<String> content) {
        check();
        if (writer.isShutdown()) {
            throw CrmException.failed("interrupted");
        }
        if (waiting.get() >= MOST_WAITING) {
            writeNow(file, content);
            return;
        }
        waiting.incrementAndGet();
        writer.execute(() -> {
            if (failure.get() == null) {
                writeNow(file, content);
            }
            waiting.decrementAndGet();
        });
    }

    private void writeNow(Path file, Supplier<String> content) {
        try (SeekableByteChannel out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.get().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            String what = "cannot write " + file.getFileName() + ": " + e.getMessage();
            failure.compareAndSet(null, CrmException.failed(what).because(e));
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void check() {
        Optional.ofNullable(failure.get()).ifPresent(known -> {
            throw known;
        });
    }

    /** Waits until all files are written; failed (exit 1) when one could not be. */
    void finish() {
        close();
        check();
    }

    /** Writes nothing any more. */
    void stop() {
        failure.compareAndSet(null, CrmException.failed("interrupted"));
        close();
    }

    /** Waits for the second thread to end. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            boolean ended = false;
            while (!ended) {
                ended = writer.awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
