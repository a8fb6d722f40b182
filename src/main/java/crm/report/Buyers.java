package crm.report;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.score.Ledger;
import crm.store.measures.OrderFacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Whose orders are looked at. An order counts for its customer, and for one company: the one it names, else the customer's. */
public enum Buyers {
    CONTACT,
    COMPANY;

    /** The word for many of them. */
    public String plural() {
        return this == CONTACT ? "contacts" : "companies";
    }

    /** The word for so many of them. */
    public String counted(long number) {
        String one = this == CONTACT ? "customer" : "company";
        return number + " " + (number == 1 ? one : this == CONTACT ? "customers" : "companies");
    }

    /** The kind of record. */
    public RecordType type() {
        return this == CONTACT ? Contacts.TYPE : Companies.TYPE;
    }

    /** All orders and returns up to a day that have such a buyer. */
    public Ledger ledger(Session session, LocalDate to) {
        OrderFacts facts = OrderFacts.of(session.store());
        Map<Long, Long> employers = new HashMap<>();
        if (this == COMPANY) {
            facts.eachOfCompany(employers::put);
        }
        Ledger ledger = new Ledger();
        facts.each(to, (customer, company, day, amount, cost) -> {
            long buyer = this == CONTACT ? customer : company != 0 ? company : employers.getOrDefault(customer, 0L);
            if (buyer != 0) {
                ledger.add(buyer, day, amount, cost);
            }
        });
        return ledger;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
