package crm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Row;
import crm.store.TestDatabase;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadConversionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void forget() {
        database.close();
    }

    private static Row lead(RecordStore store) {
        Row company = store.insert(Row.draft(Companies.TYPE).with(Companies.NAME, "Acme Ltd"));
        Row contact = store.insert(Row.draft(Contacts.TYPE)
                .with(Contacts.NAME, "Ann Perera")
                .with(Contacts.COMPANY, company.id())
                .with(Contacts.SOURCE, "list"));
        return store.insert(Row.draft(Leads.TYPE)
                .with(Leads.CONTACT, contact.id())
                .with(Leads.STATUS, "working")
                .with(Leads.OWNER, "ben")
                .with(Leads.NEXT_STEP, TODAY));
    }

    private static Row draft() {
        return Row.draft(Deals.TYPE).with(Deals.STAGE, "qualified");
    }

    @Test
    void theDealKnowsWhereItCameFrom() {
        database.write(store -> {
            Row lead = lead(store);
            Row deal = new LeadConversion(store, TODAY).convert(lead, draft().with(Deals.AMOUNT, BigDecimal.TEN));
            assertThat(deal.get(Deals.NAME)).contains("Ann Perera");
            assertThat(deal.get(Deals.LEAD)).contains(lead.id());
            assertThat(deal.get(Deals.COMPANY)).isPresent();
            assertThat(deal.get(Deals.SOURCE)).contains("list");
            assertThat(deal.get(Deals.OWNER)).contains("ben");
            Row closed = store.get(Leads.TYPE, lead.id());
            assertThat(closed.get(Leads.STATUS)).contains("converted");
            assertThat(closed.get(Leads.CLOSED)).contains(TODAY);
            assertThat(closed.get(Leads.DEAL)).contains(deal.id());
            assertThat(closed.get(Leads.NEXT_STEP)).isEmpty();
        });
    }

    @Test
    void aClosedLeadIsNotConverted() {
        database.write(store -> {
            Row lost = new LeadClosing(store, TODAY).lose(lead(store), "price");
            assertThatThrownBy(() -> new LeadConversion(store, TODAY).convert(lost, draft()))
                    .isInstanceOf(CrmException.class)
                    .hasMessageContaining("was lost on 2026-03-01");
        });
    }

    @Test
    void aLeadOpensAgainOnceItsDealIsGone() {
        database.write(store -> {
            Row lead = lead(store);
            Row deal = new LeadConversion(store, TODAY).convert(lead, draft());
            Row converted = store.get(Leads.TYPE, lead.id());
            assertThatThrownBy(() -> new LeadClosing(store, TODAY).reopen(converted))
                    .isInstanceOf(CrmException.class);
            store.delete(deal);
            Row open = new LeadClosing(store, TODAY).reopen(converted);
            assertThat(open.get(Leads.STATUS)).contains("new");
            assertThat(open.get(Leads.DEAL)).isEmpty();
        });
    }
}
