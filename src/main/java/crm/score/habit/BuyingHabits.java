package crm.score.habit;

import java.util.Arrays;

/**
 * What orders tell of how customers buy: discounts taken, goods given back, spend of the last year. Money is in
 * ten-thousandths, days since 1970-01-01, customers are numbers from 0.
 *
 * <p>A return is an order with a negative amount, an order whose status says so, or an order with negative lines. What it
 * gave back is that amount, all of the order, or those lines.
 */
public final class BuyingHabits {
    /** Stands for a discount that nobody noted. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Days of the last year. */
    public static final int YEAR = 365;

    private final int on;
    private boolean discountsNoted;
    private int[] purchases = new int[512];
    private int[] discounted = new int[512];
    private int[] returns = new int[512];
    private long[] discount = new long[512];
    private long[] paid = new long[512];
    private long[] bought = new long[512];
    private long[] returned = new long[512];
    private long[] lately = new long[512];

    /** Nothing known yet, looked at on a day. */
    public BuyingHabits(int on) {
        this.on = on;
    }

    /**
     * An order or return.
     *
     * @param amount what was paid
     * @param off what was taken off the price, or {@link #UNKNOWN}
     * @param back whether the whole order came back
     * @param linesBack what its negative lines give back, not negative
     */
    public record Order(int day, long amount, long off, boolean back, long linesBack) {}

    /** Takes in one of the customer with a number. */
    public void add(int at, Order order) {
        if (at >= paid.length) {
            grow(Math.max(at + 1, 2 * paid.length));
        }
        if (order.day() > on - YEAR) {
            lately[at] = Math.addExact(lately[at], order.amount());
        }
        if (order.amount() < 0) {
            returns[at]++;
            returned[at] = Math.addExact(returned[at], -order.amount());
            return;
        }
        purchases[at]++;
        bought[at] = Math.addExact(bought[at], Math.addExact(order.amount(), order.linesBack()));
        if (order.back() || order.linesBack() > 0) {
            returns[at]++;
            returned[at] = Math.addExact(
                    returned[at], order.back() ? Math.addExact(order.amount(), order.linesBack()) : order.linesBack());
        }
        paid[at] = Math.addExact(paid[at], order.amount());
        if (order.off() != UNKNOWN) {
            discountsNoted = true;
            discount[at] = Math.addExact(discount[at], order.off());
            discounted[at] += order.off() > 0 ? 1 : 0;
        }
    }

    private void grow(int length) {
        purchases = Arrays.copyOf(purchases, length);
        discounted = Arrays.copyOf(discounted, length);
        returns = Arrays.copyOf(returns, length);
        discount = Arrays.copyOf(discount, length);
        paid = Arrays.copyOf(paid, length);
        bought = Arrays.copyOf(bought, length);
        returned = Arrays.copyOf(returned, length);
        lately = Arrays.copyOf(lately, length);
    }

    private boolean knows(int at) {
        return at >= 0 && at < paid.length;
    }

    /** Whether any order of anybody has a discount noted, be it 0: without one, nothing is known of discounts. */
    public boolean notesDiscounts() {
        return discountsNoted;
    }

    /** Orders that are no returns. */
    int purchases(int at) {
        return knows(at) ? purchases[at] : 0;
    }

    /** Those of them with a discount. */
    int discounted(int at) {
        return knows(at) ? discounted[at] : 0;
    }

    /** What was taken off the price in all. */
    public long discount(int at) {
        return knows(at) ? discount[at] : 0;
    }

    /** What was paid for orders that are no returns. */
    public long paid(int at) {
        return knows(at) ? paid[at] : 0;
    }

    /** The share of the price before discount that was given as discount; NaN where nothing is known of it. */
    public double discountShare(int at) {
        double price = discount(at) + (double) paid(at);
        return discountsNoted && price > 0 ? discount(at) / price : Double.NaN;
    }

    /** The share of orders with a discount; NaN where nothing is known of it. */
    public double saleShare(int at) {
        return discountsNoted && purchases(at) > 0 ? discounted(at) / (double) purchases(at) : Double.NaN;
    }

    /** How many orders were given back, in whole or in part. */
    public int returns(int at) {
        return knows(at) ? returns[at] : 0;
    }

    /** The value bought, before returns. */
    public long bought(int at) {
        return knows(at) ? bought[at] : 0;
    }

    /** The value given back. */
    public long returned(int at) {
        return knows(at) ? returned[at] : 0;
    }

    /** Value given back over value bought; NaN when nothing was bought. Above 1 when more came back than is known bought. */
    public double returnRate(int at) {
        return bought(at) > 0 ? returned(at) / (double) bought(at) : Double.NaN;
    }

    /** Spend of the last {@link #YEAR} days, returns taken off. */
    public long lately(int at) {
        return knows(at) ? lately[at] : 0;
    }
}
