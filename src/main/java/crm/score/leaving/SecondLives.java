package crm.score.leaving;

import crm.score.purchase.PurchaseDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What customers bought after they came back from a lapse, by the length of the lapse: the ground for the second lifetime
 * value of those still away (Stauss and Friege 1999; Griffin and Lowenstein 2001; Thomas, Blattberg and Fox 2004, who find
 * that the second life differs by how long the customer was away).
 *
 * <p>Purchases after a return are counted with the mean cumulative function (Nelson 2003): the sum over days of purchases on
 * that day of the second life, divided by the returns seen that long, each at its worth on the day of return, 1 / (1 + d)^(days
 * / 365). So returns of last month count as far as they were seen. The purchase that ends the lapse is the first.
 */
public final class SecondLives {
    /** Where bands of lapses begin, in multiples of the shortest lapse. */
    private static final double[] BANDS = {1, 1.5, 2, 3};

    private static final double YEAR = 365;

    private final double shortest;
    private final List<Band> bands;
    private final Optional<Band> all;

    private SecondLives(double shortest, List<Band> bands, Optional<Band> all) {
        this.shortest = shortest;
        this.bands = bands;
        this.all = all;
    }

    /**
     * Lapses of like length that ended.
     *
     * @param from more days away than that
     * @param to that many at most; {@code Integer.MAX_VALUE} for any
     * @param returns how many ended
     * @param purchases expected from the return on over the time asked for, at their worth then
     */
    public record Band(int from, int to, int returns, double purchases) {}

    /** Returns of one band, day by day since the return. */
    private static final class Sum {
        private final long[] purchases;
        private final int[] leaving;
        private int returns;

        Sum(int within) {
            purchases = new long[within + 1];
            leaving = new int[within + 2];
        }

        void add(PurchaseDays days, int owner, int which, int on) {
            int start = days.day(owner, which);
            int last = purchases.length - 1;
            returns++;
            leaving[Math.min(on - start, last) + 1]++;
            for (int next = which; next < days.count(owner) && days.day(owner, next) - start <= last; next++) {
                purchases[days.day(owner, next) - start]++;
            }
        }

        Band band(int from, int to, double discount) {
            double sum = 0;
            int seen = returns;
            for (int day = 0; day < purchases.length && seen > leaving[day]; day++) {
                seen -= leaving[day];
                sum += purchases[day] / (double) seen * Math.exp(-Math.log1p(discount) * day / YEAR);
            }
            return new Band(from, to, returns, sum);
        }
    }

    /**
     * The second lives of those who came back.
     *
     * @param on the last day that was seen
     * @param longer days that a purchase covers; see {@link Silence}
     * @param within how many days of a second life count
     * @param discount what money loses in a year: 0.1 for ten percent
     */
    public static SecondLives of(PurchaseDays days, int on, long longer, int within, double discount) {
        Silence silence = new Silence(longer);
        double shortest = (double) longer;
        Sum[] sums = new Sum[BANDS.length];
        Arrays.setAll(sums, any -> new Sum(within));
        Sum every = new Sum(within);
        for (int owner = 0; owner < days.owners(); owner++) {
            for (int which = 1; which < days.count(owner); which++) {
                int gap = days.day(owner, which) - days.day(owner, which - 1);
                if (silence.isLapse(gap)) {
                    sums[band(gap, shortest)].add(days, owner, which, on);
                    every.add(days, owner, which, on);
                }
            }
        }
        int beginning = (int) Math.min(longer, Integer.MAX_VALUE);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            int to = i + 1 < sums.length ? limit(i + 1, shortest) : Integer.MAX_VALUE;
            bands.add(sums[i].band(limit(i, shortest), to, discount));
        }
        Optional<Band> all =
                every.returns == 0 ? Optional.empty() : Optional.of(every.band(beginning, Integer.MAX_VALUE, discount));
        return new SecondLives(shortest, bands, all);
    }

    private static int limit(int band, double shortest) {
        return (int) Math.min(BANDS[band] * shortest, Integer.MAX_VALUE);
    }

    private static int band(int away, double shortest) {
        int band = BANDS.length - 1;
        while (band > 0 && away <= limit(band, shortest)) {
            band--;
        }
        return band;
    }

    /**
     * What is known of those who came back after as long: those of the same band where {@link Lapses#LEAST} did, else all
     * who ever came back; empty when nobody did.
     */
    public Optional<Band> after(int away) {
        Band same = bands.get(band(away, shortest));
        return same.returns() >= Lapses.LEAST ? Optional.of(same) : all;
    }

    /** All bands, the shortest lapses first. */
    public List<Band> bands() {
        return List.copyOf(bands);
    }

    /** All returns together; empty when there is none. */
    public Optional<Band> all() {
        return all;
    }
}
