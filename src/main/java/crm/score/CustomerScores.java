package crm.score;

/**
 * The scores of a population of customers: who bought last, most often and for most money (RFM), and the tier by share
 * of spend. Only customers with an order are ranked.
 *
 * @param recency groups of the last day, a later one better
 * @param frequency groups of the number of orders
 * @param monetary groups of the spend
 * @param tiers tiers of the spend
 */
public record CustomerScores(EqualGroups recency, EqualGroups frequency, EqualGroups monetary, ShareTiers tiers) {
    /**
     * Ranks a population.
     *
     * @param bins groups of each score, 2 to 9
     * @param percents where the tiers but the last end, in percent of all spend
     */
    public static CustomerScores of(PurchaseTotals totals, int bins, int... percents) {
        long[] spends = totals.spends();
        return new CustomerScores(
                EqualGroups.of(totals.lastDays(), bins),
                EqualGroups.of(totals.counts(), bins),
                EqualGroups.of(spends, bins),
                ShareTiers.of(spends, percents));
    }

    /** The three scores of a customer side by side, such as {@code 555}. */
    public String rfm(PurchaseTotals totals, int at) {
        return "" + recency.of(totals.last(at)) + frequency.of(totals.orders(at)) + monetary.of(totals.spend(at));
    }
}
