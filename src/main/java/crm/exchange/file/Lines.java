package crm.exchange.file;

import crm.value.CrmException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * The lines of a text exactly as they stand, white space included; any of CR, LF, CRLF and CR CR LF ends one. Memory is
 * bounded by {@link Limits#BLOCK}.
 */
final class Lines implements Closeable {
    private final Reader in;
    private final String name;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder text = new StringBuilder();
    private int position;
    private int limit;
    private long line;
    private long breaks = 1;

    /** Takes over the reader; {@code name} is what messages call the file. */
    Lines(Reader in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end of the file
     * @throws CrmException when a line is too long or the bytes are not in the encoding
     */
    boolean next() throws IOException {
        text.setLength(0);
        line = breaks;
        int c = read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\r' && c != '\n') {
            if (text.length() == Limits.BLOCK) {
                throw CrmException.invalid(name + ": line " + line + " has more than " + Limits.BLOCK + " characters")
                        .hint("is the file whole?");
            }
            text.append((char) c);
            c = read();
        }
        if (c == '\r') {
            end();
        }
        breaks++;
        return true;
    }

    /** The line without its end. */
    String text() {
        return text.toString();
    }

    /** Its number, from 1. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** After a CR: takes a LF, or CR LF, that belongs to it. */
    private void end() throws IOException {
        int next = read();
        if (next == '\n') {
            return;
        }
        if (next == '\r' && position < limit && buffer[position] == '\n') {
            position++;
        } else if (next >= 0) {
            position--;
        }
    }

    /** The next character, with at least one behind it in the buffer unless the file ends; -1 at the end. */
    private int read() throws IOException {
        if (limit - position < 2 && !more() && position == limit) {
            return -1;
        }
        return buffer[position++];
    }

    private boolean more() throws IOException {
        int kept = Math.min(position, 1);
        System.arraycopy(buffer, position - kept, buffer, 0, limit - position + kept);
        limit -= position - kept;
        position = kept;
        try {
            int n = in.read(buffer, limit, buffer.length - limit);
            limit += Math.max(n, 0);
            return n > 0;
        } catch (CharacterCodingException e) {
            throw CrmException.invalid(name + ": after line " + line + " the bytes are not in the encoding")
                    .hint("name another one: --encoding windows-1252")
                    .because(e);
        }
    }
}
