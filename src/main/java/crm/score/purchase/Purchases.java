package crm.score.purchase;

import crm.score.fitting.Spending;
import java.util.Arrays;

/**
 * All that one read of the orders leaves of a population of customers: totals, days of purchase, margins, and what
 * they paid at repeat purchases. A return is no purchase; an order of nothing is one.
 */
public final class Purchases {
    private static final double UNIT = 10_000;

    private final PurchaseTotals totals = new PurchaseTotals();
    private final PurchaseDays days = new PurchaseDays();
    private final Margins margins;
    private final OrderLog log = new OrderLog();
    private long[] paid = new long[512];
    private long[] opening = new long[512];

    /**
     * No purchases yet.
     *
     * @param past carries margins to the day of analysis
     * @param on that day, since 1970-01-01
     */
    public Purchases(PastValue past, int on) {
        margins = new Margins(past, on);
    }

    /**
     * Takes in one order or return.
     *
     * @param owner the customer
     * @param day the day of it
     * @param amount what was paid, in ten-thousandths
     * @param cost what it cost, in ten-thousandths, or {@link Margins#UNKNOWN}
     * @return the place of the customer
     */
    public int add(long owner, int day, long amount, long cost) {
        int at = totals.place(owner);
        int first = totals.first(at);
        totals.take(at, day, amount);
        margins.add(at, day, amount, cost);
        log.add(at, day, amount, cost);
        if (amount < 0) {
            return at;
        }
        days.add(at, day);
        if (at >= paid.length) {
            int length = Math.max(at + 1, 2 * paid.length);
            paid = Arrays.copyOf(paid, length);
            opening = Arrays.copyOf(opening, length);
        }
        paid[at] = Math.addExact(paid[at], amount);
        if (first == PurchaseTotals.NEVER || day < first) {
            opening[at] = amount;
        } else if (day == first) {
            opening[at] += amount;
        }
        return at;
    }

    /** Orders and spend. */
    public PurchaseTotals totals() {
        return totals;
    }

    /** The days of purchase. */
    public PurchaseDays days() {
        return days;
    }

    /** The orders and returns one by one, by the place of the customer. */
    public OrderLog log() {
        return log;
    }

    /** What was earned. */
    public Margins margins() {
        return margins;
    }

    /** What a customer paid at repeat purchases in all, returns aside, in money. */
    double repaid(int at) {
        return at < paid.length ? (paid[at] - opening[at]) / UNIT : 0;
    }

    /** What a customer paid on average at each repeat purchase, returns aside, in money; 0 without one. */
    public double repeatSpend(int at) {
        int repeats = days.count(at) - 1;
        return repeats < 1 ? 0 : repaid(at) / repeats;
    }

    /** The repeat spend of all customers. */
    public Spending spending() {
        Spending spending = new Spending();
        for (int at = 0; at < days.owners(); at++) {
            spending.add(days.count(at) - 1, repeatSpend(at));
        }
        return spending;
    }
}
