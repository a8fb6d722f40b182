package crm.score.statistics;

/**
 * How often deals of one sort are won: an opinion that counts like so many closed deals, and what was seen. With few
 * closed deals the opinion prevails, with many the own figures (the mean of a beta distribution; Gelman and others,
 * Bayesian Data Analysis, section 2.4).
 *
 * @param prior the share expected before anything was seen, 0 to 1
 * @param weight how many closed deals the opinion counts as, more than 0
 * @param won deals won
 * @param closed deals won or lost
 */
public record WinOdds(double prior, double weight, long won, long closed) {
    /** What is to be expected of the next one, 0 to 1. */
    public double rate() {
        return (prior * weight + won) / (weight + closed);
    }

    /** The share that was won; NaN before any was closed. */
    public double own() {
        return closed == 0 ? Double.NaN : (double) won / closed;
    }

    /** The lower end of the 95 % interval of the own share (Wilson 1927); NaN before any was closed. */
    public double low() {
        return ShareInterval.of(won, closed).low();
    }

    /** The upper end of it. */
    public double high() {
        return ShareInterval.of(won, closed).high();
    }
}
