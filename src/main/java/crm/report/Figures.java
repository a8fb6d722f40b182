package crm.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares and averages as reports show them; null where there is nothing to divide by. */
public final class Figures {
    private static final int SCALE = 4;

    private Figures() {}

    /** Ten-thousandths as money. */
    public static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount, SCALE);
    }

    /** A part of a whole in percent, with one decimal. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_EVEN);
    }

    /** A part of a whole in percent, with one decimal. */
    public static BigDecimal percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** A number rounded; null when it is none. */
    public static BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN) : null;
    }

    /** A sum over a count, as money. */
    public static BigDecimal average(BigDecimal sum, long count) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), SCALE, RoundingMode.HALF_EVEN);
    }

    /** Days over a count, with one decimal. */
    public static BigDecimal days(long days, long count) {
        return count == 0
                ? null
                : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_EVEN);
    }
}
