package crm.cli;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a POSIX shell does: blanks, single and double quotes, backslashes. */
public final class Words {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inside;

    private Words(String line) {
        this.line = line;
    }

    /** The words of a line; usage (exit 2) when a quote is never closed. */
    public static List<String> split(String line) {
        return new Words(line).all();
    }

    private List<String> all() {
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '\'' || c == '"') {
                i = quoted(c, i + 1);
            } else if (c == '\\' && i + 1 < line.length()) {
                take(line.charAt(i + 1));
                i += 2;
            } else if (Character.isWhitespace(c)) {
                end();
                i++;
            } else {
                take(c);
                i++;
            }
        }
        end();
        return words;
    }

    private int quoted(char quote, int from) {
        inside = true;
        int i = from;
        while (i < line.length() && line.charAt(i) != quote) {
            boolean escape = quote == '"'
                    && line.charAt(i) == '\\'
                    && i + 1 < line.length()
                    && "\"\\$`".indexOf(line.charAt(i + 1)) >= 0;
            i += escape ? 1 : 0;
            word.append(line.charAt(i));
            i++;
        }
        if (i >= line.length()) {
            throw CrmException.usage("the quote that opens at character " + from + " is never closed: " + line);
        }
        return i + 1;
    }

    private void take(char c) {
        inside = true;
        word.append(c);
    }

    private void end() {
        if (inside) {
            words.add(word.toString());
            word.setLength(0);
            inside = false;
        }
    }
}
