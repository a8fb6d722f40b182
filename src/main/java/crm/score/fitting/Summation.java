package crm.score.fitting;

import crm.score.WithinScore;
import java.util.stream.IntStream;

/** Adds up or fills over a long range on all cores; the parts are always the same, so that the sum is too. */
@WithinScore
public final class Summation {
    private static final int PART = 16_384;

    private Summation() {}

    /** What one term is. */
    @FunctionalInterface
    interface Terms {
        /** The sum of the terms from one up to, not including, another. */
        double between(int from, int to);
    }

    /** What is done with a part of a range. */
    @FunctionalInterface
    public interface Work {
        /** Does it from one up to, not including, another. */
        void between(int from, int to);
    }

    static double of(int size, Terms terms) {
        int parts = parts(size);
        if (parts < 2) {
            return terms.between(0, size);
        }
        double[] sums = new double[parts];
        each(size, (from, to) -> sums[from / PART] = terms.between(from, to));
        double sum = 0;
        for (double one : sums) {
            sum += one;
        }
        return sum;
    }

    /** Does some work over a range, in parts. */
    public static void each(int size, Work work) {
        int parts = parts(size);
        if (parts < 2) {
            work.between(0, size);
        } else {
            IntStream.range(0, parts)
                    .parallel()
                    .forEach(part -> work.between(part * PART, Math.min(size, (part + 1) * PART)));
        }
    }

    private static int parts(int size) {
        return (size + PART - 1) / PART;
    }
}
