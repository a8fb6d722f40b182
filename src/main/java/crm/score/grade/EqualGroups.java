package crm.score.grade;

import java.util.Arrays;

/**
 * Cuts values into groups of equal size, 1 for the least, as RFM scores do (Hughes 1994; Kumar and Reinartz, chapter 6).
 *
 * <p>Ties stay together: with n values, of which b are less than v, the group of v is 1 + floor(groups * b / n). So equal
 * values share the lowest group that any of them would reach, and groups above it may be empty: when 60 of 100 customers
 * ordered once, all 60 are in group 1, and those who ordered more begin in group 4.
 */
public final class EqualGroups {
    private final long[] starts;

    private EqualGroups(long[] starts) {
        this.starts = starts;
    }

    /** The groups of these values; the array is left as it is. */
    public static EqualGroups of(long[] values, int groups) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] starts = new long[groups - 1];
        for (int group = 2; group <= groups; group++) {
            long below = ((group - 1L) * sorted.length + groups - 1) / groups;
            int at = (int) Math.max(1, below);
            while (at < sorted.length && sorted[at] == sorted[at - 1]) {
                at++;
            }
            starts[group - 2] = at < sorted.length ? sorted[at] : Long.MAX_VALUE;
        }
        return new EqualGroups(starts);
    }

    /** The group of a value, from 1 to {@link #count}. */
    public int of(long value) {
        int group = 1;
        while (group <= starts.length && value >= starts[group - 1] && starts[group - 1] != Long.MAX_VALUE) {
            group++;
        }
        return group;
    }

    /** How many groups there are. */
    public int count() {
        return starts.length + 1;
    }
}
