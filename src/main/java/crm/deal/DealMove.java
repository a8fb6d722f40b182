package crm.deal;

import crm.model.Closing;
import crm.model.Deals;
import crm.model.Row;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.Optional;

/** Moves deals through the pipeline. The journal keeps who moved them and when. */
final class DealMove {

    private final RecordStore store;
    private final LocalDate today;

    /** Moves on that day. */
    DealMove(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /**
     * The deal in another stage. Closing sets the day, leaving won or lost clears day and reason; the same stage again
     * changes nothing.
     *
     * @param reason why it was won or lost
     */
    Row to(Row deal, String stage, Optional<String> reason) {
        if (deal.require(Deals.STAGE).equals(stage)) {
            return store.update(deal.withOptional(Deals.REASON, reason));
        }
        Row there = deal.without(Deals.CLOSED).without(Deals.REASON).with(Deals.STAGE, stage);
        Row moved = Closing.isOver(there) ? there.with(Deals.CLOSED, today) : there;
        return store.update(moved.withOptional(Deals.REASON, reason));
    }

    /** Refuses (conflict, exit 5) a deal that was won or lost. */
    static void requireOpen(Row deal) {
        if (Closing.isOver(deal)) {
            throw CrmException.conflict("deal " + deal.id() + " (" + deal.label() + ") was "
                            + deal.require(Deals.STAGE)
                            + deal.get(Deals.CLOSED).map(day -> " on " + day).orElse("") + " already")
                    .hint("crm deal move " + deal.id() + " negotiation opens it again");
        }
    }
}
