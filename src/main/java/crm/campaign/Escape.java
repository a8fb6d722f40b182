package crm.campaign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** How values are written into the text around them. */
enum Escape {
    /** As they are, but for control characters. */
    TEXT {
        @Override
        String of(String value) {
            return cleaned(value, true);
        }
    },
    /** Harmless in HTML, in attributes too; line ends become {@code <br>}. */
    HTML {
        @Override
        String of(String value) {
            String clean = cleaned(value, true);
            return clean.chars().noneMatch(c -> "&<>\"'`=\n".indexOf(c) >= 0) ? clean : escaped(clean);
        }
    },
    /** As they are; whoever writes the header refuses what may not stand in one. */
    HEADER {
        @Override
        String of(String value) {
            return value;
        }
    },
    /** As a part of a link. */
    LINK {
        @Override
        String of(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    };

    /** The text that stands for a value. */
    abstract String of(String value);

    /** What a template shows for a value: yes or no, words with commas between, or the text. */
    String shown(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return of(list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return of(String.valueOf(value));
    }

    /**
     * The text without control characters, bidirectional controls and lone surrogates; tabs become blanks, and line ends
     * LF, or blanks where only one line may stand.
     */
    static String cleaned(String value, boolean lines) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= '\u007f') {
                return rebuilt(value, lines);
            }
        }
        return value;
    }

    private static String rebuilt(String value, boolean lines) {
        StringBuilder clean = new StringBuilder(value.length());
        value.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                clean.append(lines ? '\n' : ' ');
            } else if (c == '\t') {
                clean.append(' ');
            } else if (!isSteering(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isSteering(int c) {
        return Character.isISOControl(c)
                || c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '`' -> html.append("&#96;");
                case '=' -> html.append("&#61;");
                case '\n' -> html.append("<br>\n");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
