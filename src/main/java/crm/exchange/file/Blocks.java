package crm.exchange.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a vCard or iCalendar file between BEGIN and END, each with everything inside it, so that a broken one costs
 * nothing but itself.
 */
final class Blocks implements Closeable {
    /**
     * One part.
     *
     * @param kind its name in upper case, such as {@code VCARD}; empty for text outside of all parts
     * @param line the line of the file in which it begins, from 1
     * @param text its lines, each ended by CR LF
     * @param wrong why it cannot be read; empty for a sound one
     */
    record Block(String kind, long line, String text, String wrong) {}

    private final Lines lines;
    private final Set<String> kinds;
    private final Set<String> around;
    private boolean pending;

    /**
     * Takes over the lines.
     *
     * @param kinds the parts to give
     * @param around parts that are only gone into
     */
    Blocks(Lines lines, Set<String> kinds, Set<String> around) {
        this.lines = lines;
        this.kinds = kinds;
        this.around = around;
    }

    /** The next part; nothing at the end. */
    Optional<Block> next() throws IOException {
        while (pending || lines.next()) {
            pending = false;
            String text = lines.text().strip();
            String begun = word(text, "BEGIN:");
            if (kinds.contains(begun)) {
                return Optional.of(block(begun));
            }
            if (around.isEmpty() && !text.isEmpty()) {
                return Optional.of(outside());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Text between the parts, up to the next one. */
    private Block outside() throws IOException {
        long line = lines.line();
        String first = lines.text();
        while (lines.next()) {
            if (kinds.contains(word(lines.text().strip(), "BEGIN:"))) {
                pending = true;
                break;
            }
        }
        return new Block("", line, first, "text that belongs to no card");
    }

    private Block block(String kind) throws IOException {
        long line = lines.line();
        StringBuilder text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        String wrong = "";
        open.push(kind);
        keep(text);
        while (!open.isEmpty()) {
            if (!lines.next()) {
                return new Block(kind, line, text.toString(), kind + " is never ended");
            }
            String bare = lines.text().strip();
            String begun = word(bare, "BEGIN:");
            if (begun.equals(kind) && around.contains("VCALENDAR")) {
                pending = true;
                return new Block(kind, line, text.toString(), kind + " is never ended");
            }
            if (!begun.isEmpty()) {
                open.push(begun);
            } else if (word(bare, "END:").equals(open.peek())) {
                open.pop();
            }
            wrong = open.size() > Limits.DEEP ? kind + " has too many parts within each other" : wrong;
            if (text.length() > Limits.BLOCK) {
                wrong = kind + " has more than " + Limits.BLOCK + " characters";
            } else {
                keep(text);
            }
        }
        return new Block(kind, line, text.toString(), wrong);
    }

    private void keep(StringBuilder text) {
        text.append(lines.text()).append("\r\n");
    }

    private static String word(String line, String before) {
        return line.regionMatches(true, 0, before, 0, before.length())
                ? line.substring(before.length()).strip().toUpperCase(Locale.ROOT)
                : "";
    }
}
