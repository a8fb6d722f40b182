package crm.model;

import static crm.model.Field.count;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.number;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.util.Optional;

/** The lines of orders: what was bought, how many, at which price. */
public final class OrderLines {
    public static final Field<Long> OWNER =
            link("owner", "order").required().indexed().about("The order.");
    public static final Field<Long> POSITION = count("position").about("Its place in the order, from 1.");
    public static final Field<Long> PRODUCT =
            link("product", "product").listed().about("The product, where it is known.");
    public static final Field<String> TEXT = text("text").listed().about("What it was called.");
    public static final Field<BigDecimal> QUANTITY = number("quantity").listed().about("How many.");
    public static final Field<BigDecimal> PRICE = money("price").listed().about("Price of one.");
    public static final Field<BigDecimal> COST = money("cost").about("What one costs the business.");
    public static final Field<BigDecimal> DISCOUNT = money("discount").about("What was taken off the line.");
    public static final Field<BigDecimal> AMOUNT = money("amount").listed().about("What the line adds to the order.");

    public static final RecordType TYPE = RecordType.named("line", "order_lines")
            .about("one line of an order")
            .of(OWNER, POSITION, PRODUCT, TEXT, QUANTITY, PRICE, COST, DISCOUNT, AMOUNT)
            .titled(TEXT)
            .part();

    private OrderLines() {}

    /** What a line adds to its order: its amount, else price times quantity less what was taken off; empty for neither. */
    public static Optional<BigDecimal> worth(Row line) {
        return line.get(AMOUNT).or(() -> line.get(PRICE)
                .map(price -> price.multiply(line.get(QUANTITY).orElse(BigDecimal.ONE))
                        .subtract(line.get(DISCOUNT).orElse(BigDecimal.ZERO))));
    }
}
