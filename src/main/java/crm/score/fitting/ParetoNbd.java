package crm.score.fitting;

import java.util.List;

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987; formulas as in Fader and Hardie 2005, "A note on deriving the
 * Pareto/NBD model and related expressions"): a customer purchases at a rate that is gamma(r, alpha) distributed and
 * leaves at any moment, at a rate that is gamma(s, beta) distributed. With A = r + s + x and
 *
 * <p>G(t) = 2F1(A, s + 1; A + 1; (alpha - beta) / (alpha + t)) / (alpha + t)^A where alpha >= beta, else 2F1(A, r + x; A + 1; (beta
 * - alpha) / (beta + t)) / (beta + t)^A:
 *
 * <ul>
 *   <li>Likelihood: gamma(r + x) alpha^r beta^s / gamma(r) [(alpha + T)^-(r + x) (beta + T)^-s + s / A (G(t_x) - G(T))].
 *   <li>P(alive): 1 / (1 + s / A (alpha + T)^(r + x) (beta + T)^s (G(t_x) - G(T))).
 *   <li>Expected purchases in t weeks: P(alive) (r + x) (beta + T) / ((alpha + T) (s - 1)) [1 - ((beta + T) / (beta + T + t))^(s -
 *       1)].
 * </ul>
 *
 * @param r shape of the rates of purchase
 * @param alpha rate of the rates of purchase, in weeks
 * @param s shape of the rates of leaving
 * @param beta rate of the rates of leaving, in weeks
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {
    @Override
    public ModelKind kind() {
        return ModelKind.PARETO;
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, s, beta};
    }

    @Override
    public double logLikelihood(Histories histories) {
        double[] alphas = LogTables.ofDays(alpha, histories.times());
        double[] betas = LogTables.ofDays(beta, histories.times());
        Histories.Pairs recencies = histories.recencyPairs();
        Histories.Pairs ages = histories.agePairs();
        LeavingTable leaving = new LeavingTable(this, histories.greatestAge());
        List<double[]> logs = leaving.logs(recencies, ages);
        double[] last = logs.get(0);
        double[] now = logs.get(1);
        double terms = Summation.of(histories.size(), (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                int age = histories.agePlace(i);
                double stayed = -(r + histories.repeats(i)) * alphas[age] - s * betas[age];
                sum += histories.count(i) * logSum(stayed, last[recencies.of(i)], now[ages.of(i)]);
            }
            return sum;
        });
        long[] customers = histories.customersByRepeats();
        double[] rates = LogTables.rising(r, customers.length - 1);
        for (int x = 0; x < customers.length; x++) {
            terms += customers[x] * rates[x];
        }
        return terms + histories.customers() * (r * Math.log(alpha) + s * Math.log(beta));
    }

    /** ln(s / A G(t)) at the end of a day. */
    double left(int x, int day) {
        return left(x, LogTables.ofDay(alpha, day), LogTables.ofDay(beta, day));
    }

    /**
     * ln(s / A G(t)). Euler's transformation makes 2F1(A, B; A + 1; z) = (1 - z)^(1 - B) 2F1(A + 1 - B, 1; A + 1; z).
     *
     * @param logAlpha ln(alpha + t)
     * @param logBeta ln(beta + t)
     */
    private double left(int x, double logAlpha, double logBeta) {
        double all = r + s + x;
        boolean alphaGreater = alpha >= beta;
        double b = alphaGreater ? s + 1 : r + x;
        double great = Math.max(logAlpha, logBeta);
        double rest = Math.min(logAlpha, logBeta) - great;
        double sum = Hypergeometric.withOne(all + 1 - b, all + 1, -Math.expm1(rest));
        return (1 - b) * rest + Math.log(sum * s / all) - all * great;
    }

    /** ln(e^stayed + e^last - e^now), where last is not less than now. */
    private static double logSum(double stayed, double last, double now) {
        double great = Math.max(stayed, last);
        return great + Math.log(Math.exp(stayed - great) + Math.exp(last - great) - Math.exp(now - great));
    }

    @Override
    public double alive(PurchaseHistory history) {
        int x = history.repeats();
        double alphaNow = Math.log(alpha + history.age());
        double betaNow = Math.log(beta + history.age());
        double stayed = -(r + x) * alphaNow - s * betaNow;
        double last = left(x, Math.log(alpha + history.recency()), Math.log(beta + history.recency()));
        double gone = Math.exp(last - stayed) - Math.exp(left(x, alphaNow, betaNow) - stayed);
        return 1 / (1 + Math.max(0, gone));
    }

    @Override
    public double expectedIfAlive(double weeks, PurchaseHistory history) {
        double log = -Math.log1p(weeks / (beta + history.age()));
        double time = s == 1 ? -log : -Math.expm1((s - 1) * log) / (s - 1);
        return (r + history.repeats()) * (beta + history.age()) / (alpha + history.age()) * time;
    }

    /** r beta / (alpha (s - 1)) [1 - (beta / (beta + t))^(s - 1)]. */
    @Override
    public double expected(double weeks) {
        return expectedIfAlive(weeks, PurchaseHistory.fresh());
    }
}
