package crm.identity;

import java.util.List;

/**
 * Fits a {@link LinkageModel} to counted patterns without any examples: expectation and maximisation (Dempster, Laird and
 * Rubin 1977; for record linkage Winkler 1988 and, in its conditional form, Winkler 1993), here towards the most probable
 * parameters given Dirichlet priors around what is expected of each feature, so that few records, rare levels and absent
 * features stay at what is expected.
 */
final class Fitting {
    private static final int MOST_ROUNDS = 200;
    private static final double ENOUGH = 1e-7;
    private static final double PRIOR_ONE = 20;
    private static final double PRIOR_NEAR = 100;
    private static final double PRIOR_UNRELATED = 1000;
    private static final double DOUBLES_EXPECTED = 0.1;
    private static final double LEAST = 1e-7;
    private static final double MOST_NAMES_DIFFER = 0.3;
    private static final double RARELY = 0.05;

    private final List<Feature> features;
    private final long[] patterns;
    private final double[] counts;
    private final double records;
    private final double pairs;
    private final double[] expectedShares;

    private Fitting(List<Feature> features, PatternCounts counted, int records, double nearPerDouble) {
        this.features = features;
        this.patterns = counted.patterns();
        this.counts = new double[patterns.length];
        double all = 0;
        for (int i = 0; i < patterns.length; i++) {
            counts[i] = counted.count(patterns[i]);
            all += counts[i];
        }
        this.pairs = all;
        this.records = records;
        double one = Math.min(RARELY, DOUBLES_EXPECTED / Math.max(1, records - 1));
        double near = one * nearPerDouble;
        this.expectedShares = new double[] {one, near, 1 - one - near};
    }

    /**
     * The model that fits best.
     *
     * @param counted how many pairs of all there are show each pattern
     * @param records how many records there are
     * @param nearPerDouble how many pairs near each other are expected for one of doubles
     */
    static LinkageModel fit(List<Feature> features, PatternCounts counted, int records, double nearPerDouble) {
        Fitting fitting = new Fitting(features, counted, records, nearPerDouble);
        LinkageModel model = LinkageModel.expected(features, fitting.expectedShares);
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Sums sums = new Sums(features.size());
            double likelihood = fitting.expect(model, sums);
            model = fitting.maximise(sums);
            if (Math.abs(likelihood - before) <= ENOUGH * (1 + Math.abs(likelihood))) {
                break;
            }
            before = likelihood;
        }
        return model;
    }

    /** Expected counts: of each kind, and of each level of each feature within it. */
    private static final class Sums {
        private final double[] kinds = new double[LinkageModel.KINDS];
        private final double[][][] levels;

        Sums(int features) {
            levels = new double[LinkageModel.KINDS][features][Level.COUNT];
        }
    }

    private double expect(LinkageModel model, Sums sums) {
        double likelihood = 0;
        double[] shares = new double[LinkageModel.KINDS];
        for (int i = 0; i < patterns.length; i++) {
            model.joint(patterns[i], shares);
            likelihood += counts[i] * LinkageModel.normalise(shares);
            for (int kind = 0; kind < LinkageModel.KINDS; kind++) {
                double part = counts[i] * shares[kind];
                sums.kinds[kind] += part;
                for (int feature = 0; feature < features.size(); feature++) {
                    int code = Comparison.code(patterns[i], feature);
                    if (code != 0) {
                        sums.levels[kind][feature][code - 1] += part;
                    }
                }
            }
        }
        return likelihood;
    }

    private LinkageModel maximise(Sums sums) {
        double[] shares = new double[LinkageModel.KINDS];
        double weight = 1 / expectedShares[LinkageModel.ONE];
        for (int kind = 0; kind < LinkageModel.KINDS; kind++) {
            shares[kind] = (sums.kinds[kind] + weight * expectedShares[kind]) / (pairs + weight);
        }
        double[][][] levels = new double[LinkageModel.KINDS][features.size()][];
        for (int i = 0; i < features.size(); i++) {
            Feature feature = features.get(i);
            double[] other = shares(feature, feature.other(), PRIOR_UNRELATED, sums.levels[LinkageModel.UNRELATED][i]);
            notBelow(other, feature);
            double[] one = shares(feature, feature.same(), PRIOR_ONE, sums.levels[LinkageModel.ONE][i]);
            if (isName(feature)) {
                limit(one);
            }
            levels[LinkageModel.ONE][i] = one;
            levels[LinkageModel.UNRELATED][i] = other;
            levels[LinkageModel.NEAR][i] = feature.owned()
                    ? other
                    : shares(feature, feature.near(), PRIOR_NEAR, sums.levels[LinkageModel.NEAR][i]);
        }
        return new LinkageModel(shares, levels);
    }

    private static double[] shares(Feature feature, Shares prior, double weight, double[] counted) {
        double[] shares = new double[Level.COUNT];
        double total = 0;
        for (int level = 0; level < Level.COUNT; level++) {
            shares[level] = Math.max(LEAST, prior.at(level)) * weight + (feature.learned() ? counted[level] : 0);
            total += shares[level];
        }
        for (int level = 0; level < Level.COUNT; level++) {
            shares[level] = Math.max(LEAST * LEAST, shares[level] / total);
        }
        return shares;
    }

    /** Agreement by chance is never taken for rarer than a few in as many records as there are. */
    private void notBelow(double[] other, Feature feature) {
        for (int level = 0; level < Level.DIFFER.place(); level++) {
            other[level] = Math.max(other[level], Math.min(feature.other().at(level), RARELY / records));
        }
    }

    private static boolean isName(Feature feature) {
        return switch (feature.how()) {
            case GIVEN, FAMILY, FIRM -> true;
            case EMAIL, PHONE, DATE, WORDS, CODE, EXACT, AREA -> false;
        };
    }

    /** Doubles mostly agree in their names: a kind of pairs in which they do not is something else. */
    private static void limit(double[] shares) {
        int differ = Level.DIFFER.place();
        double excess = shares[differ] - MOST_NAMES_DIFFER;
        if (excess > 0) {
            double rest = 1 - shares[differ];
            for (int level = 0; level < differ; level++) {
                shares[level] += excess * shares[level] / rest;
            }
            shares[differ] = MOST_NAMES_DIFFER;
        }
    }
}
