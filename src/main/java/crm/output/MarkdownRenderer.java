package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** GitHub tables; what Markdown or HTML would take for markup is escaped. */
final class MarkdownRenderer implements Renderer {
    private static final Pattern MARKUP = Pattern.compile("[\\\\|`*\\[\\]<>~]|&(?=#?[A-Za-z0-9]+;)");

    private final Style style;

    MarkdownRenderer(Style style) {
        this.style = style;
    }

    @Override
    public void render(Listing listing, Writer out) throws IOException {
        if (listing.title().isPresent()) {
            out.append("## ").append(escaped(listing.title().get())).append("\n\n");
        }
        table(listing, out);
    }

    @Override
    public void render(Card card, Writer out) throws IOException {
        if (card.title().isPresent()) {
            out.append("# ").append(escaped(card.title().get())).append("\n\n");
        }
        out.append("| field | value |\n| --- | --- |\n");
        for (int i = 0; i < card.columns().size(); i++) {
            Column column = card.columns().get(i);
            if (!Cells.isNothing(card.values().get(i))) {
                String value = Cells.people(column.kind(), card.values().get(i), style.zone());
                out.append("| " + escaped(column.label()) + " | " + escaped(value) + " |\n");
            }
        }
        for (Card.Section section : card.sections()) {
            out.append("\n## ").append(escaped(section.heading())).append("\n\n");
            table(section.listing(), out);
        }
    }

    private void table(Listing listing, Writer out) throws IOException {
        List<Column> columns = listing.columns();
        StringBuilder heading = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        for (Column column : columns) {
            heading.append(' ').append(escaped(column.heading())).append(" |");
            rule.append(column.kind().isRightAligned() ? " ---: |" : " --- |");
        }
        out.append(heading).append('\n').append(rule).append('\n');
        for (List<?> row : listing.rows()) {
            out.append('|');
            for (int i = 0; i < columns.size(); i++) {
                String text = escaped(Cells.people(columns.get(i).kind(), row.get(i), style.zone()));
                out.append(text.isEmpty() ? " |" : " " + text + " |");
            }
            out.append('\n');
        }
    }

    private static String escaped(String text) {
        return MARKUP.matcher(Visible.lines(text)).replaceAll("\\\\$0").replace("\n", "<br>");
    }
}
