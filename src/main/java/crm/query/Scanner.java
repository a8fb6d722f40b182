package crm.query;

import crm.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes words, signs, quoted phrases and values from one argument, left to right. */
final class Scanner {
    private static final List<String> SIGNS = List.of("!=", "<>", "<=", ">=", "==", "!~", "=", "<", ">", "~");
    private static final Set<String> JOINING = Set.of("and", "or");

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    Place here() {
        skipBlanks();
        return new Place(text, at);
    }

    boolean atEnd() {
        skipBlanks();
        return at >= text.length();
    }

    boolean next(char c) {
        return !atEnd() && text.charAt(at) == c;
    }

    boolean take(char c) {
        if (next(c)) {
            at++;
            return true;
        }
        return false;
    }

    /** Leaves out any number of this character. */
    void skip(char c) {
        while (next(c)) {
            at++;
        }
    }

    /** Takes the word, whatever its case, when it is the next one. */
    boolean take(String word) {
        skipBlanks();
        if (isWord(at, word)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** Whether the word comes next. */
    boolean sees(String word) {
        skipBlanks();
        return isWord(at, word);
    }

    /** Takes these words when they come next, one after the other; all or none. */
    boolean take(String first, String second) {
        int before = at;
        if (take(first) && take(second)) {
            return true;
        }
        at = before;
        return false;
    }

    /** The sign of comparison that comes next, taken; empty when none does. */
    String sign() {
        skipBlanks();
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        return "";
    }

    /** The next word, up to a blank, a parenthesis, a comma, a quote or a sign; empty when something else comes. */
    String word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && isWordCharacter(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    /** The quoted phrase that comes next, without its quotes; a doubled double quote is one. */
    Optional<String> quoted() {
        if (next('"')) {
            return Optional.of(doubleQuoted());
        }
        return next('\'') ? singleQuoted() : Optional.empty();
    }

    /**
     * The next value: quoted, or up to {@code and}, {@code or}, a parenthesis that was not opened in it, or the end.
     *
     * @param several whether a comma ends it too
     */
    Value value(boolean several) {
        Place place = here();
        int before = at;
        Optional<String> phrase = quoted();
        if (phrase.isPresent() && atValueEnd()) {
            return new Value(filled(phrase.get(), place), place);
        }
        if (phrase.isPresent() && text.charAt(before) == '"') {
            throw here().usage("something stands behind the closing quote");
        }
        at = before;
        String raw = text.substring(at, rawEnd(several)).strip();
        at = rawEnd(several);
        return new Value(filled(raw, place), place);
    }

    /** Values with commas between. */
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        do {
            values.add(value(true));
        } while (take(','));
        return values;
    }

    private static String filled(String value, Place place) {
        return Text.clean(value)
                .orElseThrow(() -> place.usage("a value is missing; for records without one write: is empty"));
    }

    private boolean atValueEnd() {
        return atEnd() || ",)".indexOf(text.charAt(at)) >= 0 || isJoining(at);
    }

    private int rawEnd(boolean several) {
        int open = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open++;
            } else if ((c == ')' && open-- == 0) || (several && c == ',' && open == 0)) {
                return i;
            } else if (isJoining(i) && !(i == at && endsBehindWord(i))) {
                return i;
            }
        }
        return text.length();
    }

    /** Whether the joining word at that place is all there is, so that it is a value itself: {@code region = OR}. */
    private boolean endsBehindWord(int i) {
        int end = i + (isWord(i, "and") ? 3 : 2);
        while (end < text.length() && Text.clean(text.substring(end, end + 1)).isEmpty()) {
            end++;
        }
        return end == text.length() || ",)".indexOf(text.charAt(end)) >= 0 || isJoining(end);
    }

    private boolean isJoining(int i) {
        return JOINING.stream().anyMatch(word -> isWord(i, word));
    }

    private boolean isWord(int i, String word) {
        int end = i + word.length();
        return text.regionMatches(true, i, word, 0, word.length())
                && (i == 0 || isEdge(i - 1))
                && (end == text.length() || isEdge(end));
    }

    private boolean isEdge(int i) {
        char c = text.charAt(i);
        return Character.isWhitespace(c) || "()\"',".indexOf(c) >= 0;
    }

    private boolean isWordCharacter(int i) {
        char c = text.charAt(i);
        return !Character.isWhitespace(c)
                && "()\",=<>~".indexOf(c) < 0
                && !text.startsWith("!=", i)
                && !text.startsWith("!~", i);
    }

    private String doubleQuoted() {
        Place opened = here();
        StringBuilder phrase = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                phrase.append(text.charAt(i));
            } else if (text.startsWith("\"\"", i)) {
                phrase.append('"');
                i++;
            } else {
                at = i + 1;
                return phrase.toString();
            }
        }
        throw opened.usage("the quote is not closed");
    }

    private Optional<String> singleQuoted() {
        for (int i = at + 1; i < text.length(); i++) {
            boolean closes = text.charAt(i) == '\'' && (i + 1 == text.length() || isEdge(i + 1));
            if (closes) {
                String phrase = text.substring(at + 1, i);
                at = i + 1;
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
