package crm.identity;

import java.util.Arrays;

/** Pairs that were compared, with their patterns, as long as they fit; 16 bytes a pair. */
final class PairList {
    private static final int MOST = 4_000_000;

    private long[] pairs = new long[1 << 10];
    private long[] patterns = new long[1 << 10];
    private int size;

    /** What is done with a pair and its pattern. */
    interface Visitor {
        void pair(int a, int b, long pattern);
    }

    /** Keeps a pair, or all that were kept are let go once there are too many. */
    void add(int a, int b, long pattern) {
        if (size < 0) {
            return;
        }
        if (size == MOST) {
            size = -1;
            pairs = new long[0];
            patterns = new long[0];
            return;
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
            patterns = Arrays.copyOf(patterns, size * 2);
        }
        pairs[size] = (long) a << 32 | b;
        patterns[size++] = pattern;
    }

    /** Whether every pair that was added is here. */
    boolean isComplete() {
        return size >= 0;
    }

    /** Hands over all pairs. */
    void each(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.pair((int) (pairs[i] >>> 32), (int) pairs[i], patterns[i]);
        }
    }
}
