package crm.store.engine;

import crm.store.WithinStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Many ids as few conditions on {@code id}: those that follow each other without a gap as one range, the others by the
 * thousand. Each condition is answered from the primary key, whatever the optimiser thinks of the table.
 */
@WithinStore
public final class IdRuns {
    private static final int AT_ONCE = 1000;
    private static final int LONG_RUN = 100;

    private IdRuns() {}

    /**
     * A condition for some of the ids.
     *
     * @param sql the condition, on a column of that name
     * @param bound what it binds
     */
    public record Run(String sql, List<Long> bound) {}

    /** The conditions for ids in ascending order, each once. */
    public static List<Run> of(List<Long> sorted) {
        return of("id", sorted);
    }

    /** The same for another column. */
    public static List<Run> of(String column, List<Long> sorted) {
        List<Run> runs = new ArrayList<>();
        List<Long> scattered = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = endOfRun(sorted, from);
            if (to - from < LONG_RUN) {
                scattered.addAll(sorted.subList(from, to));
            } else {
                runs.add(new Run(
                        column + " >= ? AND " + column + " <= ?", List.of(sorted.get(from), sorted.get(to - 1))));
            }
        }
        for (int from = 0; from < scattered.size(); from += AT_ONCE) {
            List<Long> some = scattered.subList(from, Math.min(scattered.size(), from + AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            runs.add(new Run(column + " IN (" + marks + ")", some));
        }
        return runs;
    }

    /** Where the ids that follow each other without a gap end. */
    private static int endOfRun(List<Long> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size() && sorted.get(to) == sorted.get(to - 1) + 1) {
            to++;
        }
        return to;
    }
}
