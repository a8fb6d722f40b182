package crm.score.leaving;

import crm.score.purchase.PurchaseDays;

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
     * @param longer days that a purchase covers; see {@link Silence}
     */
    public static CustomerMoves of(PurchaseDays days, int from, int to, long longer) {
        Silence silence = new Silence(longer);
        int[] counts = new int[6];
        for (int owner = 0; owner < days.owners(); owner++) {
            One one = of(days, owner, from, to, silence);
            counts[0] += one.atStart() ? 1 : 0;
            counts[1] += one.acquired() ? 1 : 0;
            counts[2] += one.kept() ? 1 : 0;
            counts[3] += one.lost() ? 1 : 0;
            counts[4] += one.wonBack() ? 1 : 0;
            counts[5] += one.atEnd() ? 1 : 0;
        }
        return new CustomerMoves(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /**
     * What became of one customer in a period; the words are those of the counts.
     *
     * @param atStart a customer the day before the period
     * @param acquired with the first purchase in it
     * @param lost in it
     * @param wonBack in it
     * @param atEnd a customer at its end
     */
    public record One(boolean atStart, boolean acquired, boolean lost, boolean wonBack, boolean atEnd) {
        private static final One NOBODY = new One(false, false, false, false, false);

        /** A customer at the start who is one at the end, without having lapsed between. */
        public boolean kept() {
            return atStart && !lost && atEnd;
        }
    }

    /** What became of one customer from a day to another. */
    public static One of(PurchaseDays days, int owner, int from, int to, Silence silence) {
        int count = days.count(owner, to);
        if (count == 0) {
            return One.NOBODY;
        }
        boolean acquired = days.day(owner, 0) >= from;
        boolean lost = false;
        boolean wonBack = false;
        boolean atStart = false;
        for (int which = 0; which < count; which++) {
            int day = days.day(owner, which);
            long end = silence.lostOn(day);
            boolean last = which + 1 == count;
            boolean lapsed = last ? end <= to : end < days.day(owner, which + 1);
            lost |= lapsed && end >= from && end <= to;
            wonBack |= day >= from && which > 0 && silence.isLapse(day - (long) days.day(owner, which - 1));
            atStart |= day < from && end >= from && (last || days.day(owner, which + 1) >= from);
        }
        boolean atEnd = !silence.isOver(to - (long) days.day(owner, count - 1));
        return new One(atStart, acquired, lost, wonBack, atEnd);
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
