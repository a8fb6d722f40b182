package crm.exchange.file;

import crm.value.CrmException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads delimited text record by record (RFC 4180), and what programs write in its stead: any of CR, LF, CRLF and CR CR LF
 * ends a line, white space around cells does not count, blanks may stand before an opening quote. Records without any
 * value are skipped. Memory is bounded by {@link Limits}.
 */
final class RecordReader {
    private final Reader in;
    private final String name;
    private final int delimiter;
    private final int quote;
    private final int longest;
    private final boolean[] stops = new boolean[128];
    private char[] buffer = new char[1 << 16];
    private int limit;
    private int position;
    private int begin;
    private int write;
    private String[] cells = new String[16];
    private int size;
    private long here = 1;
    private long line;
    private int length;
    private boolean value;
    private boolean nul;
    private boolean stray;
    private boolean gap;
    private boolean inQuotes;

    private RecordReader(Reader in, String name, int delimiter, int quote, int longest) {
        this.in = in;
        this.name = name;
        this.delimiter = delimiter;
        this.quote = quote;
        this.longest = longest;
        stops['\r'] = true;
        stops['\n'] = true;
        stops[0] = true;
        if (delimiter >= 0) {
            stops[delimiter] = true;
        }
    }

    /** Reads records of cells; {@code name} is what messages call the file. */
    static RecordReader of(Reader in, String name, Dialect dialect) {
        return new RecordReader(in, name, dialect.delimiter(), dialect.quote(), Limits.CELL);
    }

    /** Reads lines: each record has one cell, and quotes mean nothing. */
    static RecordReader lines(Reader in, String name) {
        return new RecordReader(in, name, -1, -1, Limits.RECORD);
    }

    /**
     * Goes to the next record that has a value.
     *
     * @return false at the end of the file
     * @throws CrmException when a limit is passed, a quote is never closed, or the bytes are not in the encoding
     */
    boolean next() {
        int records = 0;
        do {
            if (position == limit && !more()) {
                return false;
            }
            record();
            records++;
        } while (!value);
        gap = records > 1;
        return true;
    }

    /** The line in which the record begins, from 1. */
    long line() {
        return line;
    }

    /** The cells of the record. */
    List<String> cells() {
        return List.of(size == cells.length ? cells : Arrays.copyOf(cells, size));
    }

    /** Whether records without a value stand just before the record. */
    boolean gap() {
        return gap;
    }

    /** Whether the record holds a NUL character. */
    boolean nul() {
        return nul;
    }

    /** Whether text follows a closing quote in the record, most often because an inner quote was not doubled. */
    boolean stray() {
        return stray;
    }

    private void record() {
        line = here;
        size = 0;
        length = 0;
        value = false;
        nul = false;
        stray = false;
        while (cell()) {
            if (size == Limits.COLUMNS) {
                throw tooLarge("more than " + Limits.COLUMNS + " cells in one record");
            }
        }
    }

    /** Reads one cell and what ends it; whether another cell follows. */
    private boolean cell() {
        begin = position;
        while (delimiter != ' ' && (position < limit || more()) && buffer[position] == ' ') {
            position++;
        }
        if ((position < limit || more()) && buffer[position] == quote) {
            return quoted();
        }
        return bare();
    }

    private boolean bare() {
        while (true) {
            scan();
            if (position == limit) {
                if (more()) {
                    continue;
                }
                add(position);
                return false;
            }
            if (buffer[position] != 0) {
                add(position);
                return separator();
            }
            nul = true;
            position++;
        }
    }

    private void scan() {
        char[] text = buffer;
        boolean[] stop = stops;
        int at = position;
        int end = limit;
        while (at < end && (text[at] >= 128 || !stop[text[at]])) {
            at++;
        }
        position = at;
    }

    private boolean quoted() {
        long opened = here;
        begin = ++position;
        write = begin;
        inQuotes = true;
        char last = 0;
        char beforeLast = 0;
        while (true) {
            if (position == limit && !more()) {
                throw unclosed(opened, "is never closed");
            }
            char c = buffer[position++];
            if (c == quote) {
                if ((position == limit && !more()) || buffer[position] != quote) {
                    break;
                }
                position++;
            } else if (c < ' ') {
                count(c, last, beforeLast);
            }
            if (write - begin >= Limits.CELL) {
                throw unclosed(opened, "is not closed within " + Limits.CELL + " characters");
            }
            buffer[write++] = c;
            beforeLast = last;
            last = c;
        }
        inQuotes = false;
        return afterQuotes();
    }

    /** Counts lines inside quotes, where CR, LF, CRLF and CR CR LF are one each. */
    private void count(char c, char last, char beforeLast) {
        if (c == 0) {
            nul = true;
        } else if (c == '\r' || (c == '\n' && last != '\r')) {
            here++;
        } else if (c == '\n' && beforeLast == '\r') {
            here--;
        }
    }

    private boolean afterQuotes() {
        int blanks = 0;
        while (position < limit || moreQuoted()) {
            char c = buffer[position];
            if (c < 128 && stops[c] && c != 0) {
                add(write);
                return separator();
            }
            position++;
            if (c == ' ' && !stray) {
                blanks++;
                continue;
            }
            stray = true;
            for (; blanks > 0; blanks--) {
                buffer[write++] = ' ';
            }
            nul |= c == 0;
            buffer[write++] = c;
        }
        add(write);
        return false;
    }

    private boolean moreQuoted() {
        inQuotes = true;
        boolean more = more();
        inQuotes = false;
        return more;
    }

    private boolean separator() {
        char c = buffer[position++];
        if (c == delimiter) {
            return true;
        }
        here++;
        begin = position;
        if (c == '\r' && (position < limit || more())) {
            if (buffer[position] == '\n') {
                position++;
            } else if (buffer[position] == '\r'
                    && (position + 1 < limit || more())
                    && position + 1 < limit
                    && buffer[position + 1] == '\n') {
                position += 2;
            }
        }
        return false;
    }

    private void add(int end) {
        int from = begin;
        int to = end;
        while (from < to && blank(buffer[from])) {
            from++;
        }
        while (to > from && blank(buffer[to - 1])) {
            to--;
        }
        length += end - begin + 1;
        if (to - from > longest || length > Limits.RECORD) {
            throw tooLarge(
                    "a cell of more than " + longest + " or a record of more than " + Limits.RECORD + " characters");
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
        }
        value |= to > from;
        cells[size++] = to == from ? "" : new String(buffer, from, to - from);
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Reads on, keeping what the current cell has so far; false at the end of the file. */
    private boolean more() {
        int kept = limit - begin;
        if (inQuotes) {
            // the text between what was written and what was read is gone: quotes that were doubled
            kept = write - begin + limit - position;
            System.arraycopy(buffer, position, buffer, write, limit - position);
            position = write;
            limit = begin + kept;
        }
        if (kept > 2 * longest) {
            throw tooLarge("a cell of more than " + longest + " characters");
        }
        char[] room = kept > buffer.length / 2 ? new char[buffer.length * 2] : buffer;
        System.arraycopy(buffer, begin, room, 0, kept);
        buffer = room;
        position -= begin;
        write -= begin;
        limit = kept;
        begin = 0;
        return fill();
    }

    private boolean fill() {
        try {
            int n;
            do {
                n = in.read(buffer, limit, buffer.length - limit);
            } while (n == 0);
            limit += Math.max(n, 0);
            return n > 0;
        } catch (CharacterCodingException e) {
            throw CrmException.invalid(name + ": after line " + here + " the bytes are not in the encoding")
                    .hint("name another one: --encoding windows-1252")
                    .because(e);
        } catch (IOException e) {
            throw CrmException.failed(name + " cannot be read after line " + here + ": " + e.getMessage())
                    .because(e);
        }
    }

    private CrmException tooLarge(String what) {
        return CrmException.invalid(name + ": line " + line + " has " + what)
                .hint("is a quote missing, or the delimiter another one?");
    }

    private CrmException unclosed(long opened, String how) {
        return CrmException.invalid(name + ": the quote that opens in line " + opened + " " + how)
                .hint("put the missing quote, or double the one that belongs to the text");
    }
}
