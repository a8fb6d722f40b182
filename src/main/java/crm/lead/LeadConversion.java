package crm.lead;

import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Row;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.time.LocalDate;

/** Turns an open lead into a deal that knows where it came from. */
final class LeadConversion {
    private final RecordStore store;
    private final LocalDate today;

    /** Conversions on that day. */
    LeadConversion(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /**
     * Closes the lead as converted and stores the deal.
     *
     * @param wanted a draft of the deal; what it leaves open comes from the lead and its contact
     * @return the deal
     * @throws CrmException conflict, when the lead is closed already
     */
    Row convert(Row lead, Row wanted) {
        new LeadClosing(store, today).requireOpen(lead);
        Row contact = store.get(Contacts.TYPE, lead.require(Leads.CONTACT));
        Row deal = store.insert(completed(wanted, lead, contact));
        store.update(lead.with(Leads.STATUS, "converted")
                .with(Leads.CLOSED, today)
                .with(Leads.DEAL, deal.id())
                .without(Leads.NEXT_STEP));
        return deal;
    }

    private static Row completed(Row wanted, Row lead, Row contact) {
        return wanted.with(Deals.CONTACT, contact.id())
                .with(Deals.LEAD, lead.id())
                .with(
                        Deals.NAME,
                        wanted.get(Deals.NAME).or(() -> lead.get(Leads.NAME)).orElseGet(contact::label))
                .withOptional(Deals.COMPANY, wanted.get(Deals.COMPANY).or(() -> contact.get(Contacts.COMPANY)))
                .withOptional(Deals.AMOUNT, wanted.get(Deals.AMOUNT).or(() -> lead.get(Leads.AMOUNT)))
                .withOptional(Deals.CAMPAIGN, wanted.get(Deals.CAMPAIGN).or(() -> lead.get(Leads.CAMPAIGN)))
                .withOptional(
                        Deals.SOURCE,
                        wanted.get(Deals.SOURCE)
                                .or(() -> lead.get(Leads.SOURCE))
                                .or(() -> contact.get(Contacts.SOURCE)))
                .withOptional(
                        Deals.OWNER,
                        wanted.get(Deals.OWNER).or(() -> lead.get(Leads.OWNER)).or(() -> contact.get(Contacts.OWNER)));
    }
}
