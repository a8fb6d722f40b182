package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A complete small document without scripts or anything fetched. */
final class HtmlRenderer implements Renderer {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <style>
            body { font-family: sans-serif }
            table { border-collapse: collapse }
            th, td { padding: .2em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid #ccc }
            .n { text-align: right }
            </style>
            </head>
            <body>
            """;

    private static final String FOOT = "</body>\n</html>\n";

    private final Style style;

    HtmlRenderer(Style style) {
        this.style = style;
    }

    @Override
    public void render(Listing listing, Writer out) throws IOException {
        out.append(HEAD.formatted(escaped(listing.title().orElse("crm"))));
        if (listing.title().isPresent()) {
            out.append("<h1>" + escaped(listing.title().get()) + "</h1>\n");
        }
        table(listing, out);
        out.append(FOOT);
    }

    @Override
    public void render(Card card, Writer out) throws IOException {
        out.append(HEAD.formatted(escaped(card.title().orElse("crm"))));
        if (card.title().isPresent()) {
            out.append("<h1>" + escaped(card.title().get()) + "</h1>\n");
        }
        out.append("<table>\n");
        for (int i = 0; i < card.columns().size(); i++) {
            Column column = card.columns().get(i);
            if (!Cells.isNothing(card.values().get(i))) {
                String value = Cells.people(column.kind(), card.values().get(i), style.zone());
                out.append("<tr><th>" + escaped(column.label()) + "</th><td>" + escaped(value) + "</td></tr>\n");
            }
        }
        out.append("</table>\n");
        for (Card.Section section : card.sections()) {
            out.append("<h2>" + escaped(section.heading()) + "</h2>\n");
            table(section.listing(), out);
        }
        out.append(FOOT);
    }

    private void table(Listing listing, Writer out) throws IOException {
        List<Column> columns = listing.columns();
        out.append("<table>\n<thead><tr>");
        for (Column column : columns) {
            cell("th", column.kind(), column.heading(), out);
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (List<?> row : listing.rows()) {
            out.append("<tr>");
            for (int i = 0; i < columns.size(); i++) {
                Kind kind = columns.get(i).kind();
                cell("td", kind, Cells.people(kind, row.get(i), style.zone()), out);
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private static void cell(String tag, Kind kind, String text, Writer out) throws IOException {
        out.append('<').append(tag).append(kind.isRightAligned() ? " class=\"n\">" : ">");
        out.append(escaped(text)).append("</").append(tag).append('>');
    }

    private static String escaped(String text) {
        return Visible.lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
