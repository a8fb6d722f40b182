package crm.score.value;

import java.util.Arrays;

/**
 * What it costs to serve customers, beyond the goods: minutes of touches at a rate by channel, orders, returns and
 * tickets handled.
 * Money as numbers in the business's currency.
 */
public final class ServiceCost {
    private final double[] perMinute;
    private final double perOrder;
    private final double perReturn;
    private final double perTicket;

    /**
     * These rates.
     *
     * @param perMinute one for each channel
     * @param perOrder for each order
     * @param perReturn for each return
     * @param perTicket for each ticket
     */
    public ServiceCost(double[] perMinute, double perOrder, double perReturn, double perTicket) {
        this.perMinute = perMinute.clone();
        this.perOrder = perOrder;
        this.perReturn = perReturn;
        this.perTicket = perTicket;
    }

    /** Serving costs nothing, whatever the channel of so many. */
    public static ServiceCost free(int channels) {
        return new ServiceCost(new double[channels], 0, 0, 0);
    }

    /** The same with one rate for a minute of any channel. */
    public ServiceCost withMinutesAt(double rate) {
        double[] all = new double[perMinute.length];
        Arrays.fill(all, rate);
        return new ServiceCost(all, perOrder, perReturn, perTicket);
    }

    /** The same with another rate for a return. */
    public ServiceCost withReturnsAt(double rate) {
        return new ServiceCost(perMinute, perOrder, rate, perTicket);
    }

    /** Whether no minute costs anything. */
    public boolean isTimeFree() {
        return Arrays.stream(perMinute).allMatch(rate -> rate == 0);
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

    /** What a ticket costs, beside the minutes of its activities. */
    public double perTicket() {
        return perTicket;
    }

    /** The cost of minutes that cost so much already, orders, returns and tickets. */
    public double of(double minutesCost, long orders, long returns, long tickets) {
        return minutesCost + perOrder * orders + perReturn * returns + perTicket * tickets;
    }
}
