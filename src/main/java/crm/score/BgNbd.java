package crm.score;

/**
 * BG/NBD (Fader, Hardie and Lee 2005, "Counting your customers" the easy way): a customer purchases at a rate that is
 * gamma(r, alpha) distributed and leaves after each repeat purchase with a probability that is beta(a, b) distributed.
 * Whoever never purchased again counts as alive for certain, however long ago that was.
 *
 * <ul>
 *   <li>Likelihood (equation 6): gamma(r + x) alpha^r / gamma(r) B(a, b + x) / B(a, b) (alpha + T)^-(r + x), and for x > 0
 *       besides that gamma(r + x) alpha^r / gamma(r) B(a + 1, b + x - 1) / B(a, b) (alpha + t_x)^-(r + x).
 *   <li>P(alive) (Fader and Hardie 2008): 1 / (1 + a / (b + x - 1) ((alpha + T) / (alpha + t_x))^(r + x)) for x > 0, else 1.
 *   <li>Expected purchases in t weeks (equation 10): P(alive) (a + b + x - 1) / (a - 1) [1 - ((alpha + T) / (alpha + T + t))^(r
 *       + x) 2F1(r + x, b + x; a + b + x - 1; t / (alpha + T + t))].
 * </ul>
 *
 * @param r shape of the rates of purchase
 * @param alpha rate of the rates of purchase, in weeks
 * @param a first parameter of the probability to leave
 * @param b second parameter of the probability to leave
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {
    @Override
    public ModelKind kind() {
        return ModelKind.BGNBD;
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

    /** Fader, Hardie and Lee 2005, equation 9. */
    @Override
    public double expected(double weeks) {
        return expected(weeks, PurchaseHistory.fresh());
    }

    private BetaGeometric shared() {
        return new BetaGeometric(r, alpha, a, b, 0);
    }
}
