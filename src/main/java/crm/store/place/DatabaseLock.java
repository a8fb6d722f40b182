package crm.store.place;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The lock of one database: one process at a time has it. The operating system frees it when its holder ends, however
 * it ends; the file says who holds it, for those who wait.
 */
@WithinStore
public final class DatabaseLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(15);

    private final Optional<FileChannel> channel;
    private final boolean named;

    private DatabaseLock(Optional<FileChannel> channel, boolean named) {
        this.channel = channel;
        this.named = named;
    }

    /** Waits for the lock up to {@code wait}; busy (exit 7) names the holder when time is up. */
    public static DatabaseLock take(Path file, Duration wait, String command) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Folder.makePrivate(file);
            await(channel, file, wait, false);
            sign(channel, command);
            return new DatabaseLock(Optional.of(channel), true);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void sign(FileChannel channel, String command) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder(command).getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // A full disk takes no name; the lock holds without it.
        }
    }

    /** Keeps writers out, not other readers, of a database that this process cannot write. */
    public static DatabaseLock share(Path file, Duration wait) {
        if (!Files.isReadable(file)) {
            return new DatabaseLock(Optional.empty(), false);
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            await(channel, file, wait, true);
            return new DatabaseLock(Optional.of(channel), false);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static CrmException failed(IOException e) {
        return CrmException.failed("cannot lock the database: " + Folder.reason(e))
                .because(e);
    }

    private static void await(FileChannel channel, Path file, Duration wait, boolean shared) throws IOException {
        long deadline = System.nanoTime() + wait.toNanos();
        while (!locked(channel, shared)) {
            if (System.nanoTime() >= deadline) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw CrmException.busy("the database is in use" + (holder.isEmpty() ? "" : " by " + holder))
                        .hint("wait longer with --wait, or end that command");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean locked(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(String command) {
        return "'" + command + "' (process " + ProcessHandle.current().pid() + " on " + host() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    private static String host() {
        String named = System.getenv("HOSTNAME");
        return named == null || named.isBlank() ? "this machine" : named;
    }

    /** Does some work and lets the lock go, however the work ends. */
    public <T> T during(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                if (named) {
                    channel.get().truncate(0);
                }
                channel.get().close();
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot unlock the database: " + Folder.reason(e))
                    .because(e);
        }
    }
}
