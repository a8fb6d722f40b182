package crm.score.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely somebody new is one of a kind, by what those of that kind and others have in common: naive Bayes over features
 * that are there or not, each rate drawn towards that of all as if {@value #PRIOR} more had been seen. Features that fewer
 * than {@value #FEWEST} have say nothing.
 */
public final class Resemblance {
    /** So many seen beside those that were. */
    static final double PRIOR = 4;

    /** So few say nothing. */
    static final int FEWEST = 5;

    private final Map<String, int[]> counts = new HashMap<>();
    private int all;
    private int ofKind;

    /** Takes in one who is known. */
    public void add(List<String> features, boolean isOfKind) {
        all++;
        ofKind += isOfKind ? 1 : 0;
        for (String feature : features) {
            int[] count = counts.computeIfAbsent(feature, any -> new int[2]);
            count[0]++;
            count[1] += isOfKind ? 1 : 0;
        }
    }

    /** How many of the kind were seen. */
    public int ofKind() {
        return ofKind;
    }

    /** The share of the kind among all that were seen, 0 to 1. */
    public double base() {
        return all == 0 ? 0 : (double) ofKind / all;
    }

    /**
     * What a feature says.
     *
     * @param feature the feature
     * @param seen how many had it
     * @param ofKind how many of them are of the kind
     * @param weight what it adds to the log of the odds; positive speaks for the kind
     */
    public record Evidence(String feature, int seen, int ofKind, double weight) {}

    /** What those features say that enough of the known have, the strongest for the kind first. */
    public List<Evidence> evidence(List<String> features) {
        return features.stream()
                .distinct()
                .filter(feature -> counts.containsKey(feature) && counts.get(feature)[0] >= FEWEST)
                .map(feature -> evidence(feature, counts.get(feature)))
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .toList();
    }

    private Evidence evidence(String feature, int... count) {
        double rate = (count[1] + PRIOR * base()) / (count[0] + PRIOR);
        return new Evidence(feature, count[0], count[1], logit(rate) - logit(base()));
    }

    /** The probability, 0 to 1, to be of the kind, given what the features say. */
    public double chance(List<Evidence> evidence) {
        if (ofKind == 0 || ofKind == all) {
            return base();
        }
        double odds =
                logit(base()) + evidence.stream().mapToDouble(Evidence::weight).sum();
        return 1 / (1 + Math.exp(-odds));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
