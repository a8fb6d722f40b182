package crm.profile;

import crm.model.OrderLines;
import crm.model.Row;
import crm.value.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts of money as a sentence says them, and as order lines add up to them. */
final class Sum {
    private static final int CENTS = 2;

    private Sum() {}

    /** An amount in words: grouped, two decimals. */
    static String words(BigDecimal money) {
        return Amounts.grouped(money.setScale(CENTS, RoundingMode.HALF_EVEN));
    }

    /** What a line adds to its order: its amount, else price times quantity less what was taken off; empty for neither. */
    static Optional<BigDecimal> of(Row line) {
        return line.get(OrderLines.AMOUNT).or(() -> line.get(OrderLines.PRICE)
                .map(price -> price.multiply(line.get(OrderLines.QUANTITY).orElse(BigDecimal.ONE))
                        .subtract(line.get(OrderLines.DISCOUNT).orElse(BigDecimal.ZERO))));
    }
}
