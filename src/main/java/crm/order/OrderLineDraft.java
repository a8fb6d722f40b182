package crm.order;

import crm.model.OrderLines;
import crm.model.Products;
import crm.model.Row;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Finds the product of a line, and with it what the line does not say: the price and the cost. */
final class OrderLineDraft {
    private static final int SCALE = 4;

    private final RecordStore store;

    /** Lines over the products of a store. */
    OrderLineDraft(RecordStore store) {
        this.store = store;
    }

    /**
     * A line without its order. The product is found by code, then by name; where there is none the text stands alone.
     *
     * @throws CrmException invalid, when neither the line nor the product says a price; conflict, when several products
     *     have that code or name
     */
    Row of(OrderLineText text) {
        Optional<Row> product = product(text.product());
        BigDecimal quantity = text.quantity().setScale(SCALE, RoundingMode.HALF_EVEN);
        BigDecimal price = text.price()
                .or(() -> product.flatMap(row -> row.get(Products.PRICE)))
                .orElseThrow(() -> CrmException.invalid(
                                "no price for " + text.product() + (product.isEmpty() ? ", no product of ours" : ""))
                        .hint("write '" + text.product() + " x QTY @ PRICE'"))
                .setScale(SCALE, RoundingMode.HALF_EVEN);
        return Row.draft(OrderLines.TYPE)
                .withOptional(OrderLines.PRODUCT, product.map(Row::id))
                .with(OrderLines.TEXT, product.map(Row::label).orElse(text.product()))
                .with(OrderLines.QUANTITY, quantity)
                .with(OrderLines.PRICE, price)
                .withOptional(OrderLines.COST, product.flatMap(row -> row.get(Products.COST)))
                .with(OrderLines.AMOUNT, price.multiply(quantity).setScale(SCALE, RoundingMode.HALF_EVEN));
    }

    private Optional<Row> product(String text) {
        List<Row> found = store.named(Products.TYPE, Products.CODE, text);
        if (found.isEmpty()) {
            found = store.named(Products.TYPE, Products.NAME, text);
        }
        if (found.size() > 1) {
            throw CrmException.conflict("several products are called " + text + ": "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .map(row -> row.get(Products.CODE).orElse("id " + row.id()))
                                            .toList()))
                    .hint("name it by its code");
        }
        return found.stream().findFirst();
    }
}
