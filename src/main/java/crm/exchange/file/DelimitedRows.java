package crm.exchange.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rows of delimited text after its header. The columns that {@link Rejects} adds are left out again; whether the row
 * was mended is seen by its number of cells and by what stands in those columns.
 */
final class DelimitedRows implements Rows {
    private static final int LEAST_COLUMNS = 3;
    private static final int LONGEST_FOOT = 50;

    private final Reader in;
    private final RecordReader records;
    private final List<String> header;
    private final List<String> columns;
    private final int ours;
    private final OptionalLong headerLine;
    private final Deque<SourceRow> ahead = new ArrayDeque<>();
    private Optional<String> below = Optional.empty();

    /** Takes over the reader, which stands at the beginning of the file, and goes to the end of the header. */
    DelimitedRows(Reader in, String name, Dialect dialect, Header header) {
        this.in = in;
        this.records = RecordReader.of(in, name, dialect);
        this.header = header.columns();
        this.ours = Collections.indexOfSubList(this.header, Rejects.COLUMNS);
        this.columns = ours < 0 ? this.header : without(this.header);
        int skipped = header.before() + (header.present() ? 1 : 0);
        for (int i = 0; i < skipped && records.next(); i++) {
            // the records of the preamble and the header itself have been judged already
        }
        this.headerLine = header.present() ? OptionalLong.of(records.line()) : OptionalLong.empty();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** The line of the header, if there is one. */
    OptionalLong headerLine() {
        return headerLine;
    }

    @Override
    public Optional<SourceRow> next() {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.remove());
        }
        if (!records.next()) {
            return Optional.empty();
        }
        return records.gap() && isFoot() ? foot() : Optional.of(row());
    }

    @Override
    public Optional<String> below() {
        return below;
    }

    /** Whether the record is one cell where a table has three columns or more: words, not values. */
    private boolean isFoot() {
        return header.size() >= LEAST_COLUMNS && records.cells().size() == 1;
    }

    /**
     * What comes after an empty line and has no cells: to the end of the file it stands below the table, as reports end; when
     * rows follow, it is rows that are wrong.
     */
    private Optional<SourceRow> foot() {
        long from = records.line();
        long to = from;
        ahead.add(row());
        while (records.next()) {
            boolean foot = isFoot();
            ahead.add(row());
            if (!foot || ahead.size() > LONGEST_FOOT) {
                return Optional.of(ahead.remove());
            }
            to = records.line();
        }
        ahead.clear();
        below = Optional.of(from == to ? "line " + from : "lines " + from + " to " + to);
        return Optional.empty();
    }

    private SourceRow row() {
        List<String> cells = records.cells();
        boolean odd = cells.size() != header.size() || records.nul() || records.stray() || ours >= 0;
        List<Problem> problems = odd ? problems(cells) : List.of();
        return new SourceRow(records.line(), ours < 0 ? cells : without(cells), problems);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private List<Problem> problems(List<String> cells) {
        List<Problem> problems = new ArrayList<>();
        int more = cells.size() - header.size();
        if (more != 0) {
            String counted = without(cells).size() + " cells where there are " + columns.size() + " columns";
            problems.add(row(
                    counted,
                    more < 0
                            ? "too few cells: is a delimiter missing?"
                            : "too many cells: is a quote" + " missing around one that holds the delimiter?"));
        } else if (ours >= 0 && displaced(cells)) {
            problems.add(row("", "not mended: its cells still stand in the wrong columns"));
        }
        if (records.stray()) {
            problems.add(row("", "text after a closing quote: a quote inside a quoted cell is written twice"));
        }
        for (int i = 0; records.nul() && i < cells.size(); i++) {
            if (cells.get(i).indexOf('\0') >= 0) {
                String column = i < header.size() ? header.get(i) : "";
                problems.add(new Problem(records.line(), column, cells.get(i), "holds a NUL character"));
            }
        }
        return problems;
    }

    private Problem row(String value, String reason) {
        return new Problem(records.line(), "", value, reason);
    }

    /** Without the columns that {@link Rejects} adds. */
    private List<String> without(List<String> cells) {
        if (ours < 0) {
            return cells;
        }
        int count = Rejects.COLUMNS.size();
        int from = Math.max(0, Math.min(ours + cells.size() - header.size(), cells.size() - count));
        List<String> kept = new ArrayList<>(cells.subList(0, from));
        kept.addAll(cells.subList(Math.min(cells.size(), from + count), cells.size()));
        return kept;
    }

    /**
     * A spreadsheet fills short rows up at the end, so that line and reason of a row that was short stand one column too
     * far left, and make it look whole.
     */
    private boolean displaced(List<String> cells) {
        String line = cells.get(ours);
        String reason = cells.get(ours + Rejects.COLUMNS.size() - 1);
        boolean cleared =
                cells.subList(ours, ours + Rejects.COLUMNS.size()).stream().allMatch(String::isEmpty);
        return !cleared && (reason.isEmpty() || !line.chars().allMatch(Character::isDigit));
    }
}
