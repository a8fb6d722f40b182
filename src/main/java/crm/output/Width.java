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
                : text.substring(0, fitting(text, width - 1)).stripTrailing() + MORE;
    }

    /** The text with spaces up to that many cells. */
    static String pad(String text, int width, boolean right) {
        String spaces = " ".repeat(Math.max(0, width - of(text)));
        return right ? spaces + text : text + spaces;
    }

    /** The text in lines of at most that many cells, broken at spaces where there are any. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = paragraph;
            while (of(rest) > width) {
                int end = Math.max(fitting(rest, width), Character.charCount(rest.codePointAt(0)));
                int space = rest.charAt(end) == ' ' ? end : rest.lastIndexOf(' ', end - 1);
                int at = space > 0 ? space : end;
                lines.add(rest.substring(0, at).stripTrailing());
                rest = rest.substring(at).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    private static int fitting(String text, int width) {
        int used = 0;
        int at = 0;
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
