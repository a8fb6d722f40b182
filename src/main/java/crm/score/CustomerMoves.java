package crm.score;

/**
 * Customers who came, stayed, left and came back in a period. One is a customer from the first purchase until so many days
 * passed without one, and again from the next purchase on. Days are since 1970-01-01.
 *
 * @param atStart customers at the end of the day before the period
 * @param acquired whose first purchase is in the period
 * @param kept customers at its start who are customers at its end without having lapsed between
 * @param lost who lapsed in the period
 * @param wonBack who purchased again in it after a lapse
 * @param atEnd customers at the end of its last day
 */
public record CustomerMoves(int atStart, int acquired, int kept, int lost, int wonBack, int atEnd) {
    /**
     * Counts them.
     *
     * @param from the first day
     * @param to the last day; nothing after it is looked at
     * @param longer a stretch without purchases of more days than that is a lapse
     */
    public static CustomerMoves of(PurchaseDays days, int from, int to, long longer) {
        int[] counts = new int[6];
        for (int owner = 0; owner < days.owners(); owner++) {
            int count = days.count(owner, to);
            if (count > 0) {
                add(counts, days, owner, count, from, to, Math.min(longer, Integer.MAX_VALUE));
            }
        }
        return new CustomerMoves(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private static void add(int[] counts, PurchaseDays days, int owner, int count, int from, int to, long longer) {
        boolean acquired = days.day(owner, 0) >= from;
        boolean lost = false;
        boolean wonBack = false;
        boolean atStart = false;
        for (int which = 0; which < count; which++) {
            int day = days.day(owner, which);
            long end = day + longer + 1;
            boolean last = which + 1 == count;
            boolean lapsed = end <= (last ? to : days.day(owner, which + 1));
            lost |= lapsed && end >= from && end <= to;
            wonBack |= day >= from && which > 0 && day - (long) days.day(owner, which - 1) > longer;
            atStart |= day < from && end >= from && (last || days.day(owner, which + 1) >= from);
        }
        boolean atEnd = to - (long) days.day(owner, count - 1) <= longer;
        counts[0] += atStart ? 1 : 0;
        counts[1] += acquired ? 1 : 0;
        counts[2] += atStart && !lost && atEnd ? 1 : 0;
        counts[3] += lost ? 1 : 0;
        counts[4] += wonBack ? 1 : 0;
        counts[5] += atEnd ? 1 : 0;
    }

    /** The share of customers at the start who were kept, in percent; NaN without any. Without returns it is (E - N) / S. */
    public double retention() {
        return 100.0 * kept / atStart;
    }

    /** Those won back for a hundred lost in the period before; NaN when none were. */
    public double winBack(CustomerMoves before) {
        return before.lost == 0 ? Double.NaN : 100.0 * wonBack / before.lost;
    }
}
