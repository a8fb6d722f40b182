package crm.score.fitting;

/**
 * Gamma-Gamma model of the average spend (Fader, Hardie and Lee 2005, "RFM and CLV"; Fader and Hardie 2013, "The
 * Gamma-Gamma model of monetary value"): what a customer pays at a purchase is gamma(p, v) distributed, and v is gamma(q,
 * gamma) distributed over customers; how much and how often have nothing to do with one another. Money is in the base
 * currency.
 *
 * <ul>
 *   <li>Likelihood of a mean m of x purchases: gamma(p x + q) / (gamma(p x) gamma(q)) gamma^q m^(p x - 1) x^(p x) / (gamma + m
 *       x)^(p x + q).
 *   <li>Expected spend a purchase: p (gamma + m x) / (p x + q - 1), a weighted mean of the customer's own and everyone's; for
 *       a customer without repeat purchases p gamma / (q - 1). It is infinite for q of 1 or less.
 * </ul>
 *
 * @param p shape of what one customer pays
 * @param q shape of what differs between customers
 * @param gamma scale of what differs between customers, in money
 */
public record GammaGamma(double p, double q, double gamma) {
    /**
     * Expected spend at each purchase.
     *
     * @param repeats purchases that the mean is of
     * @param mean what the customer paid on average at them; means nothing when there are none
     */
    public double expected(int repeats, double mean) {
        double paid = repeats == 0 ? 0 : mean * repeats;
        return p * (gamma + paid) / (p * repeats + q - 1);
    }

    /** Expected spend at a purchase of a customer of whom nothing is known. */
    public double expected() {
        return expected(0, 0);
    }
}
