package crm.score;

/**
 * MBG/NBD (Batislam, Denizel and Filiztekin 2007; Hoppe and Wagner 2007): as BG/NBD, but a customer may leave after the
 * first purchase already, so that whoever purchased once long ago is likely gone.
 *
 * <ul>
 *   <li>Likelihood: gamma(r + x) alpha^r / gamma(r) [B(a, b + x + 1) / B(a, b) (alpha + T)^-(r + x) + B(a + 1, b + x) / B(a, b)
 *       (alpha + t_x)^-(r + x)].
 *   <li>P(alive): 1 / (1 + a / (b + x) ((alpha + T) / (alpha + t_x))^(r + x)).
 *   <li>Expected purchases in t weeks: P(alive) (a + b + x) / (a - 1) [1 - ((alpha + T) / (alpha + T + t))^(r + x) 2F1(r + x, b +
 *       x + 1; a + b + x; t / (alpha + T + t))].
 * </ul>
 *
 * @param r shape of the rates of purchase
 * @param alpha rate of the rates of purchase, in weeks
 * @param a first parameter of the probability to leave
 * @param b second parameter of the probability to leave
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {
    @Override
    public ModelKind kind() {
        return ModelKind.MBGNBD;
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, a, b};
    }

    @Override
    public double logLikelihood(Histories histories) {
        return shared().logLikelihood(histories);
    }

    @Override
    public double alive(PurchaseHistory history) {
        return shared().alive(history);
    }

    @Override
    public double expectedIfAlive(double weeks, PurchaseHistory history) {
        return shared().expectedIfAlive(weeks, history);
    }

    /** b / (a - 1) [1 - (alpha / (alpha + t))^r 2F1(r, b + 1; a + b; t / (alpha + t))]. */
    @Override
    public double expected(double weeks) {
        return expected(weeks, PurchaseHistory.fresh());
    }

    private BetaGeometric shared() {
        return new BetaGeometric(r, alpha, a, b, 1);
    }
}
