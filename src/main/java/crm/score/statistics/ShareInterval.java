package crm.score.statistics;

/**
 * A share that was seen, and the 95 % interval of the share that it is a sample of (Wilson 1927, "Probable inference, the law of
 * succession, and statistical inference"): (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n), z = 1.96. It
 * holds for few trials and for shares near 0 and 1, too.
 *
 * @param share successes / trials, 0 to 1; NaN without trials, as are the ends
 * @param low the lower end
 * @param high the upper end
 */
public record ShareInterval(double share, double low, double high) {
    private static final double Z95 = 1.959964;

    /** That of so many successes in so many trials. */
    public static ShareInterval of(long successes, long trials) {
        double share = trials == 0 ? Double.NaN : (double) successes / trials;
        double z2 = Z95 * Z95;
        double centre = share + z2 / (2 * trials);
        double half = Z95 * Math.sqrt(share * (1 - share) / trials + z2 / (4.0 * trials * trials));
        double whole = 1 + z2 / trials;
        return new ShareInterval(share, Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole));
    }
}
