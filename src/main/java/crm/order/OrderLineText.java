package crm.order;

import crm.value.Amounts;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an order as people write it: {@code PRODUCT x QTY @ PRICE}.
 *
 * @param product what it is called, or its code
 * @param quantity how many; 1 when nothing is said, negative for a return
 * @param price of one, where it was said
 */
record OrderLineText(String product, BigDecimal quantity, Optional<BigDecimal> price) {
    private static final Pattern PRICED = Pattern.compile("(.*\\S)\\s*@\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern COUNTED =
            Pattern.compile("(.*\\S)\\s+[x*\u00d7]\\s*(-?[\\d.,' ]*\\d)", Pattern.DOTALL);

    /**
     * Reads a line. The last {@code @} and the last {@code x} before a number count, so that a product may have them in
     * its name ({@code Timber 4 x 4 x 10 @ 3.50} is ten of {@code Timber 4 x 4}).
     *
     * @throws CrmException usage, when there is no product; invalid, when the price is no amount
     */
    static OrderLineText parse(String text) {
        String rest = text.strip();
        Optional<BigDecimal> price = Optional.empty();
        Matcher priced = PRICED.matcher(rest);
        if (priced.matches()) {
            price = Optional.of(amount(text, priced.group(2)));
            rest = priced.group(1);
        }
        BigDecimal quantity = BigDecimal.ONE;
        Matcher counted = COUNTED.matcher(rest);
        if (counted.matches()) {
            quantity = amount(text, counted.group(2));
            rest = counted.group(1);
        }
        if (rest.isEmpty() || rest.startsWith("@")) {
            throw CrmException.usage("--line " + text + ": no product").hint("write 'PRODUCT x QTY @ PRICE'");
        }
        return new OrderLineText(rest, quantity, price);
    }

    private static BigDecimal amount(String line, String number) {
        try {
            return Amounts.parse(number);
        } catch (CrmException e) {
            throw CrmException.invalid("--line " + line + ": " + e.getMessage()).because(e);
        }
    }
}
