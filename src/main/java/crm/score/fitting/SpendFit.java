package crm.score.fitting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Gamma-Gamma model fitted by maximum likelihood, or what stands in its place: where all customers paid the same, that;
 * else the reason why nothing is expected.
 *
 * @param model it with its parameters
 * @param uniform what all customers paid, when it is the same
 * @param refusal why there is no model
 * @param logLikelihood its natural logarithm; NaN when there is none
 * @param customers customers the likelihood was made of
 * @param converged whether a peak was reached
 * @param standardErrors of p, q and gamma
 */
public record SpendFit(
        Optional<GammaGamma> model,
        OptionalDouble uniform,
        Optional<String> refusal,
        double logLikelihood,
        long customers,
        boolean converged,
        List<Double> standardErrors) {
    /** With fewer customers who paid at a repeat purchase nothing is fitted. */
    static final int LEAST_CUSTOMERS = 5;

    private static final List<double[]> SHAPES =
            List.of(new double[] {1, 2}, new double[] {6, 4}, new double[] {3, 12}, new double[] {30, 3});

    /** Fits the model. */
    public static SpendFit of(Spending spending) {
        if (spending.size() < LEAST_CUSTOMERS) {
            return refused(
                    spending,
                    OptionalDouble.empty(),
                    (spending.size() == 1 ? "1 customer" : spending.size() + " customers")
                            + " paid at a repeat purchase, " + LEAST_CUSTOMERS + " are needed");
        }
        double median = spending.median();
        if (spending.isUniform()) {
            return refused(spending, OptionalDouble.of(median), "all customers paid the same");
        }
        List<double[]> starts = SHAPES.stream()
                .map(start -> new double[] {start[0], start[1], median * (start[1] - 1) / start[0]})
                .toList();
        Spending some = spending.thinned(ModelFit.ENOUGH_TO_CLIMB);
        double[] hill = search(spending.thinned(ModelFit.ENOUGH_TO_START), median)
                .from(starts)
                .best();
        MaximumLikelihood search = search(some, median).near(hill);
        MaximumLikelihood.Estimate estimate = search.peak();
        if (some != spending) {
            estimate = search(spending, median).near(search.best()).peak();
        }
        List<Double> found = estimate.parameters();
        GammaGamma model = new GammaGamma(found.get(0), found.get(1), found.get(2));
        boolean finite = model.q() > 1;
        return new SpendFit(
                finite ? Optional.of(model) : Optional.empty(),
                OptionalDouble.empty(),
                finite ? Optional.empty() : Optional.of("spend differs so much that no mean can be expected (q <= 1)"),
                estimate.logLikelihood(),
                spending.size(),
                estimate.converged(),
                estimate.standardErrors());
    }

    private static MaximumLikelihood search(Spending spending, double median) {
        return new MaximumLikelihood(p -> spending.logLikelihood(new GammaGamma(p[0], p[1], p[2])), 1, 1, median);
    }

    private static SpendFit refused(Spending spending, OptionalDouble uniform, String reason) {
        return new SpendFit(
                Optional.empty(), uniform, Optional.of(reason), Double.NaN, spending.size(), false, List.of());
    }

    /** Whether spend can be expected at all. */
    public boolean isUsable() {
        return model.isPresent() || uniform.isPresent();
    }

    /** Expected spend at each purchase, in money; NaN when nothing can be expected. */
    public double expected(int repeats, double mean) {
        return model.isPresent() ? model.get().expected(repeats, mean) : uniform.orElse(Double.NaN);
    }
}
