package crm.score.purchase;

/**
 * Past customer value (Kumar and Reinartz 2012, chapter 6): the margins of the past, each carried to today with the discount
 * rate, sum of margin_n (1 + d)^n with n periods from then to now.
 */
public final class PastValue {
    /** Days in a year, for carrying past margins to today. */
    static final double YEAR = 365;

    private final double[] factors;
    private final double log;

    /**
     * Carries money to today.
     *
     * @param discount d a year
     */
    public PastValue(double discount) {
        log = Math.log1p(discount) / YEAR;
        factors = new double[(int) (30 * YEAR)];
        for (int days = 0; days < factors.length; days++) {
            factors[days] = Math.exp(log * days);
        }
    }

    /** What one unit of money so many days ago is worth today. */
    public double factor(int days) {
        return days >= 0 && days < factors.length ? factors[days] : Math.exp(log * days);
    }

    /**
     * The value of margins that came at even distances.
     *
     * @param discount d for one period
     * @param margins that of n = 1 period ago first
     */
    public static double of(double discount, double... margins) {
        double sum = 0;
        double factor = 1;
        for (double margin : margins) {
            factor *= 1 + discount;
            sum += margin * factor;
        }
        return sum;
    }
}
