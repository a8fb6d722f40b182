package crm.exchange.file;

import crm.value.CrmException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;

/** The rows of one sheet of a workbook after its header; a row's line is its number in the sheet. */
final class SheetRows implements Rows {
    private static final int SEARCHED = 500;

    private record Line(long number, List<String> cells) {}

    private final Workbook book;
    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetCells texts;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final List<Integer> taken = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final OptionalLong headerLine;
    private final int width;

    /** Takes over the workbook and goes to the end of the header. */
    SheetRows(Workbook book, int sheet, String name, TableOptions options) throws IOException {
        this.book = book;
        this.name = name;
        this.stream = book.rows(sheet);
        this.rows = stream.iterator();
        this.texts = new SheetCells(book.is1904());
        for (Optional<Line> line = read(); line.isPresent(); line = read()) {
            ahead.add(line.get());
            if (ahead.size() == SEARCHED) {
                break;
            }
        }
        Header header = Header.detect(square(), options.known(), options.header());
        for (int i = 0; i < header.before(); i++) {
            ahead.poll();
        }
        headerLine = header.present() ? OptionalLong.of(ahead.remove().number()) : OptionalLong.empty();
        width = header.columns().size();
        for (int i = 0; i < width; i++) {
            if (!Rejects.COLUMNS.contains(header.columns().get(i))) {
                taken.add(i);
                columns.add(header.columns().get(i));
            }
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** The number of the header's row, if there is one. */
    OptionalLong headerLine() {
        return headerLine;
    }

    @Override
    public Optional<SourceRow> next() {
        Optional<Line> line = Optional.ofNullable(ahead.poll()).or(this::read);
        return line.map(this::row);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }

    private SourceRow row(Line line) {
        List<String> cells = new ArrayList<>(taken.size());
        List<Problem> problems = new ArrayList<>(0);
        for (int i = 0; i < taken.size(); i++) {
            int at = taken.get(i);
            String cell = at < line.cells().size() ? line.cells().get(at) : "";
            if (cell.indexOf('\0') >= 0) {
                problems.add(new Problem(line.number(), columns.get(i), cell, "holds a NUL character"));
            }
            cells.add(cell);
        }
        for (int i = width; i < line.cells().size(); i++) {
            problems.add(
                    new Problem(line.number(), "", line.cells().get(i), "a cell beside the table, without a header"));
        }
        return new SourceRow(line.number(), cells, problems.stream().limit(1).toList());
    }

    /** The rows that were read ahead, each as wide as the widest, as a table of text would have them. */
    private List<List<String>> square() {
        int widest = ahead.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<List<String>> square = new ArrayList<>();
        for (Line line : ahead) {
            List<String> cells = new ArrayList<>(line.cells());
            while (cells.size() < widest) {
                cells.add("");
            }
            square.add(cells);
        }
        return square;
    }

    /** The next row with a value. */
    private Optional<Line> read() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = texts.of(row, name);
                if (!cells.isEmpty()) {
                    return Optional.of(new Line(row.getRowNum(), cells));
                }
            }
            return Optional.empty();
        } catch (CrmException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Workbook.damaged(name, e);
        }
    }
}
