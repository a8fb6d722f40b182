package crm.shell;

import crm.value.Interruption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingInputStream;

/**
 * What is typed while a command runs, an answer to its question for one. A terminal left to itself gives a line only
 * when it is complete, and until then cannot be asked to stop; so lines are put together here, and waiting for the next
 * key ends when that is wished.
 */
final class Keys extends InputStream {
    private static final long PAUSE_MILLIS = 100;
    private static final int END = 4;
    private static final int BACKSPACE = 8;
    private static final int KILL = 21;
    private static final int DELETE = 127;

    private final Terminal terminal;
    private final NonBlockingInputStream typed;
    private final Interruption interruption;
    private byte[] line = {};
    private int read;

    Keys(Terminal terminal, NonBlockingInputStream typed, Interruption interruption) {
        this.terminal = terminal;
        this.typed = typed;
        this.interruption = interruption;
    }

    @Override
    public int read() throws IOException {
        if (read == line.length) {
            line = nextLine();
            read = 0;
        }
        return line.length == 0 ? -1 : line[read++] & 0xff;
    }

    /** A line at most: what is typed behind its end belongs to the next reader. */
    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int first = read();
        if (first < 0) {
            return -1;
        }
        buffer[start] = (byte) first;
        int more = Math.min(length - 1, line.length - read);
        System.arraycopy(line, read, buffer, start + 1, more);
        read += more;
        return 1 + more;
    }

    /** The next line with its end; empty where Ctrl-D says that there is none. */
    private byte[] nextLine() throws IOException {
        Attributes before = terminal.getAttributes();
        Attributes byKey = new Attributes(before);
        byKey.setLocalFlags(EnumSet.of(Attributes.LocalFlag.ICANON, Attributes.LocalFlag.ECHO), false);
        byKey.setControlChar(Attributes.ControlChar.VMIN, 0);
        byKey.setControlChar(Attributes.ControlChar.VTIME, 1);
        terminal.setAttributes(byKey);
        try {
            return keys();
        } finally {
            terminal.setAttributes(before);
        }
    }

    private byte[] keys() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (true) {
            int key = key();
            if (key < 0 || (key == END && bytes.size() == 0)) {
                show("\n");
                return new byte[0];
            }
            if (key == '\n' || key == '\r') {
                show("\n");
                bytes.write('\n');
                return bytes.toByteArray();
            }
            take(key, bytes);
        }
    }

    private int key() throws IOException {
        int key = NonBlockingInputStream.READ_EXPIRED;
        while (key == NonBlockingInputStream.READ_EXPIRED) {
            interruption.requireNone();
            key = typed.read(PAUSE_MILLIS);
        }
        interruption.requireNone();
        return key;
    }

    private void take(int key, ByteArrayOutputStream bytes) {
        if (key == DELETE || key == BACKSPACE) {
            shorten(bytes);
        } else if (key == KILL) {
            while (bytes.size() > 0) {
                shorten(bytes);
            }
        } else if (key >= ' ') {
            bytes.write(key);
            echo(key);
        }
    }

    /** Takes the last letter back, which may be several bytes. */
    private void shorten(ByteArrayOutputStream bytes) {
        byte[] all = bytes.toByteArray();
        int end = all.length;
        while (end > 0 && (all[end - 1] & 0xc0) == 0x80) {
            end--;
        }
        end = Math.max(0, end - 1);
        bytes.reset();
        bytes.write(all, 0, end);
        if (end < all.length) {
            show("\b \b");
        }
    }

    private void echo(int key) {
        try {
            terminal.output().write(key);
            terminal.output().flush();
        } catch (IOException e) {
            // It is typed all the same.
        }
    }

    private void show(String text) {
        terminal.writer().print(text);
        terminal.writer().flush();
    }
}
