package crm.score.statistics;

/**
 * A rate that everyone has for himself and that few observations tell badly: a beta-binomial model, whose posterior mean draws
 * rates of few trials to the mean of all. Fitted by moments (Kleinman 1973), every one weighing as much as his trials.
 *
 * <p>With n_i trials and x_i successes, N and X their sums, p = X / N: the weighted variance of the rates, S = sum n_i (x_i /
 * n_i - p)^2, tells the correlation within one, rho = (S - p (1 - p) (k - 1)) / (p (1 - p) (N - sum n_i^2 / N - (k - 1))), and
 * strength = 1 / rho - 1. The rate of one is (strength x mean + x) / (strength + n), mean = (X + 1) / (N + 2): with little known
 * it is neither 0 nor 1.
 *
 * @param mean the mean of all
 * @param strength how many trials of an average customer it counts as
 * @param customers how many had a trial
 * @param fitted whether the strength was fitted; with fewer than {@link #FEWEST} it is {@link #USUAL_STRENGTH}
 */
public record SharedRate(double mean, double strength, int customers, boolean fitted) {
    /** So many customers with a trial are needed to fit the strength. */
    static final int FEWEST = 10;

    /** The strength without a fit. */
    static final double USUAL_STRENGTH = 4;

    private static final double LEAST = 0.5;
    private static final double GREATEST = 1000;

    /** The model of these trials and successes; those without a trial tell nothing. */
    public static SharedRate of(int[] trials, int[] successes) {
        double all = 0;
        double good = 0;
        double squares = 0;
        int customers = 0;
        for (int i = 0; i < trials.length; i++) {
            customers += trials[i] > 0 ? 1 : 0;
            all += trials[i];
            good += successes[i];
            squares += (double) trials[i] * trials[i];
        }
        double share = good / all;
        double mean = (good + 1) / (all + 2);
        double spread = share * (1 - share);
        if (customers < FEWEST || !(spread > 0)) {
            return new SharedRate(mean, USUAL_STRENGTH, customers, false);
        }
        double variance = 0;
        for (int i = 0; i < trials.length; i++) {
            if (trials[i] > 0) {
                double off = successes[i] / (double) trials[i] - share;
                variance += trials[i] * off * off;
            }
        }
        double room = all - squares / all - (customers - 1);
        double rho = room > 0 ? (variance - spread * (customers - 1)) / (spread * room) : Double.NaN;
        if (Double.isNaN(rho)) {
            return new SharedRate(mean, USUAL_STRENGTH, customers, false);
        }
        double strength = rho <= 0 ? GREATEST : Math.min(GREATEST, Math.max(LEAST, 1 / rho - 1));
        return new SharedRate(mean, strength, customers, true);
    }

    /** The rate of one with so many trials and successes. */
    public double of(int trials, int successes) {
        return (strength * mean + successes) / (strength + trials);
    }
}
