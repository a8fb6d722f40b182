package crm.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Text as it is compared, stored and shown. */
public final class Text {
    private static final char BOM = '\ufeff';
    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private Text() {}

    /**
     * The form in which two spellings of one name are equal: lower case whatever the locale, accents and letter variants
     * reduced (Müller = muller, Straße = strasse, Øre = ore), typographic quotes and hyphens plain, blanks collapsed and
     * trimmed. Folding twice changes nothing; text that is folded already is returned as it is.
     */
    public static String fold(String text) {
        int state = asciiState(text);
        if (state == 0) {
            return text;
        }
        return collapse(state == 1 ? text.toLowerCase(Locale.ROOT) : reduce(text));
    }

    /** The text without blanks, no-break spaces and byte-order marks at its ends; none when nothing is left. */
    public static Optional<String> clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? Optional.empty() : Optional.of(text.substring(start, end));
    }

    /**
     * The text with everything that could steer a terminal written out: newline and tab as {@code \n} and {@code \t},
     * other control characters, bidirectional controls, line separators and lone surrogates as <code>&#92;u202e</code>.
     */
    public static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text, i)) {
                return writeOut(text);
            }
        }
        return text;
    }

    /** A noun with its article: {@code an order}, {@code a contact}. */
    public static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 && !noun.startsWith("us") ? "an " : "a ") + noun;
    }

    /** Whether a character is a blank of any kind: also a no-break space, a zero-width space, a byte-order mark. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == BOM
                || c == ZERO_WIDTH_SPACE
                || (c >= '\u0080' && (Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\u0085'));
    }

    /** 0: folded already; 1: ASCII that needs folding; 2: other letters. */
    private static int asciiState(String text) {
        int state = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return 2;
            }
            if (c < ' ' || (c >= 'A' && c <= 'Z') || (c == ' ' && before == ' ')) {
                state = 1;
            }
            before = c;
        }
        return before == ' ' && !text.isEmpty() ? 1 : state;
    }

    private static String reduce(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(apart.length() + 4);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x80) {
                plain.append(c);
            } else if (!isAccent(c)) {
                appendReduced(plain, c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Only the marks of Latin, Greek and Cyrillic: vowel signs of other scripts are letters of their words. */
    private static boolean isAccent(char c) {
        return (c >= '\u0300' && c <= '\u036f') || (c >= '\u1ab0' && c <= '\u1aff') || (c >= '\u1dc0' && c <= '\u1dff');
    }

    private static void appendReduced(StringBuilder plain, char c) {
        switch (c) {
            case 'ß' -> plain.append("ss");
            case 'ø' -> plain.append('o');
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'þ' -> plain.append("th");
            case 'ħ' -> plain.append('h');
            case 'ŧ' -> plain.append('t');
            case 'ŋ' -> plain.append('n');
            case 'ı' -> plain.append('i');
            case 'ſ' -> plain.append('s');
            case 'ς' -> plain.append('σ');
            case '‘', '’', 'ʼ', '´' -> plain.append('\'');
            case '“', '”' -> plain.append('"');
            case '‐', '‑', '–', '—', '−' -> plain.append('-');
            default -> plain.append(c);
        }
    }

    private static String collapse(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                gap = true;
            } else {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isHidden(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ' || (c >= '\u007f' && c <= '\u009f')) {
            return true;
        }
        if (c < '\u061c') {
            return false;
        }
        return c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == BOM
                || isLoneSurrogate(text, i);
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String writeOut(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHidden(text, i)) {
                line.append(c);
                continue;
            }
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return line.toString();
    }
}
