package crm.sales;

import crm.cli.Session;
import crm.store.measures.OrderFacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When each contact and company first bought: by orders, and by deals that were won. */
final class Purchases {
    private final Map<Long, Long> employers = new HashMap<>();
    private final Map<Long, Long> byContact = new HashMap<>();
    private final Map<Long, Long> byCompany = new HashMap<>();

    /** Those up to a day. */
    static Purchases of(Session session, LocalDate on) {
        Purchases purchases = new Purchases();
        OrderFacts facts = OrderFacts.of(session.store());
        facts.eachOfCompany(purchases.employers::put);
        facts.each(on, (customer, company, day, amount, cost) -> {
            if (amount > 0) {
                purchases.bought(customer, company, day);
            }
        });
        return purchases;
    }

    /** Notes a purchase; 0 stands for no contact or company. */
    void bought(long contact, long company, long day) {
        long firm = company != 0 ? company : employers.getOrDefault(contact, 0L);
        if (contact != 0) {
            byContact.merge(contact, day, Math::min);
        }
        if (firm != 0) {
            byCompany.merge(firm, day, Math::min);
        }
    }

    /** Whether either had bought before a day: colleagues of who bought are of an existing customer too. */
    boolean before(long contact, long company, LocalDate day) {
        long firm = company != 0 ? company : employers.getOrDefault(contact, 0L);
        long first = Math.min(
                Optional.ofNullable(byContact.get(contact)).orElse(Long.MAX_VALUE),
                Optional.ofNullable(byCompany.get(firm)).orElse(Long.MAX_VALUE));
        return first < day.toEpochDay();
    }
}
