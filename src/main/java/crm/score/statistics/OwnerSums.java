package crm.score.statistics;

import java.util.Arrays;

/** One number for each owner, added up. */
public final class OwnerSums {
    private final LongIndex owners = new LongIndex();
    private double[] sums = new double[512];

    /** Adds to the sum of an owner. */
    public void add(long owner, double value) {
        int at = owners.add(owner);
        if (at == sums.length) {
            sums = Arrays.copyOf(sums, 2 * at);
        }
        sums[at] += value;
    }

    /** The sum of an owner, or what stands for none. */
    public double of(long owner, double none) {
        int at = owners.find(owner);
        return at < 0 ? none : sums[at];
    }
}
