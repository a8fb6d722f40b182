package crm.profile;

import crm.score.item.Repurchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that someone has bought.
 *
 * @param product the product's id, empty where order lines only name it
 * @param name what it is called
 * @param category its product line
 * @param quantity how many, returned ones taken off
 * @param amount what was paid for it, the same; empty where no line says so
 * @param first the day of the first purchase
 * @param last the day of the last
 * @param due when it is due again by the days between purchases, for what was bought on two days or more
 * @param ends until when it runs, where the orders say so
 * @param orders the orders, ascending
 */
record Holding(
        Optional<Long> product,
        String name,
        Optional<String> category,
        BigDecimal quantity,
        Optional<BigDecimal> amount,
        LocalDate first,
        LocalDate last,
        Optional<Repurchase> due,
        Optional<LocalDate> ends,
        List<Long> orders) {
    Holding {
        orders = List.copyOf(orders);
    }

    /** The day on which it is due again: when it ends, else when it is usually bought again. */
    Optional<LocalDate> again() {
        return ends.or(() -> due.map(when -> LocalDate.ofEpochDay(when.expected())));
    }
}
