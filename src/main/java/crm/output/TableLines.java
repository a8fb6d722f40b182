package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The lines of a table whose widths are settled. */
final class TableLines {
    private final List<Column> columns;
    private final int[] widths;
    private final Style style;

    TableLines(List<Column> columns, int[] widths, Style style) {
        this.columns = columns;
        this.widths = widths;
        this.style = style;
    }

    /** Writes the headings. */
    void heading(Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            add(line, i, Width.cut(Visible.line(columns.get(i).heading()), widths[i]));
        }
        out.append(style.heading(line.toString().stripTrailing())).append('\n');
    }

    /** Writes one row of visible texts; on a terminal texts are cut, numbers never. */
    void row(List<String> cells, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean cut = style.isOnTerminal() && columns.get(i).kind().mayBeCut();
            add(line, i, cut ? Width.cut(cells.get(i), widths[i]) : cells.get(i));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private void add(StringBuilder line, int i, String text) {
        line.append(i == 0 ? "" : " ".repeat(TableFit.GAP))
                .append(Width.pad(text, widths[i], columns.get(i).kind().isRightAligned()));
    }
}
