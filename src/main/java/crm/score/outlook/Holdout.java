package crm.score.outlook;

import crm.score.fitting.Histories;
import crm.score.fitting.ModelFit;
import crm.score.fitting.ModelKind;
import crm.score.fitting.PurchaseHistory;
import crm.score.fitting.PurchaseModel;
import crm.score.purchase.PurchaseDays;

/**
 * How well a model foretold a time that was held out: it is fitted to the purchases before, and its expectations are laid
 * beside the purchases that then were made by the customers known before.
 *
 * @param fit the model as fitted to the time before
 * @param from the last day before, since 1970-01-01
 * @param weeks how long the time held out is
 * @param customers customers known before
 * @param expected purchases expected of them
 * @param actual purchases they made
 * @param meanError mean over customers of the absolute difference between the two
 * @param logLikelihood natural logarithm of the likelihood of the time held out, given the time before: the difference of
 *     the likelihoods of both times and of the first
 */
public record Holdout(
        ModelFit fit,
        int from,
        double weeks,
        long customers,
        double expected,
        long actual,
        double meanError,
        double logLikelihood) {
    /**
     * Tries a model; the fit inside says why not, when the time before is too little for one.
     *
     * @param until the day of analysis
     * @param days length of the time held out
     * @param step every so manieth customer takes part
     */
    public static Holdout of(ModelKind kind, PurchaseDays purchases, int until, int days, int step) {
        int from = until - days;
        Histories before = purchases.histories(from, step);
        ModelFit fit = ModelFit.of(kind, before);
        double weeks = days / PurchaseHistory.DAYS_A_WEEK;
        if (fit.model().isEmpty()) {
            return new Holdout(fit, from, weeks, before.customers(), Double.NaN, 0, Double.NaN, Double.NaN);
        }
        return tried(fit, purchases, from, until, step);
    }

    private static Holdout tried(ModelFit fit, PurchaseDays purchases, int from, int until, int step) {
        PurchaseModel model = fit.model().orElseThrow();
        double weeks = (until - from) / PurchaseHistory.DAYS_A_WEEK;
        Histories.Builder whole = new Histories.Builder();
        double expected = 0;
        double errors = 0;
        long actual = 0;
        for (int owner = 0; owner < purchases.owners(); owner += step) {
            int count = purchases.count(owner, from);
            if (count > 0) {
                int all = purchases.count(owner, until);
                double one = model.expected(weeks, purchases.history(owner, count, from));
                expected += one;
                actual += all - count;
                errors += Math.abs(all - count - one);
                int first = purchases.first(owner);
                whole.add(all - 1, purchases.day(owner, all - 1) - first, until - first);
            }
        }
        double gained = model.logLikelihood(whole.build()) - fit.logLikelihood();
        return new Holdout(fit, from, weeks, fit.customers(), expected, actual, errors / fit.customers(), gained);
    }
}
