package crm.score.fitting;

import crm.score.WithinScore;

/**
 * What purchase models know of one customer. Purchases of one day are one purchase; the first one is not counted, since it
 * only makes the customer.
 *
 * @param repeats repeat purchases x, a count of days
 * @param recency time from the first to the last purchase t_x, in weeks; 0 without a repeat purchase
 * @param age time from the first purchase to the day of analysis T, in weeks
 */
public record PurchaseHistory(int repeats, double recency, double age) {
    /** Days in the unit of time that all models use. */
    public static final double DAYS_A_WEEK = 7;

    /** Refuses what cannot have happened. */
    public PurchaseHistory {
        if (repeats < 0 || recency < 0 || age < recency || (repeats == 0) != (recency == 0)) {
            throw new IllegalArgumentException(
                    repeats + " repeat purchases, the last after " + recency + " weeks of " + age);
        }
    }

    /** A customer whose first purchase is today. */
    static PurchaseHistory fresh() {
        return new PurchaseHistory(0, 0, 0);
    }

    /** The same from whole days. */
    @WithinScore
    public static PurchaseHistory ofDays(int repeats, int recency, int age) {
        return new PurchaseHistory(repeats, recency / DAYS_A_WEEK, age / DAYS_A_WEEK);
    }
}
