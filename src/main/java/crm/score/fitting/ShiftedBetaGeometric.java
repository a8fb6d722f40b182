package crm.score.fitting;

import java.util.List;
import java.util.Optional;

/**
 * The shifted beta-geometric model of how many customers are kept (Fader and Hardie 2007, "How to project customer
 * retention", Journal of Interactive Marketing 21, 76-90): at the end of each period a customer leaves for good with a
 * probability of its own, which differs between customers as a beta(alpha, beta) distribution does. Those who leave easily
 * go first, so that retention rises with age although nobody changes. Time is in periods, whichever they are.
 *
 * @param alpha the greater, the more leave
 * @param beta the greater, the more stay
 */
public record ShiftedBetaGeometric(double alpha, double beta) {
    /** With fewer periods after the first nothing is fitted: two parameters would follow one figure. */
    static final int LEAST_PERIODS = 2;

    /**
     * A model fitted by maximum likelihood, or why there is none.
     *
     * @param model it with its parameters
     * @param refusal why there is none
     * @param logLikelihood its natural logarithm; NaN when there is none
     * @param customers at the beginning
     * @param converged whether a peak was reached; if not, customers differ too little for the likelihood to tell
     */
    public record Fit(
            Optional<ShiftedBetaGeometric> model,
            Optional<String> refusal,
            double logLikelihood,
            long customers,
            boolean converged) {}

    /**
     * Fits the model to cohorts together, which may have been watched for different times.
     *
     * @param cohorts of each cohort how many there were at the beginning, and how many of them were kept at the end of each
     *     further period: never more than before
     */
    public static Fit fit(List<long[]> cohorts) {
        long customers = cohorts.stream().mapToLong(kept -> kept[0]).sum();
        Optional<String> refusal = refusal(cohorts);
        if (refusal.isPresent()) {
            return new Fit(Optional.empty(), refusal, Double.NaN, customers, false);
        }
        MaximumLikelihood.Estimate found = new MaximumLikelihood(
                        p -> new ShiftedBetaGeometric(p[0], p[1]).logLikelihood(cohorts), 1, 1)
                .from(List.of(new double[] {1, 1}, new double[] {0.5, 3}, new double[] {3, 12}))
                .climbOn()
                .peak();
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(
                found.parameters().get(0), found.parameters().get(1));
        return new Fit(Optional.of(model), Optional.empty(), found.logLikelihood(), customers, found.converged());
    }

    private static Optional<String> refusal(List<long[]> cohorts) {
        long lost = 0;
        long stayed = 0;
        int periods = 0;
        for (long[] kept : cohorts) {
            lost += kept[0] - kept[kept.length - 1];
            stayed += kept.length > 1 ? kept[1] : 0;
            periods = Math.max(periods, kept[0] > 0 ? kept.length - 1 : 0);
        }
        if (periods < LEAST_PERIODS) {
            return Optional.of("no cohort was watched for " + LEAST_PERIODS + " periods after its first");
        }
        if (lost == 0) {
            return Optional.of("no customer was lost");
        }
        return stayed == 0 ? Optional.of("no customer was kept beyond the first period") : Optional.empty();
    }

    /**
     * The natural logarithm of the likelihood: the sum over periods t of those lost at its end times ln P(T = t), and of
     * those kept to the end times ln S(t); equations 5 to 7 of the paper.
     */
    double logLikelihood(List<long[]> cohorts) {
        double sum = 0;
        for (long[] kept : cohorts) {
            double survival = 1;
            for (int t = 1; t < kept.length; t++) {
                double stays = retention(t);
                long lost = kept[t - 1] - kept[t];
                sum += lost == 0 ? 0 : lost * Math.log(survival * (1 - stays));
                survival *= stays;
            }
            long left = kept[kept.length - 1];
            sum += left == 0 ? 0 : left * Math.log(survival);
        }
        return sum;
    }

    /** The share of those kept in period t - 1 who are kept in period t too: (beta + t - 1) / (alpha + beta + t - 1), t from 1. */
    public double retention(int t) {
        return (beta + t - 1) / (alpha + beta + t - 1);
    }

    /** The share of all customers still there in period t, S(t) = B(alpha, beta + t) / B(alpha, beta); 1 in period 0. */
    public double survival(int t) {
        double survival = 1;
        for (int i = 1; i <= t; i++) {
            survival *= retention(i);
        }
        return survival;
    }
}
