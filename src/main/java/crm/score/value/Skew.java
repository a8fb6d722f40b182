package crm.score.value;

import java.util.Arrays;

/**
 * How unequally value is spread over customers (Kumar and Reinartz on customer value; Peppers and Rogers on skew). Shares
 * may pass 100 percent when some customers cost money, and are never clipped.
 */
public final class Skew {
    /** A share of the top fifth from which on the spread counts as steep, in percent. */
    static final int STEEP_FROM = 80;

    /** A share of the top fifth up to which the spread counts as flat, in percent. */
    static final int FLAT_TO = 40;

    private final long[] ascending;
    private final double sum;

    private Skew(long[] ascending, double sum) {
        this.ascending = ascending;
        this.sum = sum;
    }

    /** The skew of these values; the array is left as it is. */
    public static Skew of(long[] values) {
        long[] ascending = values.clone();
        Arrays.sort(ascending);
        return new Skew(ascending, Arrays.stream(ascending).asDoubleStream().sum());
    }

    /**
     * The Gini coefficient: sum over i of (2i - n - 1) v_i, divided by n times the sum of v, values ascending, i from 1
     * (Sen 1973). 0 when all are equal, near 1 when one has all; NaN without values or when they sum to nothing.
     */
    public double gini() {
        double weighted = 0;
        long n = ascending.length;
        for (int i = 0; i < n; i++) {
            weighted += (2.0 * (i + 1) - n - 1) * ascending[i];
        }
        return n == 0 || sum == 0 ? Double.NaN : weighted / (n * sum);
    }

    /** What the top so many percent of customers, rounded up to whole ones, have of everything, in percent. */
    public double topShare(int percent) {
        int top = (int) ((ascending.length * (long) percent + 99) / 100);
        return share(ascending.length - top, ascending.length);
    }

    /** The least share of customers, in percent, who have so many percent of everything; NaN when there is nothing. */
    public double customersWith(int percent) {
        if (sum <= 0) {
            return Double.NaN;
        }
        double reached = 0;
        int taken = 0;
        while (reached * 100 < percent * sum && taken < ascending.length) {
            taken++;
            reached += ascending[ascending.length - taken];
        }
        return 100.0 * taken / ascending.length;
    }

    /** What one of so many slices, cut by rank, has of everything, in percent; slice 1 holds the greatest values. */
    public double sliceShare(int slice, int slices) {
        return share(place(slices - slice, slices), place(slices - slice + 1, slices));
    }

    /** What one of so many slices sums to. */
    public long sliceSum(int slice, int slices) {
        return Arrays.stream(ascending, place(slices - slice, slices), place(slices - slice + 1, slices))
                .sum();
    }

    /** How many customers a slice has. */
    public int sliceSize(int slice, int slices) {
        return place(slices - slice + 1, slices) - place(slices - slice, slices);
    }

    private int place(int slice, int slices) {
        return (int) ((long) ascending.length * slice / slices);
    }

    private double share(int from, int to) {
        return sum == 0
                ? Double.NaN
                : 100 * Arrays.stream(ascending, from, to).asDoubleStream().sum() / sum;
    }

    /** {@code steep} from 80 percent for the top fifth, {@code flat} up to 40, {@code middling} between. */
    public String label() {
        double top = topShare(20);
        if (Double.isNaN(top)) {
            return "none";
        }
        if (top >= STEEP_FROM) {
            return "steep";
        }
        return top <= FLAT_TO ? "flat" : "middling";
    }
}
