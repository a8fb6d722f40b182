package crm.score.fitting;

import java.util.ArrayList;
import java.util.List;

/**
 * How far one looks ahead, and what later money is worth today.
 *
 * <p>Customer lifetime value (Kumar and Reinartz; Fader, Hardie and Lee 2005) is the sum over periods of four weeks of
 * expected purchases in the period, times expected spend at each, times the share of it that is margin, over (1 + d)^(years
 * to the end of the period). A year has 52 weeks here.
 *
 * @param weeks how far
 * @param discount d, what money loses in a year: 0.1 for ten percent
 * @param marginShare the part of spend that is margin: 0.3 for thirty percent
 */
public record Horizon(double weeks, double discount, double marginShare) {
    /** The length of a period, in weeks. */
    static final double PERIOD = 4;

    /** Weeks in a year, for discounting what is to come. */
    static final double YEAR = 52;

    /**
     * One period.
     *
     * @param from its beginning, in weeks from now
     * @param to its end, in weeks from now
     * @param purchases expected within it
     * @param factor what money at its end is worth now
     */
    public record Period(double from, double to, double purchases, double factor) {}

    /** The periods of a customer; the last one may be shorter. */
    public List<Period> periods(PurchaseModel model, PurchaseHistory history) {
        List<Period> periods = new ArrayList<>();
        double alive = model.alive(history);
        double before = 0;
        for (double from = 0; from < weeks; from += PERIOD) {
            double to = Math.min(weeks, from + PERIOD);
            double until = alive * model.expectedIfAlive(to, history);
            periods.add(new Period(from, to, until - before, factor(to)));
            before = until;
        }
        return periods;
    }

    private double factor(double after) {
        return Math.exp(-Math.log1p(discount) * after / YEAR);
    }

    /**
     * What is to be expected of a customer.
     *
     * @param alive probability to be alive
     * @param purchases expected over the horizon
     * @param discounted the same, each at its worth now: the sum over periods
     */
    public record Prospect(double alive, double purchases, double discounted) {}

    /** What is to be expected of a customer over the horizon. */
    public Prospect prospect(PurchaseModel model, PurchaseHistory history) {
        double alive = model.alive(history);
        double sum = 0;
        double before = 0;
        for (double from = 0; from < weeks; from += PERIOD) {
            double to = Math.min(weeks, from + PERIOD);
            double until = model.expectedIfAlive(to, history);
            sum += (until - before) * factor(to);
            before = until;
        }
        return new Prospect(alive, alive * before, alive * sum);
    }

    /**
     * Customer lifetime value over the horizon, in money.
     *
     * @param spend expected spend at a purchase
     */
    public double value(PurchaseModel model, PurchaseHistory history, double spend) {
        return prospect(model, history).discounted() * spend * marginShare;
    }
}
