package crm.lead;

import crm.model.Activities;
import crm.model.Closing;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Row;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.Optional;

/** Closes leads as lost, and opens closed ones again. */
final class LeadClosing {

    private final RecordStore store;
    private final LocalDate today;

    /** Changes on that day. */
    LeadClosing(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /** Refuses (conflict, exit 5) a lead that was converted or lost. */
    void requireOpen(Row lead) {
        String status = lead.require(Leads.STATUS);
        if (Closing.isOver(lead)) {
            String when = lead.get(Leads.CLOSED).map(day -> " on " + day).orElse("");
            Optional<Row> deal = lead.get(Leads.DEAL).flatMap(id -> store.find(Deals.TYPE, id));
            String into = deal.map(made -> ", into deal " + made.id()).orElse("");
            throw CrmException.conflict("lead " + lead.id() + " (" + lead.label() + ") was " + status + when + into)
                    .hint(deal.map(made -> "see: crm show " + made.id())
                            .orElse("crm lead reopen " + lead.id() + " opens it again"));
        }
    }

    /** The lead, lost for that reason. */
    Row lose(Row lead, String reason) {
        requireOpen(lead);
        return store.update(lead.with(Leads.STATUS, "lost")
                .with(Leads.REASON, reason)
                .with(Leads.CLOSED, today)
                .without(Leads.NEXT_STEP));
    }

    /**
     * The lead, open again: being worked when anything was done for it, new otherwise.
     *
     * @throws CrmException conflict, when it is open, or the deal made from it is still there
     */
    Row reopen(Row lead) {
        if (!Closing.isOver(lead)) {
            throw CrmException.conflict(
                    "lead " + lead.id() + " (" + lead.label() + ") is open: " + lead.require(Leads.STATUS));
        }
        Optional<Row> deal = lead.get(Leads.DEAL).flatMap(id -> store.find(Deals.TYPE, id));
        deal.ifPresent(there -> {
            throw CrmException.conflict("lead " + lead.id() + " became deal " + there.id() + ", which is still there")
                    .hint("crm undo takes a conversion back, or: crm lead add for a new interest");
        });
        boolean worked =
                !store.having(Activities.TYPE, Activities.LEAD, lead.id()).isEmpty();
        return store.update(lead.with(Leads.STATUS, worked ? "working" : "new")
                .without(Leads.REASON)
                .without(Leads.DEAL)
                .without(Leads.CLOSED));
    }
}
