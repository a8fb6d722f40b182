package crm.score.habit;

import java.util.ArrayList;
import java.util.List;

/**
 * Traits of customers who cost a business more than others: who buys only on sale, complains often, gives back often, buys
 * seldom. The limits are the business's own.
 *
 * @param sale share of orders with a discount from which on, with two orders or more, a customer is {@link #SALE_ONLY}
 * @param complaints complaints of the last 365 days from which on one is a {@link #COMPLAINER}
 * @param returned share of the value bought that came back from which on, with two returns or more, one is a {@link #RETURNER}
 * @param yearly orders a year below which, a year after the first, one is {@link #INFREQUENT}
 */
public record CostlyTraits(double sale, int complaints, double returned, double yearly) {
    public static final String SALE_ONLY = "sale-only";
    public static final String COMPLAINER = "complainer";
    public static final String RETURNER = "returner";
    public static final String INFREQUENT = "infrequent";

    private static final int TWICE = 2;
    private static final double YEAR = 365;

    /**
     * What is known of one customer.
     *
     * @param orders how many there are
     * @param saleShare share of them with a discount, NaN when unknown
     * @param tenure days since the first one
     * @param returns orders that came back
     * @param returnRate value returned over value bought, NaN when unknown
     * @param complaints of the last 365 days
     */
    public record Facts(long orders, double saleShare, long tenure, long returns, double returnRate, long complaints) {}

    /** The traits of a customer; NaN has none. */
    public List<String> of(Facts facts) {
        List<String> traits = new ArrayList<>();
        if (facts.orders() >= TWICE && facts.saleShare() >= sale) {
            traits.add(SALE_ONLY);
        }
        if (complaints > 0 && facts.complaints() >= complaints) {
            traits.add(COMPLAINER);
        }
        if (facts.returns() >= TWICE && facts.returnRate() >= returned) {
            traits.add(RETURNER);
        }
        if (facts.orders() > 0 && facts.tenure() >= YEAR && yearly(facts) < yearly) {
            traits.add(INFREQUENT);
        }
        return traits;
    }

    /** Orders a year since the first one. */
    public static double yearly(Facts facts) {
        return facts.orders() / (Math.max(YEAR, (double) facts.tenure()) / YEAR);
    }
}
