package crm.shell;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Shows jline the words of a line as {@link Words} splits them. */
final class LineParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            return upTo(line, cursor);
        }
        Words words = Words.parse(line);
        if (!words.open().isEmpty() && context == ParseContext.ACCEPT_LINE) {
            throw new EOFError(-1, cursor, "the line ends inside " + words.open(), words.open());
        }
        return new Line(line, cursor, words.words(), Math.max(0, words.words().size() - 1), 0, 0);
    }

    /** The words before the cursor; the last of them, perhaps empty, is the one to be completed. */
    private static Line upTo(String line, int cursor) {
        String before = line.substring(0, cursor);
        Words typed = Words.parse(before);
        List<String> words = new ArrayList<>(typed.words());
        boolean fresh = words.isEmpty() || Words.parse(before + "x").words().size() > words.size();
        if (fresh) {
            words.add("");
        }
        int last = words.size() - 1;
        int length = fresh ? 0 : before.length() - typed.starts().get(last);
        return new Line(line, cursor, words, last, length, length);
    }

    /** One line with the word at its cursor. */
    private record Line(
            String line, int cursor, List<String> words, int wordIndex, int rawWordCursor, int rawWordLength)
            implements CompletingParsedLine {
        @Override
        public String word() {
            return words.isEmpty() ? "" : words.get(wordIndex);
        }

        @Override
        public int wordCursor() {
            return word().length();
        }

        /** A word that is to go on leaves its quote open. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            String word = Words.quoted(candidate.toString());
            boolean quoted = !word.contentEquals(candidate);
            return complete || !quoted ? word : word.substring(0, word.length() - 1);
        }
    }
}
