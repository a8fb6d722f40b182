package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Guarded against formulas where a spreadsheet may open it. Tabs between, one record a line; tabs, line ends and backslashes as {@code \t \n \r \\}, whatever else could steer the
 * terminal at the end of a pipe as a backslash, u and four hexadecimal digits.
 */
final class TsvRenderer implements Renderer {
    private final Style style;

    TsvRenderer(Style style) {
        this.style = style;
    }

    @Override
    public void render(Listing listing, Writer out) throws IOException {
        List<Column> columns = listing.columns();
        boolean guarded = listing.isGuarded() && !style.raw();
        if (style.header()) {
            for (int i = 0; i < columns.size(); i++) {
                out.append(i == 0 ? "" : "\t").append(escaped(columns.get(i).name()));
            }
            out.append('\n');
        }
        for (List<?> row : listing.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    out.append('\t');
                }
                Object cell = row.get(i);
                String text = Cells.data(columns.get(i).kind(), cell);
                out.append(escaped(guarded && !(cell instanceof Number) ? FormulaGuard.guard(text) : text));
            }
            out.append('\n');
        }
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || ((c < ' ' || c > '~') && Visible.hides(c))) {
                return Visible.line(text.replace("\\", "\\\\"));
            }
        }
        return text;
    }
}
