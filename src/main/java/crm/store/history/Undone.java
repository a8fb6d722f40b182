package crm.store.history;

import crm.store.WithinStore;
import crm.store.engine.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which change sets are undone, and by which. It follows from what each of them undoes: an undo that is itself undone
 * counts for nothing, and counts again when that is taken back.
 */
@WithinStore
public final class Undone {
    private Undone() {}

    /**
     * The change set that keeps another undone, by the number of the other.
     *
     * @param undoes what each undo takes back, by its number
     */
    public static Map<Long, Long> by(NavigableMap<Long, Long> undoes) {
        Map<Long, Long> undoneBy = new HashMap<>();
        undoes.descendingMap().forEach((number, past) -> {
            if (!undoneBy.containsKey(number)) {
                undoneBy.put(past, number);
            }
        });
        return undoneBy;
    }

    /** The same after one more, as the history tells the others. */
    static Map<Long, Long> with(Statements statements, long number, long past) {
        NavigableMap<Long, Long> undoes = new TreeMap<>();
        statements.each(
                "SELECT id, undoes FROM change_sets WHERE undoes IS NOT NULL",
                List.of(),
                (results, cells) -> undoes.put(results.getLong(1), results.getLong(2)));
        undoes.put(number, past);
        return by(undoes);
    }
}
