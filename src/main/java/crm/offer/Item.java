package crm.offer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something that was sold: a product, or what order lines only name.
 *
 * @param product the product's id, empty where lines only name it
 * @param name what it is called
 * @param category its product line
 * @param price list price of one
 * @param cost what one costs the business
 * @param active whether it is sold now
 */
record Item(
        Optional<Long> product,
        String name,
        Optional<String> category,
        Optional<BigDecimal> price,
        Optional<BigDecimal> cost,
        boolean active) {
    /** Something that only has a name. */
    static Item named(String name) {
        return new Item(Optional.empty(), name, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** Price less cost of one, where both are known. */
    Optional<BigDecimal> margin() {
        return price.flatMap(asked -> cost.map(asked::subtract));
    }
}
