package crm.deal;

import crm.model.Deals;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Products;
import crm.model.Row;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Makes the order that a won deal leads to. */
final class DealOrder {
    private static final int SCALE = 4;

    private final RecordStore store;
    private final LocalDate today;

    /** Orders of that day. */
    DealOrder(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /**
     * The order of a deal: its customer, company, amount, campaign and source, the link to the deal, and a line where the
     * deal is about a product.
     *
     * @throws CrmException invalid, when the deal has no amount or nobody who may have bought; conflict, when there is an
     *     order of this deal already
     */
    Row of(Row deal) {
        store.having(Orders.TYPE, Orders.DEAL, deal.id()).stream().findFirst().ifPresent(order -> {
            throw CrmException.conflict(
                            "deal " + deal.id() + " (" + deal.label() + ") has order " + order.id() + " already")
                    .hint("see: crm show " + order.id());
        });
        if (deal.get(Deals.CONTACT).isEmpty() && deal.get(Deals.COMPANY).isEmpty()) {
            throw CrmException.invalid("deal " + deal.id() + " names nobody who may have bought")
                    .hint("crm deal edit " + deal.id() + " --contact REF");
        }
        Row order = store.insert(Row.draft(Orders.TYPE)
                .with(Orders.DATE, today)
                .with(Orders.STATUS, "placed")
                .with(Orders.DEAL, deal.id())
                .with(Orders.AMOUNT, deal.get(Deals.AMOUNT).orElseThrow(() -> CrmException.invalid(
                                "deal " + deal.id() + " has no amount")
                        .hint("say it with --amount")))
                .withOptional(Orders.CUSTOMER, deal.get(Deals.CONTACT))
                .withOptional(Orders.COMPANY, deal.get(Deals.COMPANY))
                .withOptional(Orders.CAMPAIGN, deal.get(Deals.CAMPAIGN))
                .withOptional(Orders.SOURCE, deal.get(Deals.SOURCE)));
        deal.get(Deals.PRODUCT)
                .flatMap(id -> store.find(Products.TYPE, id))
                .ifPresent(product -> line(order, deal, product));
        return order;
    }

    private void line(Row order, Row deal, Row product) {
        BigDecimal amount = order.require(Orders.AMOUNT);
        BigDecimal quantity =
                deal.get(Deals.QUANTITY).filter(many -> many.signum() > 0).orElse(BigDecimal.ONE);
        store.insert(Row.draft(OrderLines.TYPE)
                .with(OrderLines.OWNER, order.id())
                .with(OrderLines.POSITION, 1L)
                .with(OrderLines.PRODUCT, product.id())
                .with(OrderLines.TEXT, product.label())
                .with(OrderLines.QUANTITY, quantity.setScale(SCALE, RoundingMode.HALF_EVEN))
                .with(OrderLines.PRICE, amount.divide(quantity, SCALE, RoundingMode.HALF_EVEN))
                .withOptional(OrderLines.COST, product.get(Products.COST))
                .with(OrderLines.AMOUNT, amount));
    }
}
