package crm.score.statistics;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The share that is still there after some time, from those who left and those who have only been watched so long (Kaplan and
 * Meier 1958, Journal of the American Statistical Association 53): the product over times t_i up to t of 1 - d_i / n_i, with
 * d_i who left at t_i and n_i who had been watched up to then.
 */
public final class KaplanMeier {
    private final TreeMap<Integer, long[]> times = new TreeMap<>();
    private long size;

    /**
     * Takes in one.
     *
     * @param time how long it was watched
     * @param left whether it left then; else it is still there for all we know
     */
    public void add(int time, boolean left) {
        times.computeIfAbsent(time, any -> new long[2])[left ? 0 : 1]++;
        size++;
    }

    /** The share still there after a time, 0 to 1. */
    public double survival(int time) {
        double survival = 1;
        long watched = size;
        for (Map.Entry<Integer, long[]> at : times.headMap(time, true).entrySet()) {
            long[] counts = at.getValue();
            survival *= 1 - (double) counts[0] / watched;
            watched -= counts[0] + counts[1];
        }
        return survival;
    }

    /** The first time at which half or fewer are still there; empty when it has not come yet. */
    public OptionalInt median() {
        double survival = 1;
        long watched = size;
        for (Map.Entry<Integer, long[]> at : times.entrySet()) {
            long[] counts = at.getValue();
            survival *= 1 - (double) counts[0] / watched;
            watched -= counts[0] + counts[1];
            if (survival <= 0.5) {
                return OptionalInt.of(at.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
