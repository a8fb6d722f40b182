package crm.store;

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
import java.util.concurrent.locks.LockSupport;

/**
 * The lock of one database: one process at a time has it. The operating system frees it when its holder ends, however
 * it ends; the file says who holds it, for those who wait.
 */
final class DatabaseLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(15);

    private final FileChannel channel;

    private DatabaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock up to {@code wait}; busy (exit 7) names the holder when time is up. */
    static DatabaseLock take(Path file, Duration wait, String command) {
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            while (!locked(channel)) {
                if (System.nanoTime() >= deadline) {
                    String holder = Files.readString(file).strip();
                    channel.close();
                    throw CrmException.busy("the database is in use" + (holder.isEmpty() ? "" : " by " + holder))
                            .hint("wait longer with --wait, or end that command");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            byte[] holder = holder(command).getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder), 0);
            return new DatabaseLock(channel);
        } catch (IOException e) {
            throw CrmException.failed("cannot lock the database: " + e.getMessage())
                    .because(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
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

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw CrmException.failed("cannot unlock the database: " + e.getMessage())
                    .because(e);
        }
    }
}
