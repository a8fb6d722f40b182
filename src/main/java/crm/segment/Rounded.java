package crm.segment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them. */
final class Rounded {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Rounded() {}

    /** With so many decimals; null when it is no number. */
    static BigDecimal to(int decimals, double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN) : null;
    }

    /** A share in percent with one decimal. */
    static BigDecimal percent(double share) {
        return to(1, share * 100);
    }

    /** A probability: three digits that count, however small it is. */
    static BigDecimal probability(double p) {
        return BigDecimal.valueOf(p).round(DIGITS).stripTrailingZeros();
    }
}
