package crm.score;

/**
 * What BG/NBD and MBG/NBD have in common: customers purchase at a rate that is gamma distributed (shape r, rate alpha in
 * weeks), and may leave after each purchase with a probability that is beta distributed (a, b). They differ in the
 * occasions to leave: {@code x} repeat purchases make x occasions in the one, x + 1 in the other, which counts the first
 * purchase too. With k occasions:
 *
 * <p>L = gamma(r + x) alpha^r / gamma(r) * [ B(a, b + k) / B(a, b) (alpha + T)^-(r + x)
 * + B(a + 1, b + k - 1) / B(a, b) (alpha + t_x)^-(r + x), this only when k > 0 ]
 *
 * @param extra occasions beside the repeat purchases: 0 or 1
 */
record BetaGeometric(double r, double alpha, double a, double b, int extra) {
    private static final double STEADY = 30;
    private static final double LARGE_A = 50;

    double logLikelihood(Histories histories) {
        int greatest = histories.mostRepeats();
        double[] ages = LogTables.ofDays(alpha, histories.greatestAge());
        double[] odds = new double[greatest + 1];
        for (int x = 0; x <= greatest; x++) {
            odds[x] = logOdds(x);
        }
        double pairs = Summation.of(histories.size(), (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                int x = histories.repeats(i);
                double age = ages[histories.age(i)];
                double gone = odds[x] + (r + x) * (age - ages[histories.recency(i)]);
                sum += histories.count(i) * (softPlus(gone) - (r + x) * age);
            }
            return sum;
        });
        return pairs + byRepeats(histories) + histories.customers() * r * Math.log(alpha);
    }

    private double byRepeats(Histories histories) {
        int greatest = histories.mostRepeats();
        double[] rates = LogTables.rising(r, greatest);
        double[] stays = LogTables.rising(b, greatest + extra);
        double[] all = LogTables.rising(a + b, greatest + extra);
        long[] customers = histories.customersByRepeats();
        double sum = 0;
        for (int x = 0; x <= greatest; x++) {
            sum += customers[x] * (rates[x] + stays[x + extra] - all[x + extra]);
        }
        return sum;
    }

    /** ln(a / (b + k - 1)), the odds of having left at the last purchase; none without an occasion to. */
    private double logOdds(int x) {
        int occasions = x + extra;
        return occasions == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + occasions - 1));
    }

    /** ln(1 + e^value); {@code log1p} is three times as slow, and what it saves is lost in the sum anyway. */
    private static double softPlus(double value) {
        return value > STEADY ? value : Math.log(1 + Math.exp(value));
    }

    double alive(PurchaseHistory history) {
        double silence = Math.log((alpha + history.age()) / (alpha + history.recency()));
        return 1 / (1 + Math.exp(logOdds(history.repeats()) + (r + history.repeats()) * silence));
    }

    /**
     * (a + b + k - 1) / (a - 1) [1 - (1 - z)^(r + x) 2F1(r + x, b + k; a + b + k - 1; z)], z = t / (alpha + T + t).
     * By Euler's transformation the bracket is 1 - (1 - z)^(a - 1) 2F1(a + b + k - 1 - r - x, a - 1; a + b + k - 1; z),
     * which converges fast and lets a - 1 be cancelled, so that a = 1 is no special case.
     */
    double expectedIfAlive(double weeks, PurchaseHistory history) {
        int x = history.repeats();
        double c = a + b + x + extra - 1;
        double z = weeks / (alpha + history.age() + weeks);
        if (a > LARGE_A) {
            double rest = Math.exp((r + x) * Math.log1p(-z)) * Hypergeometric.of(r + x, b + x + extra, c, z);
            return c / (a - 1) * (1 - rest);
        }
        double log = Math.log1p(-z);
        double first = a == 1 ? -log : -Math.expm1((a - 1) * log) / (a - 1);
        return Math.max(0, c * first - Math.exp((a - 1) * log) * tail(c, c - r - x, z));
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
