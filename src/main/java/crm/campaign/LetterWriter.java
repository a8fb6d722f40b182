package crm.campaign;

import crm.value.CrmException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes small files beside the reading of what goes into them: a second thread writes, and when too much waits for it the
 * caller writes as well, so that memory stays bounded and both cores work.
 */
final class LetterWriter implements AutoCloseable {
    private static final long MOST_WAITING = 32L * 1024 * 1024;

    private final FileAttribute<?>[] permissions;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<CrmException> failure = new AtomicReference<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "crm-letters");
        thread.setDaemon(true);
        return thread;
    });

    /** A writer whose files get these permissions. */
    LetterWriter(FileAttribute<?>... permissions) {
        this.permissions = permissions.clone();
    }

    /** Writes a new file, now or soon; a failure shows here or in {@link #finish}. */
    void write(Path file, byte[] content) {
        check();
        if (writer.isShutdown()) {
            throw CrmException.failed("interrupted");
        }
        if (waiting.get() + content.length > MOST_WAITING) {
            writeNow(file, content);
            return;
        }
        waiting.addAndGet(content.length);
        writer.execute(() -> {
            if (failure.get() == null) {
                writeNow(file, content);
            }
            waiting.addAndGet(-content.length);
        });
    }

    private void writeNow(Path file, byte[] content) {
        try (SeekableByteChannel out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            failure.compareAndSet(
                    null,
                    CrmException.failed("cannot write " + file.getFileName() + ": " + e.getMessage())
                            .because(e));
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
