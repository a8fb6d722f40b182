package crm.equity;

import crm.score.purchase.Ledger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Customers with an order in some days, in the order of their worth, the greatest first. */
final class Ranking {
    private final Ledger ledger;
    private final int[] places;
    private final long[] values;
    private final long[] orders;

    /**
     * Ranks the customers of a ledger.
     *
     * @param worth of each
     * @param from the first day whose orders count
     * @param to the last one
     */
    Ranking(Ledger ledger, long[] worth, int from, int to) {
        long[] counts = new long[worth.length];
        for (int at = 0; at < worth.length; at++) {
            counts[at] = Arrays.stream(ledger.orderDays(at, to))
                    .filter(day -> day >= from)
                    .count();
        }
        this.ledger = ledger;
        this.places = IntStream.range(0, worth.length)
                .filter(at -> counts[at] > 0)
                .boxed()
                .sorted((one, other) -> worth[one] == worth[other]
                        ? Long.compare(ledger.owner(one), ledger.owner(other))
                        : Long.compare(worth[other], worth[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.values = Arrays.stream(places).mapToLong(at -> worth[at]).toArray();
        this.orders = Arrays.stream(places).mapToLong(at -> counts[at]).toArray();
    }

    /** The orders that it comes from. */
    Ledger ledger() {
        return ledger;
    }

    /** How many customers there are. */
    int size() {
        return values.length;
    }

    /** The id of the customer at a rank, from 0 on. */
    long owner(int rank) {
        return ledger.owner(places[rank]);
    }

    /** What that customer is worth. */
    long value(int rank) {
        return values[rank];
    }

    /** The worth of all. */
    long[] values() {
        return values.clone();
    }

    /** The worth of those from one rank up to, not including, another. */
    long sum(int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }

    /** The sum of other figures, one for each customer of the ledger, over those. */
    long sum(long[] figures, int from, int to) {
        return Arrays.stream(places, from, to).mapToLong(at -> figures[at]).sum();
    }

    /** The orders of those. */
    long orders(int from, int to) {
        return Arrays.stream(orders, from, to).sum();
    }
}
