package crm.score.value;

/**
 * The value of a customer who brings the same margin in each period as long as kept: m r / (1 + d - r) (Gupta and Lehmann 2003),
 * in multiples of that margin.
 *
 * @param retention the share kept from period to period, 0 to 1; NaN when unknown
 * @param discount what money loses in a period: 0.1 for ten percent
 */
public record KeptValue(double retention, double discount) {
    /** The value, in margins of one period. */
    double value() {
        return retention / (1 + discount - retention);
    }

    /**
     * By how much the value is greater with more retention: 0.5 for half as much again.
     *
     * @param more added to the retention, 0.05 for five points; the sum is at most 1
     * @return NaN where nobody is kept
     */
    public double gain(double more) {
        return new KeptValue(Math.min(1, retention + more), discount).value() / value() - 1;
    }
}
