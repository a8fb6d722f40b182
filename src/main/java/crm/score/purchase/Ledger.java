package crm.score.purchase;

import crm.score.statistics.LongIndex;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The orders and returns of customers, each customer's in the order of their days: what reports through time are made of.
 * Money is in ten-thousandths, days are since 1970-01-01. A return (a negative amount) is no order. First everything is
 * added, then looked at.
 */
public final class Ledger {
    private final LongIndex owners = new LongIndex();
    private int[] of = new int[512];
    private int[] days = new int[512];
    private long[] amounts = new long[512];
    private long[] costs = new long[512];
    private int size;
    private int[] ends = new int[0];
    private boolean sorted = true;

    /**
     * Takes in one order or return.
     *
     * @param owner the customer
     * @param cost what it cost, or {@link Margins#UNKNOWN}
     */
    public void add(long owner, int day, long amount, long cost) {
        if (size == of.length) {
            of = Arrays.copyOf(of, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
            costs = Arrays.copyOf(costs, 2 * size);
        }
        of[size] = owners.add(owner);
        days[size] = day;
        amounts[size] = amount;
        costs[size++] = cost;
        sorted = false;
    }

    private void sort() {
        if (sorted) {
            return;
        }
        int[] byDay = LongStream.range(0, size)
                .map(i -> ((long) days[(int) i] << 32) | i)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        int[] next = new int[owners.size() + 1];
        for (int i = 0; i < size; i++) {
            next[of[i] + 1]++;
        }
        for (int at = 1; at < next.length; at++) {
            next[at] += next[at - 1];
        }
        int[] places = new int[size];
        for (int i : byDay) {
            places[next[of[i]]++] = i;
        }
        ends = Arrays.copyOf(next, owners.size());
        of = Arrays.stream(places).map(i -> of[i]).toArray();
        days = Arrays.stream(places).map(i -> days[i]).toArray();
        amounts = Arrays.stream(places).mapToLong(i -> amounts[i]).toArray();
        costs = Arrays.stream(places).mapToLong(i -> costs[i]).toArray();
        sorted = true;
    }

    /** How many customers there are, those with returns alone included. */
    public int customers() {
        return owners.size();
    }

    /** The customer at a place. */
    public long owner(int at) {
        return owners.id(at);
    }

    /** Where the entries of a customer begin. */
    public int begin(int at) {
        sort();
        return at == 0 ? 0 : ends[at - 1];
    }

    /** Where they end: one behind the last. */
    public int end(int at) {
        sort();
        return ends[at];
    }

    /** The day of an entry. */
    public int day(int entry) {
        return days[entry];
    }

    /** What was paid; negative for a return. */
    public long amount(int entry) {
        return amounts[entry];
    }

    /** Whether an entry is an order and no return. */
    public boolean isOrder(int entry) {
        return amounts[entry] >= 0;
    }

    /** Whether the cost of an entry is known. */
    public boolean isCosted(int entry) {
        return costs[entry] != Margins.UNKNOWN;
    }

    /**
     * What an entry earned: amount less cost, or where the cost is unknown a share of the amount, to the ten-thousandth.
     *
     * @param share the part of amounts without a known cost that is margin
     */
    public long gain(int entry, double share) {
        return isCosted(entry) ? Math.subtractExact(amounts[entry], costs[entry]) : Math.round(amounts[entry] * share);
    }

    /** The days of a customer's orders up to a day, ascending; a day as often as there are orders on it. */
    public int[] orderDays(int at, int until) {
        int[] found = new int[end(at) - begin(at)];
        int count = 0;
        for (int i = begin(at); i < end(at); i++) {
            if (isOrder(i) && days[i] <= until) {
                found[count++] = days[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** What a customer paid from a day to another, returns taken off. */
    public long spend(int at, int from, int to) {
        long sum = 0;
        for (int i = begin(at); i < end(at); i++) {
            if (days[i] >= from && days[i] <= to) {
                sum = Math.addExact(sum, amounts[i]);
            }
        }
        return sum;
    }

    /** What was earned with a customer from a day to another; see {@link #gain}. */
    public long gain(int at, int from, int to, double share) {
        long sum = 0;
        for (int i = begin(at); i < end(at); i++) {
            if (days[i] >= from && days[i] <= to) {
                sum = Math.addExact(sum, gain(i, share));
            }
        }
        return sum;
    }
}
