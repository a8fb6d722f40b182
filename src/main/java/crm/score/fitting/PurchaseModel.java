package crm.score.fitting;

/** A model of when customers purchase and when they leave for good, with its parameters. Time is in weeks. */
public sealed interface PurchaseModel permits BetaGeometric, ParetoNbd {
    /** Which model it is. */
    ModelKind kind();

    /** The parameters, in the order of {@link ModelKind#parameters}; times in weeks. */
    double[] parameters();

    /** The natural logarithm of the likelihood of these histories. */
    double logLikelihood(Histories histories);

    /** The probability, 0 to 1, that a customer with that history has not left. */
    double alive(PurchaseHistory history);

    /** Expected purchases of a customer with that history in the next so many weeks, given that the customer has not left. */
    double expectedIfAlive(double weeks, PurchaseHistory history);

    /** Expected purchases of a customer with that history in the next so many weeks. */
    default double expected(double weeks, PurchaseHistory history) {
        return alive(history) * expectedIfAlive(weeks, history);
    }

    /** Expected repeat purchases of a new customer in the first so many weeks. */
    double expected(double weeks);
}
