package crm.score;

/**
 * Lifetime value without a model: what a customer pays in a period, times the periods of a lifetime; or, where a share of
 * the customers stays from one period to the next, margin over an endless time.
 */
public final class SimpleValue {
    private SimpleValue() {}

    /**
     * What comes in over a lifetime, undiscounted: 300 a month make 300 x 12 x 20 = 72,000 in twenty years.
     *
     * @param each what comes in in a period
     * @param yearly periods in a year
     */
    public static double over(double each, double yearly, double years) {
        return each * yearly * years;
    }

    /**
     * What comes in over an endless time, each year's at its end and worth (r / (1 + d))^t times as much as the first one's:
     * m r / (1 + d - r) (Gupta and Lehmann 2003, "Customers as assets").
     *
     * @param margin m, what comes in in a year
     * @param retention r, the share of customers who stay from one year to the next, below 1 + d
     * @param discount d, what money loses in a year: 0.1 for ten percent
     */
    public static double retained(double margin, double retention, double discount) {
        return margin * retention / (1 + discount - retention);
    }
}
