package crm.score.leaving;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How long something lasts, told from durations some of which have not ended yet: the product-limit estimator (Kaplan and
 * Meier 1958). The share that lasts longer than t is the product, over the durations d up to t at which some ended, of
 * 1 - ended_d / (those that lasted d or longer). Durations are whole, in any unit; one that is open counts as lasting up to
 * and including what was seen of it.
 */
public final class Survival {
    private final int[] lengths;
    private final int[] ends;
    private final double[] left;

    private Survival(int[] lengths, int[] ends, double[] left) {
        this.lengths = lengths;
        this.ends = ends;
        this.left = left;
    }

    /**
     * The survival of these.
     *
     * @param ended durations that ended
     * @param open durations that have not
     */
    public static Survival of(int[] ended, int[] open) {
        int[] lengths = Arrays.copyOf(ended, ended.length + open.length);
        System.arraycopy(open, 0, lengths, ended.length, open.length);
        Arrays.sort(lengths);
        int[] sorted = ended.clone();
        Arrays.sort(sorted);
        int[] ends = new int[sorted.length];
        double[] left = new double[sorted.length];
        int size = 0;
        double share = 1;
        for (int i = 0; i < sorted.length; ) {
            int same = i;
            while (same < sorted.length && sorted[same] == sorted[i]) {
                same++;
            }
            share *= 1 - (same - i) / (double) (lengths.length - below(lengths, sorted[i]));
            ends[size] = sorted[i];
            left[size++] = share;
            i = same;
        }
        return new Survival(lengths, Arrays.copyOf(ends, size), Arrays.copyOf(left, size));
    }

    /** How many of sorted numbers are less than one. */
    private static int below(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first time that half or fewer last longer than; empty when it has not come yet. */
    public OptionalInt median() {
        for (int i = 0; i < ends.length; i++) {
            if (left[i] <= 0.5) {
                return OptionalInt.of(ends[i]);
            }
        }
        return OptionalInt.empty();
    }

    /** How many durations there are. */
    public int size() {
        return lengths.length;
    }

    /** The share that lasts longer than a time. */
    public double beyond(int time) {
        int passed = time == Integer.MAX_VALUE ? ends.length : below(ends, time + 1);
        return passed == 0 ? 1 : left[passed - 1];
    }

    /** The chance that what has lasted that long ends within so much more; NaN when all ended before. */
    public double chance(int lasted, int within) {
        double still = beyond(lasted);
        return still == 0 ? Double.NaN : 1 - beyond(lasted + within) / still;
    }

    /** The greatest time that so many, one or more, were seen to outlast. */
    public int outlastedBy(int many) {
        return lengths[lengths.length - many] - 1;
    }

    /** Takes in one duration after another. */
    static final class Builder {
        private int[] ended = new int[512];
        private int[] open = new int[512];
        private int endings;
        private int going;

        /** Takes in one, which ended or is as long as it has been seen. */
        void add(int length, boolean over) {
            if (over) {
                ended = roomy(ended, endings);
                ended[endings++] = length;
            } else {
                open = roomy(open, going);
                open[going++] = length;
            }
        }

        private static int[] roomy(int[] some, int size) {
            return size < some.length ? some : Arrays.copyOf(some, 2 * size);
        }

        /** The survival of those so far. */
        Survival build() {
            return Survival.of(Arrays.copyOf(ended, endings), Arrays.copyOf(open, going));
        }
    }
}
