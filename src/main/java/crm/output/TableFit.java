package crm.output;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shares the width of a terminal among the columns of a table: the widest give first, and only as far as they may. */
final class TableFit {
    /** Spaces between two columns. */
    static final int GAP = 2;

    private static final int LEAST_TEXT = 8;
    private static final int LEAST_HEADING = 4;

    private TableFit() {}

    /**
     * The width of each column.
     *
     * @param columns the columns
     * @param cells the widest cell of each, in terminal columns
     * @param width of the terminal
     * @return empty when they cannot be fitted: texts would be too short to read
     */
    static Optional<int[]> fit(List<Column> columns, int[] cells, int width) {
        int[] least = new int[cells.length];
        int[] natural = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            int heading = Width.of(columns.get(i).heading());
            natural[i] = Math.max(heading, cells[i]);
            least[i] = columns.get(i).kind().mayBeCut()
                    ? Math.min(natural[i], LEAST_TEXT)
                    : Math.max(Math.min(heading, LEAST_HEADING), cells[i]);
        }
        int room = width - GAP * (cells.length - 1);
        if (sum(least) > room) {
            return Optional.empty();
        }
        return Optional.of(shared(least, natural, room));
    }

    private static int[] shared(int[] least, int[] natural, int room) {
        int cap = Math.min(room, Arrays.stream(natural).max().orElse(0));
        while (sum(capped(least, natural, cap)) > room) {
            cap--;
        }
        int[] widths = capped(least, natural, cap);
        int left = room - sum(widths);
        for (int i = 0; i < widths.length && left > 0; i++) {
            if (widths[i] < natural[i] && widths[i] == cap) {
                widths[i]++;
                left--;
            }
        }
        return widths;
    }

    private static int[] capped(int[] least, int[] natural, int cap) {
        int[] widths = new int[natural.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(least[i], Math.min(natural[i], cap));
        }
        return widths;
    }

    private static int sum(int[] widths) {
        return Arrays.stream(widths).sum();
    }
}
