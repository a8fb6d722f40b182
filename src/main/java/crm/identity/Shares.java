package crm.identity;

/** How often each {@link Level} comes up; the shares add up to 1. */
final class Shares {
    private final double[] shares;

    private Shares(double... shares) {
        this.shares = shares;
    }

    /** These shares, and the rest of the pairs differing. */
    static Shares of(double same, double shortForm, double close, double near, double crossed) {
        return new Shares(same, shortForm, close, near, crossed, 1 - same - shortForm - close - near - crossed);
    }

    /** A share of pairs that are the same, and the rest differing. */
    static Shares same(double same) {
        return of(same, 0, 0, 0, 0);
    }

    /** Half way between two. */
    static Shares between(Shares one, Shares other) {
        double[] middle = new double[Level.COUNT];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (one.shares[i] + other.shares[i]) / 2;
        }
        return new Shares(middle);
    }

    /** The share of the level with that ordinal. */
    double at(int level) {
        return shares[level];
    }

    double[] toArray() {
        return shares.clone();
    }
}
