package crm.score;

import java.util.Arrays;

/**
 * What it costs to serve customers, beyond the goods: minutes of touches at a rate by channel, orders handled, returns handled.
 * Money as numbers in the business's currency.
 *
 * @param perMinute one rate for each channel
 * @param perOrder for each order
 * @param perReturn for each return
 */
public record ServiceCost(double[] perMinute, double perOrder, double perReturn) {
    /** The same values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceCost cost
                && Arrays.equals(perMinute, cost.perMinute)
                && perOrder == cost.perOrder
                && perReturn == cost.perReturn;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(perMinute) + 31 * Double.hashCode(perOrder) + Double.hashCode(perReturn);
    }

    /** The cost. */
    public double of(double minutesCost, long orders, long returns) {
        return minutesCost + perOrder * orders + perReturn * returns;
    }
}
