package crm.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as reports show them; null, which is shown as nothing, where there is none. */
public final class Figures {
    /** Ten-thousandths in one unit of money: stored amounts are counted in them. */
    public static final double UNIT = 10_000;

    private static final int SCALE = 4;
    private static final int CENTS = 2;

    private Figures() {}

    /** Ten-thousandths as money. */
    public static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount, SCALE);
    }

    /** Money that was calculated, to two decimals. */
    public static BigDecimal amount(double money) {
        return rounded(money, CENTS);
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

    /** A part of a whole in percent, with one decimal, of numbers that were calculated. */
    public static BigDecimal percent(double part, double whole) {
        return rounded(100 * part / whole, 1);
    }

    /** A number rounded. */
    public static BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN) : null;
    }

    /** A whole number, such as of days or orders. */
    public static Long whole(double value) {
        return Double.isFinite(value) ? Math.round(value) : null;
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

    /** A number as it stands in a note: without zeros that say nothing. */
    public static String plain(double value, int decimals) {
        BigDecimal number = rounded(value, decimals);
        return number == null
                ? "-"
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
