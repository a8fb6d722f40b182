package crm.output;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** How many cells of a terminal a text takes: East Asian wide characters two, combining ones none. */
final class Width {
    private static final String MORE = "…";
    private static final int ASCII = 0x7f;

    private Width() {}

    /** Cells the text takes. */
    static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += of(text.codePointAt(at));
        }
        return width;
    }

    /** The text, cut with an ellipsis when it takes more than that many cells. */
    static String cut(String text, int width) {
        return of(text) <= width
                ? text
                : text.substring(0, fitting(text, 0, width - 1)).stripTrailing() + MORE;
    }

    /** The text with spaces up to that many cells. */
    static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(Math.max(0, width - of(text)));
        return right ? spaces + text : text + spaces;
    }

    /** The text in lines of at most that many cells, broken at spaces where there are any. Each character is looked at twice. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            int from = 0;
            for (int end = fitting(paragraph, from, width); end < paragraph.length(); ) {
                int at = breakAt(paragraph, from, Math.max(end, paragraph.offsetByCodePoints(from, 1)));
                lines.add(paragraph.substring(from, at).stripTrailing());
                from = at;
                while (from < paragraph.length() && Character.isWhitespace(paragraph.charAt(from))) {
                    from++;
                }
                end = fitting(paragraph, from, width);
            }
            lines.add(paragraph.substring(from));
        }
        return lines;
    }

    /** The last space behind the beginning of a line, up to its end; the end where there is none. */
    private static int breakAt(String text, int from, int end) {
        int at = Math.min(end, text.length() - 1);
        while (at > from && text.charAt(at) != ' ') {
            at--;
        }
        return at > from ? at : end;
    }

    /** Where a text that begins there must be cut to take no more than that many cells. */
    private static int fitting(String text, int from, int width) {
        int used = 0;
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += of(c);
            if (used > width) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static int of(int codePoint) {
        return codePoint < ASCII ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
