package crm.identity;

import java.util.List;

/**
 * How probable it is that two records are of one being, given how they agree: a mixture of three kinds of pairs (one
 * being, near each other, unrelated) in which the features are independent, after Fellegi and Sunter 1969, "A Theory for
 * Record Linkage", equations 10 to 17; the third kind for households after Larsen and Rubin 2001, "Iterative Automated
 * Record Linkage Using Mixture Models". A feature that one of the two lacks says nothing.
 */
final class LinkageModel {
    /** The kinds of pairs. */
    static final int KINDS = 3;

    /** Two records of one being. */
    static final int ONE = 0;

    /** Two of a household, or two branches of a firm. */
    static final int NEAR = 1;

    /** Two that have nothing to do with each other. */
    static final int UNRELATED = 2;

    private final double[] shares;
    private final double[][][] levels;
    private final double[][][] logs;

    /**
     * A model.
     *
     * @param shares the share of each kind among all pairs
     * @param levels for each kind and feature the share of each level
     */
    LinkageModel(double[] shares, double[][][] levels) {
        this.shares = shares.clone();
        this.levels = levels;
        this.logs = new double[KINDS][][];
        for (int kind = 0; kind < KINDS; kind++) {
            logs[kind] = new double[levels[kind].length][];
            for (int feature = 0; feature < levels[kind].length; feature++) {
                logs[kind][feature] = logs(levels[kind][feature]);
            }
        }
    }

    /** With a place in front for code 0, which says nothing. */
    private static double[] logs(double[] shares) {
        double[] logs = new double[shares.length + 1];
        for (int level = 0; level < shares.length; level++) {
            logs[level + 1] = Math.log(shares[level]);
        }
        return logs;
    }

    /** What is expected before anything was counted. */
    static LinkageModel expected(List<Feature> features, double[] shares) {
        double[][][] levels = new double[KINDS][features.size()][];
        for (int i = 0; i < features.size(); i++) {
            levels[ONE][i] = features.get(i).same().toArray();
            levels[NEAR][i] = features.get(i).near().toArray();
            levels[UNRELATED][i] = features.get(i).other().toArray();
        }
        return new LinkageModel(shares, levels);
    }

    /** The share of a kind among all pairs. */
    double share(int kind) {
        return shares[kind];
    }

    /** The share of a level in a feature among pairs of a kind. */
    double share(int kind, int feature, Level level) {
        return levels[kind][feature][level.place()];
    }

    /** Writes the logarithm of the joint probability of a pattern with each kind. */
    void joint(long pattern, double[] into) {
        for (int kind = 0; kind < KINDS; kind++) {
            double sum = Math.log(shares[kind]);
            double[][] of = logs[kind];
            for (int i = 0; i < of.length; i++) {
                sum += of[i][Comparison.code(pattern, i)];
            }
            into[kind] = sum;
        }
    }

    /** Turns logarithms of joint probabilities into the probability of each kind, in place; returns their total's log. */
    static double normalise(double[] joint) {
        double most = Math.max(joint[ONE], Math.max(joint[NEAR], joint[UNRELATED]));
        double total = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            joint[kind] = Math.exp(joint[kind] - most);
            total += joint[kind];
        }
        for (int kind = 0; kind < KINDS; kind++) {
            joint[kind] /= total;
        }
        return most + Math.log(total);
    }
}
