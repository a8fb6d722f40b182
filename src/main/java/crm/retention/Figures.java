package crm.retention;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as these reports show them; null where there is none. */
final class Figures {
    /** Ten-thousandths in one unit of money. */
    static final double UNIT = 10_000;

    private static final int SCALE = 4;

    private Figures() {}

    /** Money that was calculated, to two decimals. */
    static BigDecimal money(double amount) {
        return rounded(amount, 2);
    }

    /** Ten-thousandths as money. */
    static BigDecimal exact(long amount) {
        return BigDecimal.valueOf(amount, SCALE);
    }

    /** A number to so many decimals. */
    static BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN) : null;
    }

    /** A part of a whole in percent, with one decimal. */
    static BigDecimal percent(double part, double whole) {
        return rounded(100 * part / whole, 1);
    }

    /** A whole number, such as of days or orders. */
    static Long whole(double value) {
        return Double.isFinite(value) ? Math.round(value) : null;
    }

    /** A number as it stands in a note: without zeros that say nothing. */
    static String plain(double value, int decimals) {
        BigDecimal number = rounded(value, decimals);
        return number == null
                ? "-"
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
