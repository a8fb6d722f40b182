package crm.score.item;

import java.util.Arrays;

/**
 * When someone is due to buy an item again, from the intervals between the days on which it was bought.
 *
 * @param purchases days on which it was bought
 * @param last the last of them, counted from 1970-01-01
 * @param from the last day and the first quartile of the intervals
 * @param expected the last day and their median
 * @param until the last day and their third quartile
 * @param own whether the intervals are the customer's own, not those of all who bought it again
 */
public record Repurchase(int purchases, int last, int from, int expected, int until, boolean own) {
    /** Intervals of others say something from this many on. */
    public static final int LEAST_OF_OTHERS = 5;

    /** When it is due by the customer's own days, ascending; at least two of them. */
    public static Repurchase of(int... days) {
        return of(days, intervals(days), true);
    }

    /** When it is due by the intervals of others; at least five of them. */
    public static Repurchase of(int[] days, int... intervals) {
        if (intervals.length < LEAST_OF_OTHERS) {
            throw new IllegalArgumentException(intervals.length + " intervals");
        }
        int[] sorted = intervals.clone();
        Arrays.sort(sorted);
        return of(days, sorted, false);
    }

    private static Repurchase of(int[] days, int[] sorted, boolean own) {
        int last = days[days.length - 1];
        return new Repurchase(
                days.length,
                last,
                last + quantile(sorted, .25),
                last + quantile(sorted, .5),
                last + quantile(sorted, .75),
                own);
    }

    /** The days between purchases, ascending. */
    public static int[] intervals(int... days) {
        int[] between = new int[days.length - 1];
        for (int i = 0; i < between.length; i++) {
            between[i] = days[i + 1] - days[i];
        }
        Arrays.sort(between);
        return between;
    }

    /** Linear between the order statistics (type 7 of Hyndman and Fan 1996), rounded to a day. */
    private static int quantile(int[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return (int) Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}
