package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Columns for people. On a terminal empty columns are hidden and texts are cut to fit; where even that is not enough,
 * each record becomes a block of lines, so that nothing is lost. Elsewhere nothing is cut.
 *
 * <p>Widths are those of the first 10,000 rows, so that memory stays bounded; a wider cell after them stands out.
 */
final class TableRenderer implements Renderer {
    private static final int MEASURED = 10_000;

    private final Style style;
    private final CardRenderer cards;

    TableRenderer(Style style) {
        this.style = style;
        this.cards = new CardRenderer(style, this);
    }

    @Override
    public void render(Card card, Writer out) throws IOException {
        cards.render(card, out);
    }

    @Override
    public void render(Listing listing, Writer out) throws IOException {
        Iterator<? extends List<?>> rows = listing.rows().iterator();
        if (rows.hasNext() || !style.isOnTerminal()) {
            table(listing, rows, out);
        }
    }

    /** Writes something and a listing after it, or nothing when there are no rows; says which. */
    boolean section(Listing listing, String before, Writer out) throws IOException {
        Iterator<? extends List<?>> rows = listing.rows().iterator();
        boolean any = rows.hasNext();
        if (any) {
            out.append(before);
            table(listing, rows, out);
        }
        return any;
    }

    private void table(Listing listing, Iterator<? extends List<?>> rows, Writer out) throws IOException {
        if (listing.title().isPresent()) {
            out.append(style.heading(Visible.line(listing.title().get()))).append("\n");
        }
        List<List<?>> cells = new ArrayList<>();
        boolean charts = ChartTable.isFor(listing.columns(), style);
        while (rows.hasNext() && (charts || cells.size() < MEASURED)) {
            cells.add(rows.next());
        }
        List<List<String>> first = new ArrayList<>();
        cells.forEach(row -> first.add(texts(listing.columns(), row)));
        int[] shown = shown(listing.columns(), first, rows.hasNext());
        List<Column> columns = pick(listing.columns(), shown);
        first.replaceAll(row -> pick(row, shown));
        if (charts) {
            cells.replaceAll(row -> pick(row, shown));
            if (new ChartTable(columns, cells, first, style).write(out)) {
                return;
            }
        }
        Row lines = lines(columns, first, out);
        for (List<String> row : first) {
            lines.write(row);
        }
        while (rows.hasNext()) {
            lines.write(pick(texts(listing.columns(), rows.next()), shown));
        }
    }

    private Row lines(List<Column> columns, List<List<String>> rows, Writer out) throws IOException {
        int[] cells = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Math.max(cells[i], Width.of(row.get(i)));
            }
        }
        Optional<int[]> widths = TableFit.fit(columns, cells, style.width().orElse(Integer.MAX_VALUE));
        if (widths.isEmpty()) {
            return row -> {
                cards.fields(columns, row, out);
                out.append('\n');
            };
        }
        TableLines lines = new TableLines(columns, widths.get(), style);
        lines.heading(out);
        return row -> lines.row(row, out);
    }

    private List<String> texts(List<Column> columns, List<?> row) {
        List<String> texts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            texts.add(Visible.line(Cells.people(columns.get(i).kind(), row.get(i), style.zone())));
        }
        return texts;
    }

    private int[] shown(List<Column> columns, List<List<String>> rows, boolean more) {
        boolean all = more || !style.isOnTerminal();
        return IntStream.range(0, columns.size())
                .filter(i -> all || rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                .toArray();
    }

    private static <T> List<T> pick(List<? extends T> all, int[] shown) {
        List<T> picked = new ArrayList<>(shown.length);
        for (int i : shown) {
            picked.add(all.get(i));
        }
        return picked;
    }

    private interface Row {
        void write(List<String> texts) throws IOException;
    }
}
