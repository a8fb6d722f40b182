package crm.score.value;

/**
 * What a customer leaves over a time after being served, and which price of serving would make it pay: profit = margin of
 * the orders - margin given back with returns - cost to serve (activity-based costing of customers: Kaplan and Narayanan,
 * Measuring and Managing Customer Profitability, 2001). Money is in units of the currency.
 *
 * @param orders how many
 * @param sales what they came to
 * @param margin sales less the cost of the goods
 * @param returned margin given back with returns; above 0 lowers the profit
 * @param service cost to serve
 */
public record ServedCustomer(int orders, double sales, double margin, double returned, double service) {
    /** Why there is no profit. */
    public enum Cause {
        /** The goods cost more than they brought. */
        PRICE("price"),
        /** Returns took more than serving did. */
        RETURNS("returns"),
        /** Serving took more than returns did. */
        SERVICE("service");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        /** What reports call it. */
        public String word() {
            return word;
        }
    }

    /** What is left; a loss is negative. */
    public double profit() {
        return margin - returned - service;
    }

    /** The fee on each of as many orders that would make the profit nothing; 0 when there is no loss, NaN without orders. */
    public double fee() {
        return orders == 0 ? Double.NaN : Math.max(0, -profit()) / orders;
    }

    /**
     * The size from which an order pays: (returns + service) / orders / (margin / sales). NaN when no size does, since there
     * are no orders or goods are sold below cost.
     */
    public double leastOrder() {
        return orders == 0 || margin <= 0 || sales <= 0 ? Double.NaN : (returned + service) / orders * sales / margin;
    }

    /** What weighs most in a loss. */
    public Cause cause() {
        if (margin < 0 && -margin >= Math.max(returned, service)) {
            return Cause.PRICE;
        }
        return returned > service ? Cause.RETURNS : Cause.SERVICE;
    }
}
