package crm.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How probable it is that a deal is won, and where that comes from.
 *
 * @param percent 0 to 100, rounded as it is shown: what is reckoned with it can be reckoned again
 * @param of whose chance it is: of the deal itself, of its stage, of new or existing customers
 */
public record Chance(BigDecimal percent, String of) {
    private static final int CENTS = 2;

    /** A chance of 0 to 1, to a tenth of a percent. */
    static Chance of(double share, String of) {
        return new Chance(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_EVEN), of);
    }

    /** As a number of 0 to 1. */
    double share() {
        return percent.doubleValue() / 100;
    }

    /** That share of an amount, to the cent. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(percent).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
