package crm.shell;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A line taken apart into words as a POSIX shell does it: blanks separate; {@code '...'} keeps everything, {@code "..."}
 * everything but {@code \"} and {@code \\}; a backslash keeps the next character; {@code #} at the start of a word begins
 * a comment. There are no variables, no patterns and no pipes.
 *
 * @param words the words, without their quotes
 * @param starts where each word begins in the line
 * @param open what is missing at the end: {@code '}, {@code "}, {@code \}, or empty when nothing is
 */
record Words(List<String> words, List<Integer> starts, String open) {
    Words {
        words = List.copyOf(words);
        starts = List.copyOf(starts);
    }

    /** The words of a line, which must be complete; usage (exit 2) when a quote is not closed. */
    static List<String> of(String line) {
        Words parsed = parse(line);
        if (!parsed.open().isEmpty()) {
            throw CrmException.usage("the line ends inside " + parsed.open())
                    .hint("close the quote, or write \\' for an apostrophe");
        }
        return parsed.words();
    }

    /** The words of a line that may end in the middle of one. */
    static Words parse(String line) {
        return new Splitter(line).split();
    }

    /** The word as one would type it. */
    static String quoted(String word) {
        boolean plain = word.matches("[\\p{L}\\p{N}_@%+=:,./-]+");
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static final class Splitter {
        private final String line;
        private final List<String> words = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean inWord;
        private char quote;
        private int at;

        Splitter(String line) {
            this.line = line;
        }

        Words split() {
            String open = "";
            for (at = 0; at < line.length() && open.isEmpty(); at++) {
                char c = line.charAt(at);
                if (quote == 0 && !inWord && c == '#') {
                    break;
                }
                if (c == '\\' && quote != '\'') {
                    open = escaped();
                } else {
                    plain(c);
                }
            }
            if (quote != 0) {
                open = Character.toString(quote);
            }
            end();
            return new Words(words, starts, open);
        }

        private String escaped() {
            begin();
            if (at + 1 == line.length()) {
                return "\\";
            }
            char next = line.charAt(++at);
            if (quote == '"' && next != '"' && next != '\\') {
                word.append('\\');
            }
            word.append(next);
            return "";
        }

        private void plain(char c) {
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote != 0) {
                word.append(c);
            } else if (c == '\'' || c == '"') {
                begin();
                quote = c;
            } else if (Character.isWhitespace(c)) {
                end();
            } else {
                begin();
                word.append(c);
            }
        }

        private void begin() {
            if (!inWord) {
                inWord = true;
                starts.add(at);
            }
        }

        private void end() {
            if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
    }
}
