package crm.score.purchase;

import java.util.Arrays;

/**
 * What each customer brought in beyond cost. The margin of an order whose cost is known is its amount less that cost;
 * amounts of orders without a known cost are kept apart, since only a share of them is margin. Returns count with their
 * negative amounts. Money is in ten-thousandths.
 */
public final class Margins {
    /** Stands for a cost that nobody noted. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final PastValue past;
    private final int on;
    private long[] margin = new long[512];
    private long[] open = new long[512];
    private int[] costed = new int[512];
    private double[] carriedMargin = new double[512];
    private double[] carriedOpen = new double[512];

    /** No margins yet; past ones are to be carried to a day (since 1970-01-01). */
    Margins(PastValue past, int on) {
        this.past = past;
        this.on = on;
    }

    /** Takes in an order or return of the customer with a number. */
    void add(int at, int day, long amount, long cost) {
        if (at >= margin.length) {
            grow(Math.max(at + 1, 2 * margin.length));
        }
        double factor = past.factor(on - day);
        if (cost == UNKNOWN) {
            open[at] = Math.addExact(open[at], amount);
            carriedOpen[at] += amount * factor;
            return;
        }
        long gain = Math.subtractExact(amount, cost);
        margin[at] = Math.addExact(margin[at], gain);
        costed[at]++;
        carriedMargin[at] += gain * factor;
    }

    private void grow(int length) {
        margin = Arrays.copyOf(margin, length);
        open = Arrays.copyOf(open, length);
        costed = Arrays.copyOf(costed, length);
        carriedMargin = Arrays.copyOf(carriedMargin, length);
        carriedOpen = Arrays.copyOf(carriedOpen, length);
    }

    /** How many orders and returns of a customer have a known cost. */
    public int costed(int at) {
        return at < costed.length ? costed[at] : 0;
    }

    /** The margin of those, in ten-thousandths. */
    public long margin(int at) {
        return at < margin.length ? margin[at] : 0;
    }

    /** What orders and returns without a known cost add up to, in ten-thousandths. */
    public long open(int at) {
        return at < open.length ? open[at] : 0;
    }

    /**
     * Past customer value, in ten-thousandths: margins carried to the day of analysis.
     *
     * @param share the part of amounts without a known cost that is margin
     */
    public double pastValue(int at, double share) {
        return at < margin.length ? carriedMargin[at] + share * carriedOpen[at] : 0;
    }
}
