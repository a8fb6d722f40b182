package crm.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps what was rendered until it may be shown: in memory up to a limit, beyond it in a temporary file that only its
 * owner can read and that is gone when the spool is closed.
 */
public final class Spool extends OutputStream {
    private static final int MEMORY = 8 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final int limit;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Overflow overflow;
    private long size;
    private long lines;

    /** An empty spool that keeps up to 8 MB in memory. */
    Spool() {
        this(MEMORY);
    }

    /**
     * An empty spool.
     *
     * @param limit bytes kept in memory
     */
    Spool(int limit) {
        this.limit = limit;
    }

    /** Bytes written so far. */
    long size() {
        return size;
    }

    /** Line ends written so far. */
    long lines() {
        return lines;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (overflow == null && memory.size() + (long) length > limit) {
            overflow = Overflow.create();
            overflow.write(memory.toByteArray(), 0, memory.size());
            memory.reset();
        }
        if (overflow == null) {
            memory.write(bytes, from, length);
        } else {
            overflow.write(bytes, from, length);
        }
        size += length;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
        }
    }

    /** Writes everything kept to a stream, from the beginning. */
    void copyTo(OutputStream out) throws IOException {
        if (overflow == null) {
            memory.writeTo(out);
        } else {
            overflow.copyTo(out);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        memory.reset();
        if (overflow != null) {
            overflow.close();
        }
    }

    private record Overflow(Path file, FileChannel channel) {
        static Overflow create() throws IOException {
            // created 0600; unlinked at once where the system allows it, so that not even a kill leaves it behind
            Path file = Files.createTempFile("crm", ".out");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            if (!file.getFileSystem().getSeparator().equals("\\")) {
                Files.deleteIfExists(file);
            }
            return new Overflow(file, channel);
        }

        void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        void copyTo(OutputStream out) throws IOException {
            long end = channel.position();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            for (long at = 0; at < end; ) {
                int read = channel.read(buffer.clear(), at);
                out.write(buffer.array(), 0, read);
                at += read;
            }
        }

        void close() throws IOException {
            channel.close();
        }
    }
}
