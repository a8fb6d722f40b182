package crm.measure;

import crm.store.measures.MeasureRows;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers that were calculated are shown: as they are kept, or with six decimals where they are parts of others. */
final class Shown {
    private static final int SCALE = 4;
    private static final int FINE_SCALE = 6;
    private static final double UNITS = 10_000;

    private Shown() {}

    /** A number as the database keeps it, four decimals; null when it is none, or more than can be kept. */
    static BigDecimal kept(double value) {
        return !MeasureRows.isKept(value) ? null : BigDecimal.valueOf(Math.round(value * UNITS), SCALE);
    }

    /** An amount in ten-thousandths. */
    static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount, SCALE);
    }

    /** A parameter, a likelihood or a part of a sum, six decimals; null when it is no number. */
    static BigDecimal figure(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(FINE_SCALE, RoundingMode.HALF_EVEN) : null;
    }

    /** A number of a setting as one would write it. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
