package crm.score.leaving;

import crm.score.purchase.Ledger;
import java.util.Arrays;

/**
 * The hole in the bucket: how many customers were gained and lost in each of some periods. A customer is lost on the day on
 * which there has been no order for some days (see {@link Silence}), and comes back with the next order; opening + gained
 * + returned - lost = closing in each period. Days are since 1970-01-01, money is in ten-thousandths.
 */
public final class Bucket {
    private final int[] starts;
    private final int end;
    private final Silence quiet;
    private final long[] opening;
    private final long[] gained;
    private final long[] returned;
    private final long[] lost;
    private final long[] lostSpend;
    private final Survival.Builder stay = new Survival.Builder();

    /**
     * An empty bucket.
     *
     * @param starts the first day of each period, ascending; one begins when another ends
     * @param end the last day of the last period
     * @param silence days without an order after which a customer is lost
     */
    public Bucket(int[] starts, int end, int silence) {
        this.starts = starts.clone();
        this.end = end;
        this.quiet = new Silence(silence);
        this.opening = new long[starts.length];
        this.gained = new long[starts.length];
        this.returned = new long[starts.length];
        this.lost = new long[starts.length];
        this.lostSpend = new long[starts.length];
    }

    /** Takes in a customer. */
    public void add(Ledger ledger, int at) {
        int[] days = ledger.orderDays(at, end);
        if (days.length == 0) {
            return;
        }
        count(gained, days[0]);
        int since = days[0];
        boolean first = true;
        for (int i = 0; i < days.length; i++) {
            int gone = Math.toIntExact(quiet.lostOn(days[i]));
            int next = i + 1 < days.length ? days[i + 1] : Integer.MAX_VALUE;
            if (next > gone) {
                stayed(since, Math.min(gone, end + 1));
                if (first) {
                    stay.add(Math.min(gone, end) - since, gone <= end);
                    first = false;
                }
                if (gone <= end) {
                    count(lost, gone);
                    spent(gone, ledger.spend(at, Math.toIntExact(quiet.since(days[i])), days[i]));
                }
                if (next != Integer.MAX_VALUE) {
                    count(returned, next);
                    since = next;
                }
            }
        }
    }

    /** Counts one who was there from a day on, up to the day before another. */
    private void stayed(int from, int until) {
        for (int i = 0; i < starts.length; i++) {
            if (from < starts[i] && until >= starts[i]) {
                opening[i]++;
            }
        }
    }

    private void count(long[] counts, int day) {
        int period = period(day);
        if (period >= 0) {
            counts[period]++;
        }
    }

    private void spent(int day, long amount) {
        int period = period(day);
        if (period >= 0) {
            lostSpend[period] = Math.addExact(lostSpend[period], amount);
        }
    }

    private int period(int day) {
        int found = Arrays.binarySearch(starts, day);
        int at = found >= 0 ? found : -found - 2;
        return day > end ? -1 : at;
    }

    /** How many periods there are. */
    public int periods() {
        return starts.length;
    }

    /** Customers at the beginning of a period, that is at the end of the day before it. */
    public long opening(int period) {
        return opening[period];
    }

    /** Who ordered for the first time in a period. */
    public long gained(int period) {
        return gained[period];
    }

    /** Who had been lost and ordered again in a period. */
    public long returned(int period) {
        return returned[period];
    }

    /** Who was lost in a period. */
    public long lost(int period) {
        return lost[period];
    }

    /** What those lost in a period had paid in their last days up to the last order, as many as make a silence. */
    public long lostSpend(int period) {
        return lostSpend[period];
    }

    /** Customers at the end of a period. */
    public long closing(int period) {
        return opening[period] + gained[period] + returned[period] - lost[period];
    }

    /** The share of customers at the beginning of a period that were lost in it, in percent; NaN without customers. */
    public double lossRate(int period) {
        return 100.0 * lost[period] / opening[period];
    }

    /** The same over all periods together: those lost over the sum of those at the beginning of each. */
    public double lossRate() {
        return 100.0 * Arrays.stream(lost).sum() / Arrays.stream(opening).sum();
    }

    /** How long customers stay, from the first order to the day on which they are lost, in days. */
    public Survival stay() {
        return stay.build();
    }
}
