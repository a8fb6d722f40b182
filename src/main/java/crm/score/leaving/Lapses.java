package crm.score.leaving;

import crm.score.purchase.PurchaseDays;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Customers who stayed away longer than a time, and whether they came back: one lapse for each stretch without a purchase
 * that is longer. Those that are still going on count as open. Days are since 1970-01-01.
 */
public final class Lapses {
    /** So many lapses are needed to tell anything from them. */
    public static final int LEAST = 10;

    private final int returned;
    private final Survival lengths;

    private Lapses(int returned, Survival lengths) {
        this.returned = returned;
        this.lengths = lengths;
    }

    /**
     * The lapses of all customers.
     *
     * @param on the last day that was seen
     * @param longer days that a purchase covers; see {@link Silence}
     */
    public static Lapses of(PurchaseDays days, int on, long longer) {
        Silence silence = new Silence(longer);
        int[] ended = new int[64];
        int[] open = new int[64];
        int returned = 0;
        int away = 0;
        for (int owner = 0; owner < days.owners(); owner++) {
            int count = days.count(owner);
            for (int which = 1; which < count; which++) {
                int gap = days.day(owner, which) - days.day(owner, which - 1);
                if (silence.isLapse(gap)) {
                    ended = returned == ended.length ? Arrays.copyOf(ended, 2 * returned) : ended;
                    ended[returned++] = gap;
                }
            }
            if (count > 0 && silence.isOver((long) on - days.day(owner, count - 1))) {
                open = away == open.length ? Arrays.copyOf(open, 2 * away) : open;
                open[away++] = on - days.day(owner, count - 1);
            }
        }
        return new Lapses(returned, Survival.of(Arrays.copyOf(ended, returned), Arrays.copyOf(open, away)));
    }

    /** The place among a customer's purchase days of the first one after a lapse; empty when there is none. */
    public static OptionalInt firstReturn(PurchaseDays days, int owner, long longer) {
        for (int which = 1; which < days.count(owner); which++) {
            if (new Silence(longer).isLapse(days.day(owner, which) - (long) days.day(owner, which - 1))) {
                return OptionalInt.of(which);
            }
        }
        return OptionalInt.empty();
    }

    /** How many there are, those going on included. */
    public int size() {
        return lengths.size();
    }

    /** How many ended with a purchase. */
    public int returned() {
        return returned;
    }

    /**
     * The chance that someone comes back within some days, asked or not: of lapses as long, the share that ended in that
     * time (see {@link Survival}). Who is away longer than all but {@value #LEAST} others were seen to be is taken for one
     * who is away as long as those.
     *
     * @param away days since the last purchase
     * @return empty with fewer than {@value #LEAST} lapses
     */
    public OptionalDouble chance(int away, int within) {
        if (size() < LEAST) {
            return OptionalDouble.empty();
        }
        double chance = lengths.chance(Math.min(away, lengths.outlastedBy(LEAST)), within);
        return Double.isNaN(chance) ? OptionalDouble.empty() : OptionalDouble.of(chance);
    }
}
