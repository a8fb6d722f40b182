package crm.score.purchase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders in the order in which they were taken in, for a second look that reads nothing again: 16 bytes for each, 24 where
 * costs are known. More than {@link #MOST} are not kept, so that memory has a bound.
 */
public final class OrderLog {
    /** So many orders are kept, in 64 to 96 MB; with more, none. */
    static final int MOST = 4_000_000;

    private static final int PART = 1 << 16;

    private final List<Part> parts = new ArrayList<>();
    private int size;
    private boolean full;

    /** Some of the orders. */
    private static final class Part {
        private final int[] owners = new int[PART];
        private final int[] days = new int[PART];
        private final long[] amounts = new long[PART];
        private long[] costs = {};

        void cost(int at, long cost) {
            if (costs.length == 0) {
                costs = new long[PART];
                Arrays.fill(costs, Margins.UNKNOWN);
            }
            costs[at] = cost;
        }
    }

    /** What is done with each order. */
    @FunctionalInterface
    public interface Reader {
        /** Takes in one order or return; see {@link Purchases#add}. */
        void read(int owner, int day, long amount, long cost);
    }

    void add(int owner, int day, long amount, long cost) {
        if (size == MOST) {
            full = true;
            parts.clear();
        }
        if (full) {
            return;
        }
        int at = size % PART;
        if (at == 0) {
            parts.add(new Part());
        }
        Part part = parts.get(size / PART);
        part.owners[at] = owner;
        part.days[at] = day;
        part.amounts[at] = amount;
        if (cost != Margins.UNKNOWN) {
            part.cost(at, cost);
        }
        size++;
    }

    /** Whether all orders were kept. */
    public boolean isWhole() {
        return !full;
    }

    /** Hands over every order that was kept. */
    public void each(Reader reader) {
        for (int i = 0; i < size && !full; i++) {
            Part part = parts.get(i / PART);
            int at = i % PART;
            long cost = part.costs.length == 0 ? Margins.UNKNOWN : part.costs[at];
            reader.read(part.owners[at], part.days[at], part.amounts[at], cost);
        }
    }
}
