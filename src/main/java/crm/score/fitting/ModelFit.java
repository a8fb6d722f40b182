package crm.score.fitting;

import crm.score.WithinScore;
import java.util.List;
import java.util.Optional;

/**
 * A purchase model fitted to histories by maximum likelihood, or the reason why it was not.
 *
 * @param kind which model
 * @param model it with its parameters; empty when the data are too little
 * @param refusal why there is none
 * @param logLikelihood its natural logarithm; NaN when there is none
 * @param customers customers the likelihood was made of
 * @param repeaters those of them who purchased again
 * @param starts points from which the likelihood was climbed
 * @param converged whether a peak was reached; if not, a parameter ran to its bound or the likelihood is flat
 * @param standardErrors of the parameters, in their order: roots of the diagonal of the inverse observed information
 */
public record ModelFit(
        ModelKind kind,
        Optional<PurchaseModel> model,
        Optional<String> refusal,
        double logLikelihood,
        long customers,
        long repeaters,
        int starts,
        boolean converged,
        List<Double> standardErrors) {
    /** With fewer customers nothing is fitted: four parameters would follow each of them. */
    static final int LEAST_CUSTOMERS = 10;

    /** With fewer customers who purchased again nothing is fitted. */
    static final int LEAST_REPEATERS = 5;

    /** So many customers are enough to find the hill, so many to climb it; all of them are needed for its peak. */
    static final int ENOUGH_TO_START = 2_000;

    static final int ENOUGH_TO_CLIMB = 20_000;

    /** Fits a model to these histories. */
    public static ModelFit of(ModelKind kind, Histories histories) {
        Optional<String> refusal = refusal(histories);
        if (refusal.isPresent()) {
            return new ModelFit(
                    kind,
                    Optional.empty(),
                    refusal,
                    Double.NaN,
                    histories.customers(),
                    histories.repeaters(),
                    0,
                    false,
                    List.of());
        }
        List<double[]> starts = kind.starts(histories);
        Histories some = histories.thinned(ENOUGH_TO_CLIMB);
        MaximumLikelihood search = search(kind, histories.thinned(ENOUGH_TO_START), histories);
        search = search(kind, some, histories).near(search.from(starts).best());
        MaximumLikelihood.Estimate estimate = search.peak();
        if (some != histories) {
            estimate = search(kind, histories, histories).near(search.best()).peak();
        }
        double[] parameters =
                estimate.parameters().stream().mapToDouble(Double::doubleValue).toArray();
        return new ModelFit(
                kind,
                Optional.of(kind.of(parameters)),
                Optional.empty(),
                estimate.logLikelihood(),
                histories.customers(),
                histories.repeaters(),
                starts.size(),
                estimate.converged(),
                estimate.standardErrors());
    }

    private static MaximumLikelihood search(ModelKind kind, Histories histories, Histories all) {
        return new MaximumLikelihood(parameters -> kind.of(parameters).logLikelihood(histories), kind.scales(all));
    }

    /** Why these histories are too little for a model; empty when they are not. */
    @WithinScore
    public static Optional<String> refusal(Histories histories) {
        if (histories.customers() < LEAST_CUSTOMERS) {
            return Optional.of(counted(histories.customers(), "customer") + ", " + LEAST_CUSTOMERS + " are needed");
        }
        if (histories.repeaters() == 0) {
            return Optional.of("no customer purchased again");
        }
        if (histories.size() == 1) {
            return Optional.of("all customers purchased at the same times");
        }
        if (histories.repeaters() < LEAST_REPEATERS) {
            return Optional.of(counted(histories.repeaters(), "customer") + " purchased again, " + LEAST_REPEATERS
                    + " are needed");
        }
        return Optional.empty();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
