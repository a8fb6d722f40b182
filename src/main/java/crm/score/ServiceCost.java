package crm.score;

/**
 * What it costs to serve customers, beyond the goods: minutes of touches at a rate by channel, orders handled, returns handled.
 * Money as numbers in the business's currency.
 */
public final class ServiceCost {
    private final double[] perMinute;
    private final double perOrder;
    private final double perReturn;

    /**
     * These rates.
     *
     * @param perMinute one for each channel
     * @param perOrder for each order
     * @param perReturn for each return
     */
    public ServiceCost(double[] perMinute, double perOrder, double perReturn) {
        this.perMinute = perMinute.clone();
        this.perOrder = perOrder;
        this.perReturn = perReturn;
    }

    /** What a minute over a channel costs. */
    public double perMinute(int channel) {
        return perMinute[channel];
    }

    /** What an order costs. */
    public double perOrder() {
        return perOrder;
    }

    /** What a return costs. */
    public double perReturn() {
        return perReturn;
    }

    /** The cost of minutes that cost so much already, orders and returns. */
    public double of(double minutesCost, long orders, long returns) {
        return minutesCost + perOrder * orders + perReturn * returns;
    }
}
