package crm.profile;

import crm.value.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as a sentence says them. */
final class Sum {
    private static final int CENTS = 2;

    private Sum() {}

    /** An amount in words: grouped, two decimals. */
    static String words(BigDecimal money) {
        return Amounts.grouped(money.setScale(CENTS, RoundingMode.HALF_EVEN));
    }
}
