package crm.deal;

import crm.model.Deals;
import crm.model.Orders;
import crm.model.Row;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.time.LocalDate;

/** Makes the order that a won deal leads to. */
final class DealOrder {
    private final RecordStore store;
    private final LocalDate today;

    /** Orders of that day. */
    DealOrder(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /**
     * The order of a deal: its customer, company, amount, campaign and source, and the link to the deal.
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
        return store.insert(Row.draft(Orders.TYPE)
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
    }
}
