package crm.score.leaving;

import crm.score.fitting.ShiftedBetaGeometric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Customers by the period of their first order, and what became of each cohort in the periods that followed. Periods are
 * numbers; period 0 of a cohort is the one of its first orders. Only whole periods are looked at.
 */
public final class Cohorts {
    private final int last;
    private final Map<Integer, Cohort> cohorts = new TreeMap<>();

    /**
     * No cohorts yet.
     *
     * @param last the last period that is over
     */
    public Cohorts(int last) {
        this.last = last;
    }

    /** Customers who ordered first in one period. */
    public static final class Cohort {
        private final int period;
        private final long[] active;
        private final long[] kept;
        private final long[] spend;
        private long customers;

        private Cohort(int period, int periods) {
            this.period = period;
            this.active = new long[periods];
            this.kept = new long[periods];
            this.spend = new long[periods];
        }

        /** The period of their first orders. */
        public int period() {
            return period;
        }

        /** How many they are. */
        public long customers() {
            return customers;
        }

        /** How many periods are known of it, the first included; 0 while that is not over. */
        public int periods() {
            return active.length;
        }

        /** How many of them ordered in its k-th period. */
        public long active(int k) {
            return active[k];
        }

        /** How many of them ordered in its k-th period or a later one. */
        public long kept(int k) {
            return kept[k];
        }

        /** What they paid in its k-th period, returns taken off. */
        public long spend(int k) {
            return spend[k];
        }

        /** The customers kept from the first period on, for {@link ShiftedBetaGeometric#fit}. */
        public long[] survivors() {
            return kept.clone();
        }
    }

    /**
     * Takes in a customer.
     *
     * @param ordered the periods with an order, ascending
     * @param paid what was paid in each period from the first with an order on
     */
    public void add(int[] ordered, long[] paid) {
        if (ordered.length == 0) {
            return;
        }
        int first = ordered[0];
        Cohort cohort = cohorts.computeIfAbsent(first, any -> new Cohort(first, Math.max(0, last - first + 1)));
        cohort.customers++;
        int latest = -1;
        for (int period : ordered) {
            if (period <= last && period - first > latest) {
                latest = period - first;
                cohort.active[latest]++;
            }
        }
        for (int k = 0; k <= latest; k++) {
            cohort.kept[k]++;
        }
        for (int k = 0; k < Math.min(paid.length, cohort.spend.length); k++) {
            cohort.spend[k] = Math.addExact(cohort.spend[k], paid[k]);
        }
    }

    /** The cohorts in the order of time. */
    public List<Cohort> list() {
        return new ArrayList<>(cohorts.values());
    }

    /** All of them together: a figure of the k-th period is that of the cohorts which have reached it. */
    public Cohort together() {
        int periods = cohorts.values().stream().mapToInt(Cohort::periods).max().orElse(0);
        Cohort all = new Cohort(Integer.MIN_VALUE, periods);
        for (Cohort cohort : cohorts.values()) {
            all.customers += cohort.customers;
            for (int k = 0; k < cohort.periods(); k++) {
                all.active[k] += cohort.active[k];
                all.kept[k] += cohort.kept[k];
                all.spend[k] = Math.addExact(all.spend[k], cohort.spend[k]);
            }
        }
        return all;
    }

    /** How many customers the cohorts have that reached a k-th period. */
    public long reached(int k) {
        return cohorts.values().stream()
                .filter(cohort -> cohort.periods() > k)
                .mapToLong(Cohort::customers)
                .sum();
    }

    /** Fits the model of retention to those whose first period is over. */
    public ShiftedBetaGeometric.Fit fit() {
        List<long[]> survivors = cohorts.values().stream()
                .filter(cohort -> cohort.periods() > 0)
                .map(Cohort::survivors)
                .toList();
        return ShiftedBetaGeometric.fit(survivors.isEmpty() ? List.of(new long[] {0}) : survivors);
    }
}
