package crm.score.outlook;

import crm.score.fitting.Histories;
import crm.score.fitting.ModelFit;
import crm.score.fitting.ModelKind;
import crm.score.purchase.PurchaseDays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which model to use when nobody says: of those that do not take every customer who purchased once for alive, MBG/NBD and
 * Pareto/NBD, the one that gives the last quarter of the time observed the better likelihood after a fit to the first three
 * (see {@link Holdout}); where three quarters are too little for a fit, the one with the better likelihood of all. At most
 * 4,000 customers, spread evenly, have a say.
 */
final class ModelChoice {
    private static final List<ModelKind> CANDIDATES = List.of(ModelKind.MBGNBD, ModelKind.PARETO);
    private static final int ELECTORATE = 4_000;

    private ModelChoice() {}

    /** The better model for these purchases, looked at on a day. */
    static ModelKind of(PurchaseDays purchases, int until) {
        int step = Math.max(1, purchases.owners() / ELECTORATE);
        Histories all = purchases.histories(until, step);
        if (ModelFit.refusal(all).isPresent()) {
            return CANDIDATES.get(0);
        }
        int quarter = (until - purchases.first()) / 4;
        if (quarter > 0
                && ModelFit.refusal(purchases.histories(until - quarter, step)).isEmpty()) {
            return best(
                    kind -> Holdout.of(kind, purchases, until, quarter, step).logLikelihood());
        }
        return best(kind -> ModelFit.of(kind, all).logLikelihood());
    }

    private static ModelKind best(ToDoubleFunction<ModelKind> logLikelihood) {
        double[] values = CANDIDATES.parallelStream().mapToDouble(logLikelihood).toArray();
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best] || Double.isNaN(values[best])) {
                best = i;
            }
        }
        return CANDIDATES.get(best);
    }
}
