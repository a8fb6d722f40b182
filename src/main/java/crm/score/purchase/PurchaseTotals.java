package crm.score.purchase;

import crm.score.statistics.LongIndex;
import java.util.Arrays;

/**
 * Orders added up for each customer. A return (a negative amount) lowers spend, but is no order: it counts neither in
 * {@link #orders} nor for the first and last day. An order of nothing counts as an order.
 */
public final class PurchaseTotals {
    /** The day of customers without an order. */
    static final int NEVER = Integer.MIN_VALUE;

    private final LongIndex owners = new LongIndex();
    private int[] orders = new int[512];
    private long[] spend = new long[512];
    private int[] first = new int[512];
    private int[] last = new int[512];

    /**
     * Takes in one order or return.
     *
     * @param owner the customer
     * @param day the day of it
     * @param amount what was paid, in ten-thousandths
     * @return the place of the customer
     * @throws ArithmeticException when the sum passes 900 trillion
     */
    public int add(long owner, int day, long amount) {
        int at = place(owner);
        take(at, day, amount);
        return at;
    }

    /** The place of a customer, given now when it has none yet. */
    int place(long owner) {
        int at = owners.add(owner);
        if (at == orders.length) {
            grow();
        }
        return at;
    }

    /** Takes in an order or return of the customer at a place. */
    void take(int at, int day, long amount) {
        spend[at] = Math.addExact(spend[at], amount);
        if (amount < 0) {
            return;
        }
        boolean none = orders[at] == 0;
        first[at] = none ? day : Math.min(first[at], day);
        last[at] = none ? day : Math.max(last[at], day);
        orders[at]++;
    }

    private void grow() {
        int length = orders.length * 2;
        orders = Arrays.copyOf(orders, length);
        spend = Arrays.copyOf(spend, length);
        first = Arrays.copyOf(first, length);
        last = Arrays.copyOf(last, length);
    }

    /** How many customers there are, those with returns alone included. */
    public int size() {
        return owners.size();
    }

    /** The place of a customer, or -1 when it has neither order nor return. */
    public int find(long owner) {
        return owners.find(owner);
    }

    /** The customer at a place. */
    public long owner(int at) {
        return owners.id(at);
    }

    /** How many orders that customer made. */
    public int orders(int at) {
        return orders[at];
    }

    /** What that customer paid in all, returns taken off, in ten-thousandths. */
    public long spend(int at) {
        return spend[at];
    }

    /** The day of the first order, or {@link #NEVER}. */
    public int first(int at) {
        return orders[at] == 0 ? NEVER : first[at];
    }

    /** The day of the last order, or {@link #NEVER}. */
    public int last(int at) {
        return orders[at] == 0 ? NEVER : last[at];
    }

    /** The spend of every customer with an order. */
    public long[] spends() {
        return ofBuyers(spend);
    }

    /** The number of orders of every customer with an order. */
    public long[] counts() {
        return ofBuyers(Arrays.stream(orders).asLongStream().toArray());
    }

    /** The last day of every customer with an order. */
    public long[] lastDays() {
        return ofBuyers(Arrays.stream(last).asLongStream().toArray());
    }

    private long[] ofBuyers(long[] values) {
        long[] some = new long[size()];
        int length = 0;
        for (int i = 0; i < size(); i++) {
            if (orders[i] > 0) {
                some[length++] = values[i];
            }
        }
        return Arrays.copyOf(some, length);
    }
}
