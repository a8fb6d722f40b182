package crm.score.grade;

/**
 * How recency, frequency and money are cut into groups and put together.
 *
 * @param r groups of recency
 * @param f groups of frequency
 * @param m groups of money
 * @param nested whether frequency is cut within each group of recency, and money within each of those two together, instead
 *     of each for itself
 * @param oneIsBest whether 1 is the best group, not the last one
 * @param weights of the three scores in their sum
 */
public record RfmRule(int r, int f, int m, boolean nested, boolean oneIsBest, Weights weights) {
    /** The least and the greatest number of groups. */
    static final int LEAST = 2;

    /** The greatest number of groups. */
    static final int MOST = 10;

    /** What the scores count in their sum. */
    public record Weights(double r, double f, double m) {
        /** All the same. */
        static final Weights EQUAL = new Weights(1, 1, 1);
    }

    /** So many groups of each, cut independently, the last one the best, all of the same weight. */
    static RfmRule of(int bins) {
        return new RfmRule(bins, bins, bins, false, false, Weights.EQUAL);
    }

    /** Whether scores need a sign between them to be told apart. */
    public boolean isWide() {
        return Math.max(r, Math.max(f, m)) > 9;
    }

    /** The score of a group of so many. */
    int score(int group, int of) {
        return oneIsBest ? of + 1 - group : group;
    }
}
