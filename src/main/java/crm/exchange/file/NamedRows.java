package crm.exchange.file;

import crm.value.CrmException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records whose values have names of their own, as rows: gone through once for the columns and once for the cells, so that
 * memory is that of one record.
 */
final class NamedRows implements Rows {
    /**
     * One record.
     *
     * @param line the line of the file in which it begins, from 1
     * @param cells its values by the name of their column, in the order of the record
     * @param wrong why it cannot be taken; empty for a sound one
     */
    record Named(long line, Map<String, String> cells, String wrong) {}

    /** The records of an open file, one after the other. */
    interface Records extends Closeable {
        /** The next record; nothing at the end. */
        Optional<Named> next() throws IOException;
    }

    /** Opens the file from its beginning. */
    interface Opener {
        /** The records from the first on. */
        Records open() throws IOException;
    }

    private final Records records;
    private final List<String> columns;

    private NamedRows(Records records, List<String> columns) {
        this.records = records;
        this.columns = columns;
    }

    /**
     * Reads the columns and stands before the first row.
     *
     * @param usual columns that come first, in this order, if they are there
     */
    static NamedRows open(String name, List<String> usual, Opener opener) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        try (Records first = opener.open()) {
            for (Optional<Named> record = first.next(); record.isPresent(); record = first.next()) {
                seen.addAll(record.get().cells().keySet());
                if (seen.size() > Limits.COLUMNS) {
                    throw CrmException.invalid(name + ": more than " + Limits.COLUMNS
                            + " different properties up to line " + record.get().line());
                }
            }
        }
        List<String> columns = new ArrayList<>(usual);
        columns.retainAll(seen);
        seen.stream().filter(column -> !usual.contains(column)).forEach(columns::add);
        return new NamedRows(opener.open(), List.copyOf(columns));
    }

    /** Rows with the given columns, whether they are filled or not; the file is read once. */
    static NamedRows fixed(List<String> columns, Opener opener) throws IOException {
        return new NamedRows(opener.open(), List.copyOf(columns));
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        return records.next().map(this::row);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private SourceRow row(Named record) {
        List<String> cells = new ArrayList<>(columns.size());
        List<Problem> problems = new ArrayList<>(0);
        for (String column : columns) {
            String cell = record.cells().getOrDefault(column, "").strip();
            if (cell.indexOf('\0') >= 0) {
                problems.add(new Problem(record.line(), column, cell, "holds a NUL character"));
            }
            cells.add(cell);
        }
        if (!record.wrong().isEmpty()) {
            problems.add(new Problem(record.line(), "", "", record.wrong()));
        }
        return new SourceRow(record.line(), cells, problems);
    }
}
