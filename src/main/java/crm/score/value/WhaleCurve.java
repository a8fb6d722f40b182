package crm.score.value;

import java.util.Arrays;

/**
 * The whale curve (Kaplan and Narayanan 2001; Cooper and Kaplan 1991): customers stand in the order of what they bring, the
 * most profitable first, and what they bring is cumulated. It rises above the total where some cost money, and comes down to
 * it with them. Sorted by spend it is the Pareto curve. Money is in ten-thousandths.
 */
public final class WhaleCurve {
    private final long[] cumulated;
    private final int peak;
    private final int losers;

    private WhaleCurve(long[] cumulated, int peak, int losers) {
        this.cumulated = cumulated;
        this.peak = peak;
        this.losers = losers;
    }

    /** The curve of what customers bring; the array is left as it is. */
    public static WhaleCurve of(long[] values) {
        long[] ascending = values.clone();
        Arrays.sort(ascending);
        long[] cumulated = new long[values.length + 1];
        int gains = 0;
        int losers = 0;
        for (int i = 0; i < values.length; i++) {
            long value = ascending[values.length - 1 - i];
            cumulated[i + 1] = Math.addExact(cumulated[i], value);
            gains += value > 0 ? 1 : 0;
            losers += value < 0 ? 1 : 0;
        }
        return new WhaleCurve(cumulated, gains, losers);
    }

    /** How many customers there are. */
    public int customers() {
        return cumulated.length - 1;
    }

    /** What the first so many customers bring together. */
    public long sum(int customers) {
        return cumulated[customers];
    }

    /** What all bring. */
    public long total() {
        return cumulated[customers()];
    }

    /** The same in percent of the total, which may pass 100; NaN where the total is no gain. */
    public double share(int customers) {
        return total() > 0 ? 100.0 * cumulated[customers] / total() : Double.NaN;
    }

    /** How many customers stand before the peak: those who bring something. */
    public int peak() {
        return peak;
    }

    /** How many cost money. */
    public int losers() {
        return losers;
    }

    /** What those cost together, as a number above 0: what the curve loses from its peak to its end. */
    public long destroyed() {
        return cumulated[peak] - total();
    }

    /** The place so many percent along the curve, rounded up to whole customers. */
    public int place(int percent) {
        return (int) ((customers() * (long) percent + 99) / 100);
    }
}
