package crm.score.value;

/** What a business may lose with a customer, in money. */
public final class ValueAtRisk {
    private ValueAtRisk() {}

    /**
     * Churn risk times lifetime value. Since lifetime value counts only what is still expected, it is greatest for good
     * customers of whom one cannot tell, and small for those who have surely gone.
     *
     * @param churn probability that the customer has left, 0 to 1
     * @param value customer lifetime value, in money
     */
    public static double expected(double churn, double value) {
        return churn * value;
    }

    /**
     * Where no model could be fitted: all that the customer spent, once an order is overdue, else nothing.
     *
     * @param spend past spend, in money
     * @param overdue days beyond the usual interval
     */
    public static double ofSpend(double spend, double overdue) {
        return overdue > 0 ? spend : 0;
    }
}
