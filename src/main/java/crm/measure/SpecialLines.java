package crm.measure;

import crm.score.habit.BuyingHabits;
import crm.score.statistics.LongIndex;
import java.util.Arrays;

/** What the lines of orders say of discounts and goods given back, added up by order. */
final class SpecialLines {
    private final LongIndex orders = new LongIndex();
    private long[] discounts = new long[64];
    private long[] backs = new long[64];

    /** Takes in a line; amounts in ten-thousandths. */
    void add(long order, long amount, long discount) {
        int at = orders.add(order);
        if (at == discounts.length) {
            discounts = Arrays.copyOf(discounts, 2 * at);
            backs = Arrays.copyOf(backs, 2 * at);
        }
        discounts[at] += Math.max(0, discount);
        backs[at] += Math.max(0, -amount);
    }

    /** The discount of an order: its own where noted, else that of its lines, else unknown. */
    long discount(long order, long noted) {
        if (noted != BuyingHabits.UNKNOWN || orders.size() == 0) {
            return noted;
        }
        int at = orders.find(order);
        return at < 0 || discounts[at] == 0 ? noted : discounts[at];
    }

    /** What the lines of an order give back. */
    long back(long order) {
        int at = orders.size() == 0 ? -1 : orders.find(order);
        return at < 0 ? 0 : backs[at];
    }
}
