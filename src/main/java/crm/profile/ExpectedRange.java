package crm.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Between what and what the spend of the horizon lies in eight cases of ten.
 *
 * <p>The number of orders is 0 for who has left. For who has not it is negative binomial, as of a purchase rate that is
 * gamma distributed given x orders so far, of which the shape is x + 1: its mean m is the expected orders divided by the
 * probability of being alive, its variance m + m² / (x + 1). Each order counts as much as the expected ones do on average.
 * The range is that of the 10th and the 90th percentile; drop-out on the way is in the mean alone.
 *
 * @param low the 10th percentile, in the base currency
 * @param high the 90th
 */
record ExpectedRange(BigDecimal low, BigDecimal high) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final int CENTS = 2;
    private static final int MOST = 100_000;

    /** The range; empty where the model says nothing. */
    static Optional<ExpectedRange> of(
            Optional<BigDecimal> alive, Optional<BigDecimal> orders, Optional<BigDecimal> spend, Optional<Long> past) {
        if (alive.isEmpty() || orders.isEmpty() || spend.isEmpty() || past.isEmpty()) {
            return Optional.empty();
        }
        double p = alive.get().doubleValue();
        double mean = orders.get().doubleValue();
        if (!(p > 0) || !(mean > 0)) {
            return Optional.of(new ExpectedRange(money(0), money(0)));
        }
        double each = spend.get().doubleValue() / mean;
        double shape = past.get() + 1;
        return Optional.of(new ExpectedRange(
                money(each * percentile(LOW, p, mean / p, shape)), money(each * percentile(HIGH, p, mean / p, shape))));
    }

    /** The least number of orders that is not exceeded with a probability. */
    static int percentile(double wanted, double alive, double mean, double shape) {
        double share = mean / (mean + shape);
        double chance = Math.pow(1 - share, shape);
        double reached = 1 - alive + alive * chance;
        int orders = 0;
        while (reached < wanted && orders < MOST) {
            chance *= share * (shape + orders) / (orders + 1);
            orders++;
            reached += alive * chance;
        }
        return orders;
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
