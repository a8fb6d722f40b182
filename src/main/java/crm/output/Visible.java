package crm.output;

/**
 * Text that cannot steer a terminal or turn the reading direction: C0, C1, DEL, bidirectional controls and line
 * separators are written out, {@code \n} or a backslash, u and four hex digits.
 */
final class Visible {
    private Visible() {}

    /** The text in one line. */
    static String line(String text) {
        return show(text, false);
    }

    /** The text with its line ends (LF) kept; CR LF counts as one. */
    static String lines(String text) {
        return show(text.replace("\r\n", "\n"), true);
    }

    /** Whether the character must not reach people or terminals as it is. */
    static boolean hides(int c) {
        return c < 0x20
                || (c >= 0x7f && c <= 0x9f)
                || c == 0x61c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff;
    }

    private static String show(String text, boolean keepLines) {
        int at = 0;
        while (at < text.length() && !hides(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!hides(c) || (keepLines && c == '\n')) {
                shown.append(c);
            } else {
                shown.append(written(c));
            }
        }
        return shown.toString();
    }

    private static String written(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + Integer.toHexString(0x10000 | c).substring(1);
        };
    }
}
