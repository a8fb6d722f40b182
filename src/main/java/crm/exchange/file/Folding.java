package crm.exchange.file;

import java.io.IOException;
import java.io.Writer;

/**
 * Folds lines as vCard and iCalendar want it: after at most 75 octets of UTF-8, never inside a character, with a blank at the
 * beginning of what goes on (RFC 5545, 3.1; RFC 6350, 3.2). Closing it flushes; the writer below belongs to the caller.
 */
final class Folding extends Writer {
    private static final int OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private final Writer out;
    private int octets;

    Folding(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int done = from;
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (c == '\n') {
                octets = 0;
                continue;
            }
            int width = width(c);
            if (octets + width > OCTETS && c != '\r') {
                out.write(text, done, i - done);
                out.write(FOLD);
                done = i;
                octets = 1;
            }
            octets += width;
        }
        out.write(text, done, from + length - done);
    }

    /** Octets of a character; the first half of a pair counts for both, so that a pair stays together. */
    private static int width(char c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return Character.isLowSurrogate(c) ? 0 : Character.isHighSurrogate(c) ? 4 : 3;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
