package crm.exchange.file;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;

/** What a reader sees of a page: its text, with lines where blocks end. Each character is looked at once. */
final class HtmlText {
    private static final Set<String> ENDS = Set.of(
            "br",
            "p",
            "/p",
            "/div",
            "/tr",
            "/li",
            "/h1",
            "/h2",
            "/h3",
            "/h4",
            "/table",
            "/ul",
            "/ol",
            "/blockquote",
            "hr");
    private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title");

    private HtmlText() {}

    /** The text of a page. */
    static String of(String html) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c != '<') {
                text.append(Character.isWhitespace(c) ? ' ' : c);
                at++;
                continue;
            }
            boolean comment = html.startsWith("<!--", at);
            int end = html.indexOf(comment ? "-->" : ">", at);
            if (end < 0) {
                break;
            }
            String tag = comment ? "" : name(html, at + 1, end);
            if (ENDS.contains(tag)) {
                text.append('\n');
            }
            int behind = end + (comment ? 3 : 1);
            at = UNSEEN.contains(tag) ? Math.max(behind, closed(html, tag, behind)) : behind;
        }
        String decoded = StringEscapeUtils.unescapeHtml4(text.toString()).replace('\u00A0', ' ');
        return decoded.replaceAll(" {2,}", " ").replaceAll("(?m)^ ", "");
    }

    private static String name(String html, int from, int end) {
        int to = from;
        while (to < end && !Character.isWhitespace(html.charAt(to)) && (to == from || html.charAt(to) != '/')) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Where an element that is not shown ends. */
    private static int closed(String html, String tag, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, tag, 0, tag.length())) {
                return at;
            }
        }
        return html.length();
    }
}
