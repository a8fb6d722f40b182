package crm.score.value;

/**
 * The value of a customer who pays the same for some years, as a shopkeeper reckons it: payment x payments a year x years. The
 * textbook customer pays 300 a month for 20 years: 72,000.
 *
 * @param payment what is paid each time
 * @param times how often a year
 * @param years how many years
 */
public record SimpleValue(double payment, int times, double years) {
    /**
     * What comes in over an endless time, each year's at its end, where a share of the customers stays from one year to the
     * next: m r / (1 + d - r) (Gupta and Lehmann 2003, "Customers as assets").
     *
     * @param margin m, what comes in in a year
     * @param retention r, the share of customers who stay from one year to the next, below 1 + d
     * @param discount d, what money loses in a year: 0.1 for ten percent
     */
    public static double retained(double margin, double retention, double discount) {
        return margin * retention / (1 + discount - retention);
    }

    /** All payments added up. */
    public double sum() {
        return payment * times * years;
    }

    /**
     * The same at its worth today: each payment, made at the end of its part of a year, over (1 + discount)^(years until then).
     *
     * @param discount what money loses in a year: 0.1 for ten percent
     */
    public double discounted(double discount) {
        double sum = 0;
        long payments = Math.round(times * years);
        for (long which = 1; which <= payments; which++) {
            sum += payment * Math.exp(-Math.log1p(discount) * which / times);
        }
        return sum;
    }
}
