package crm.score.fitting;

/**
 * BG/NBD and MBG/NBD: a customer purchases at a rate that is gamma(r, alpha) distributed and may leave after each purchase
 * with a probability that is beta(a, b) distributed. They differ in the occasions to leave: x repeat purchases make k = x
 * occasions in the one, k = x + 1 in the other, which counts the first purchase too.
 *
 * <p>BG/NBD (Fader, Hardie and Lee 2005, "Counting your customers" the easy way) so takes whoever never purchased again for
 * alive for certain, however long ago that was; under MBG/NBD (Batislam, Denizel and Filiztekin 2007; Hoppe and Wagner 2007)
 * whoever purchased once long ago is likely gone. Both in terms of k:
 *
 * <ul>
 *   <li>Likelihood (equation 6 of the former): gamma(r + x) alpha^r / gamma(r) [B(a, b + k) / B(a, b) (alpha + T)^-(r + x) + B(a
 *       + 1, b + k - 1) / B(a, b) (alpha + t_x)^-(r + x)], the second term only where k > 0.
 *   <li>P(alive) (Fader and Hardie 2008): 1 / (1 + a / (b + k - 1) ((alpha + T) / (alpha + t_x))^(r + x)) where k > 0, else 1.
 *   <li>Expected purchases in t weeks (equation 10): P(alive) (a + b + k - 1) / (a - 1) [1 - ((alpha + T) / (alpha + T + t))^(r
 *       + x) 2F1(r + x, b + k; a + b + k - 1; t / (alpha + T + t))]; of a new customer, x = 0 and T = 0 (equation 9).
 * </ul>
 *
 * @param kind {@link ModelKind#BGNBD} or {@link ModelKind#MBGNBD}
 * @param r shape of the rates of purchase
 * @param alpha rate of the rates of purchase, in weeks
 * @param a first parameter of the probability to leave
 * @param b second parameter of the probability to leave
 */
public record BetaGeometric(ModelKind kind, double r, double alpha, double a, double b) implements PurchaseModel {
    private static final double STEADY = 30;
    private static final double LARGE_A = 50;

    /** BG/NBD with these parameters. */
    static BetaGeometric bgNbd(double r, double alpha, double a, double b) {
        return new BetaGeometric(ModelKind.BGNBD, r, alpha, a, b);
    }

    /** MBG/NBD with these parameters. */
    public static BetaGeometric mbgNbd(double r, double alpha, double a, double b) {
        return new BetaGeometric(ModelKind.MBGNBD, r, alpha, a, b);
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, a, b};
    }

    /** Occasions to leave beside the repeat purchases. */
    private int extra() {
        return kind == ModelKind.MBGNBD ? 1 : 0;
    }

    @Override
    public double logLikelihood(Histories histories) {
        int greatest = histories.mostRepeats();
        double[] times = LogTables.ofDays(alpha, histories.times());
        double[] odds = new double[greatest + 1];
        for (int x = 0; x <= greatest; x++) {
            odds[x] = logOdds(x);
        }
        double pairs = Summation.of(histories.size(), (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                int x = histories.repeats(i);
                double age = times[histories.agePlace(i)];
                double gone = odds[x] + (r + x) * (age - times[histories.recencyPlace(i)]);
                sum += histories.count(i) * (softPlus(gone) - (r + x) * age);
            }
            return sum;
        });
        return pairs + byRepeats(histories) + histories.customers() * r * Math.log(alpha);
    }

    private double byRepeats(Histories histories) {
        int greatest = histories.mostRepeats();
        double[] rates = LogTables.rising(r, greatest);
        double[] stays = LogTables.rising(b, greatest + extra());
        double[] all = LogTables.rising(a + b, greatest + extra());
        long[] customers = histories.customersByRepeats();
        double sum = 0;
        for (int x = 0; x <= greatest; x++) {
            sum += customers[x] * (rates[x] + stays[x + extra()] - all[x + extra()]);
        }
        return sum;
    }

    /** ln(a / (b + k - 1)), the odds of having left at the last purchase; none without an occasion to. */
    private double logOdds(int x) {
        int occasions = x + extra();
        return occasions == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + occasions - 1));
    }

    /** ln(1 + e^value); {@code log1p} is three times as slow, and what it saves is lost in the sum anyway. */
    private static double softPlus(double value) {
        return value > STEADY ? value : Math.log(1 + Math.exp(value));
    }

    @Override
    public double alive(PurchaseHistory history) {
        double silence = Math.log((alpha + history.age()) / (alpha + history.recency()));
        return 1 / (1 + Math.exp(logOdds(history.repeats()) + (r + history.repeats()) * silence));
    }

    /**
     * (a + b + k - 1) / (a - 1) [1 - (1 - z)^(r + x) 2F1(r + x, b + k; a + b + k - 1; z)], z = t / (alpha + T + t).
     * By Euler's transformation the bracket is 1 - (1 - z)^(a - 1) 2F1(a + b + k - 1 - r - x, a - 1; a + b + k - 1; z),
     * which converges fast and lets a - 1 be cancelled, so that a = 1 is no special case.
     */
    @Override
    public double expectedIfAlive(double weeks, PurchaseHistory history) {
        int x = history.repeats();
        double c = a + b + x + extra() - 1;
        double z = weeks / (alpha + history.age() + weeks);
        if (a > LARGE_A) {
            double rest = Math.exp((r + x) * Math.log1p(-z)) * Hypergeometric.of(r + x, b + x + extra(), c, z);
            return c / (a - 1) * (1 - rest);
        }
        double log = Math.log1p(-z);
        double first = a == 1 ? -log : -Math.expm1((a - 1) * log) / (a - 1);
        return Math.max(0, c * first - Math.exp((a - 1) * log) * tail(c, c - r - x, z));
    }

    @Override
    public double expected(double weeks) {
        return expected(weeks, PurchaseHistory.fresh());
    }

    /** c times the sum over n from 1 of (d)_n (a)_(n-1) / ((c)_n n!) z^n. */
    private double tail(double c, double d, double z) {
        double term = d * z;
        double sum = term;
        for (int n = 1; Math.abs(term) > 1e-13 * Math.abs(sum) && n < 200_000; n++) {
            term *= (d + n) * (a + n - 1) / ((c + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }
}
