package crm.output;

import crm.value.CrmException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there completely or stays as it was: written beside its place under another name, readable by its owner
 * only, and renamed when it is complete. A link is followed; a device or a pipe is written to as it is.
 */
public final class AtomicFile implements AutoCloseable {
    private final Path target;
    private final Path written;
    private final FileChannel channel;
    private final OutputStream out;

    private AtomicFile(Path target, Path written, FileChannel channel) {
        this.target = target;
        this.written = written;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
    }

    /**
     * Begins to write a file.
     *
     * @throws CrmException when its directory is missing, it is a directory itself, or it cannot be made
     */
    public static AtomicFile begin(Path file) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw isDirectory(file);
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new AtomicFile(target, target, FileChannel.open(target, StandardOpenOption.WRITE));
            }
            Path directory = target.getParent();
            if (directory == null || !Files.isDirectory(directory)) {
                throw CrmException.failed("no directory " + directory + " for " + name(file))
                        .hint("make it first");
            }
            Path beside = Files.createTempFile(directory, ".crm", ".part");
            return new AtomicFile(target, beside, FileChannel.open(beside, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + name(file) + ": " + Reason.of(e))
                    .because(e);
        }
    }

    /** What is said to someone who names a directory. */
    static CrmException isDirectory(Path file) {
        return CrmException.failed(name(file) + " is a directory").hint("name a file in it");
    }

    /** Where to write. */
    public OutputStream out() {
        return out;
    }

    /**
     * Puts the complete file in its place.
     *
     * @throws CrmException when that fails; the old file is still there
     */
    public void commit() {
        try {
            out.flush();
            if (!written.equals(target)) {
                channel.force(true);
                channel.close();
                move();
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + name(target) + ": " + Reason.of(e))
                    .because(e);
        }
    }

    /** Gives up what was not committed. */
    @Override
    public void close() {
        try {
            channel.close();
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot remove " + name(written) + ": " + Reason.of(e))
                    .because(e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String name(Path file) {
        return Visible.line(file.toString());
    }
}
