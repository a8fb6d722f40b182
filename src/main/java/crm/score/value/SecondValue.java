package crm.score.value;

import crm.score.purchase.PastValue;

/**
 * Second lifetime value: what a customer who had left brings from the day it came back, as a net present value on that day
 * (Stauss and Friege 1999; Griffin and Lowenstein 2001; Thomas, Blattberg and Fox 2004): the sum over the orders since of
 * margin_n / (1 + d)^(days since the return / 365), plus customer lifetime value as of today / (1 + d)^(days from the return to
 * today / 365), less the cost of winning back. Who never left and came back has none.
 */
public final class SecondValue {
    private final PastValue time;
    private final double cost;

    /**
     * Values second lives.
     *
     * @param discount d, what money loses in a year: 0.1 for ten percent
     * @param cost what winning one customer back costs, in money
     */
    public SecondValue(double discount, double cost) {
        this.time = new PastValue(discount);
        this.cost = cost;
    }

    /** What money so many days after the return is worth on the day of it. */
    public double factor(int daysSince) {
        return time.factor(-daysSince);
    }

    /** What winning back costs, in money. */
    public double cost() {
        return cost;
    }

    /**
     * The value, in money.
     *
     * @param since margins since the return, each at its worth on the day of it
     * @param expected customer lifetime value as of today; NaN when nothing can be told, and then left out
     * @param days from the return to today
     */
    public double of(double since, double expected, int days) {
        return since + (Double.isNaN(expected) ? 0 : expected * factor(days)) - cost;
    }
}
