package crm.exchange.file;

import java.util.List;

/**
 * One row of a table file.
 *
 * @param line the line of the file in which the row begins, from 1
 * @param cells the cells without white space around them, one a column; more or fewer only when a problem says so
 * @param problems why the row must be rejected; empty for a sound row
 */
public record SourceRow(long line, List<String> cells, List<Problem> problems) {
    /** Keeps its own copies. */
    public SourceRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
