package crm.identity;

/** How many pairs show each pattern; pairs may count as fractions or as many. */
final class PatternCounts {
    private static final long EMPTY = -1;

    private long[] patterns = filled(1 << 10);
    private double[] counts = new double[1 << 10];
    private int size;

    private static long[] filled(int length) {
        long[] empty = new long[length];
        java.util.Arrays.fill(empty, EMPTY);
        return empty;
    }

    /** Counts pairs of a pattern. */
    void add(long pattern, double pairs) {
        int at = place(pattern);
        if (patterns[at] == EMPTY) {
            patterns[at] = pattern;
            if (++size * 2 > patterns.length) {
                grow();
                at = place(pattern);
            }
        }
        counts[at] += pairs;
    }

    /** The patterns, each once. */
    long[] patterns() {
        return java.util.Arrays.stream(patterns)
                .filter(pattern -> pattern != EMPTY)
                .sorted()
                .toArray();
    }

    /** How many pairs show a pattern. */
    double count(long pattern) {
        int at = place(pattern);
        return patterns[at] == EMPTY ? 0 : counts[at];
    }

    private int place(long pattern) {
        int mask = patterns.length - 1;
        long hash = pattern * 0x9e3779b97f4a7c15L;
        int at = (int) (hash >>> 32) & mask;
        while (patterns[at] != EMPTY && patterns[at] != pattern) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = patterns;
        double[] oldCounts = counts;
        patterns = filled(old.length * 2);
        counts = new double[patterns.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != EMPTY) {
                int at = place(old[i]);
                patterns[at] = old[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
