package crm.score.statistics;

import java.util.Arrays;
import org.hipparchus.special.Erf;

/**
 * Whether the numbers of one group are greater than those of another: the rank-sum test of Wilcoxon (1945), Mann and Whitney
 * (1947), with mid-ranks for ties and the normal approximation with the correction for ties.
 *
 * @param greater the chance that a number of the first group is greater than one of the second, ties counting half; .5 for
 *     no difference
 * @param p the probability, on both sides, of a difference as great when there is none
 */
public record RankSum(double greater, double p) {
    /** The test; with an empty group, or when all numbers are the same, p is 1. */
    public static RankSum of(double[] first, double[] second) {
        int n = first.length;
        int m = second.length;
        if (n == 0 || m == 0) {
            return new RankSum(.5, 1);
        }
        double[] all = Arrays.copyOf(first, n + m);
        System.arraycopy(second, 0, all, n, m);
        Arrays.sort(all);
        double ties = 0;
        for (int i = 0; i < all.length; ) {
            int end = i;
            while (end < all.length && all[end] == all[i]) {
                end++;
            }
            double tied = end - i;
            ties += tied * tied * tied - tied;
            i = end;
        }
        double u = 0;
        for (double number : first) {
            int below = lower(all, number);
            int through = upper(all, number);
            u += (below + through + 1) / 2.0;
        }
        u -= n * (n + 1.0) / 2;
        double size = n + (double) m;
        double variance = (double) n * m / 12 * (size + 1 - ties / (size * (size - 1)));
        double greater = u / ((double) n * m);
        if (variance <= 0) {
            return new RankSum(greater, 1);
        }
        double z = Math.max(0, Math.abs(u - (double) n * m / 2) - .5) / Math.sqrt(variance);
        return new RankSum(greater, Erf.erfc(z / Math.sqrt(2)));
    }

    /** How many numbers are less. */
    private static int lower(double[] sorted, double number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many numbers are not greater. */
    private static int upper(double[] sorted, double number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
