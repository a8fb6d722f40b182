package crm.score.statistics;

import java.util.Arrays;

/** The middle of values. */
public final class Median {
    private Median() {}

    /** The middle one, or the mean of the two in the middle; NaN without values. */
    public static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = sorted.length;
        return size == 0 ? Double.NaN : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }
}
