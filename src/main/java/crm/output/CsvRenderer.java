package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 for spreadsheets: texts are guarded against formulas unless raw is asked. */
final class CsvRenderer implements Renderer {
    private final Style style;

    CsvRenderer(Style style) {
        this.style = style;
    }

    @Override
    public void render(Listing listing, Writer out) throws IOException {
        // not closed: the writer belongs to the caller
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        List<Column> columns = listing.columns();
        if (style.header()) {
            for (Column column : columns) {
                csv.print(guarded(column.name()));
            }
            csv.println();
        }
        for (List<?> row : listing.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                Object cell = row.get(i);
                String text = Cells.data(columns.get(i).kind(), cell);
                csv.print(cell instanceof Number ? text : guarded(text));
            }
            csv.println();
        }
    }

    private String guarded(String text) {
        return style.raw() ? text : FormulaGuard.guard(text);
    }
}
