package crm.score.habit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a customer does that makes it a poor one to have: customers who buy infrequently, buy only when something is on sale,
 * frequently return merchandise or complain often are those whom one does better not to attract.
 *
 * @param orders how many
 * @param returns how many
 * @param discounted orders with something taken off the price
 * @param complaints how many
 * @param interval days from one order to the next; NaN when nobody can tell
 */
public record Habits(int orders, int returns, int discounted, int complaints, double interval) {
    /** One such habit. */
    public enum Habit {
        /** Buys infrequently. */
        RARE("rare"),
        /** Buys only when something is on sale. */
        SALE_ONLY("sale-only"),
        /** Frequently returns merchandise. */
        RETURNS("returns"),
        /** Complains often. */
        COMPLAINTS("complaints");

        private final String word;

        Habit(String word) {
            this.word = word;
        }

        /** What reports call it. */
        public String word() {
            return word;
        }
    }

    /**
     * From where on something is a habit.
     *
     * @param interval days from one order to the next, exceeded by who buys infrequently; NaN for nobody
     * @param orders so many are needed to buy only on sale
     * @param returns returns per order, in percent
     * @param complaints so many
     */
    public record Limits(double interval, int orders, double returns, int complaints) {}

    /** The habits of this customer. */
    public List<Habit> beyond(Limits limits) {
        List<Habit> habits = new ArrayList<>();
        if (interval > limits.interval()) {
            habits.add(Habit.RARE);
        }
        if (orders >= limits.orders() && discounted >= orders) {
            habits.add(Habit.SALE_ONLY);
        }
        if (returns > 0 && 100.0 * returns >= limits.returns() * orders) {
            habits.add(Habit.RETURNS);
        }
        if (complaints > 0 && complaints >= limits.complaints()) {
            habits.add(Habit.COMPLAINTS);
        }
        return habits;
    }
}
