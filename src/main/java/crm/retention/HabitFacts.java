package crm.retention;

import crm.cli.DayOptions;
import crm.cli.Session;
import crm.measure.Complaints;
import crm.score.Habits;
import crm.score.LongIndex;
import crm.store.measures.OrderFacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Orders, returns, discounts and complaints of each contact in some days. */
final class HabitFacts {
    private final Map<Long, Counts> counts = new HashMap<>();

    /** What one did. */
    private static final class Counts {
        private int orders;
        private int returns;
        private int discounted;
        private int complaints;
    }

    private HabitFacts() {}

    /** Reads them. */
    static HabitFacts of(Session session, DayOptions days) {
        HabitFacts facts = new HabitFacts();
        LocalDate from = days.from(session);
        LocalDate to = days.to(session);
        int first = Math.toIntExact(from.toEpochDay());
        OrderFacts orders = OrderFacts.of(session.store());
        LongIndex discounted = new LongIndex();
        orders.eachSpecialLine((order, amount, discount) -> {
            if (discount > 0) {
                discounted.add(order);
            }
        });
        orders.eachFully(to, (id, contact, company, day, amount, cost, discount, returned) -> {
            if (contact != 0 && day >= first) {
                boolean back = amount < 0;
                boolean off = discount > 0 || discounted.find(id) >= 0;
                Counts of = facts.of(contact);
                of.orders += back ? 0 : 1;
                of.returns += back ? 1 : 0;
                of.discounted += !back && off ? 1 : 0;
            }
        });
        Complaints.each(session, from, to, (contact, day) -> facts.of(contact).complaints++);
        return facts;
    }

    private Counts of(long contact) {
        return counts.computeIfAbsent(contact, any -> new Counts());
    }

    /** The habits of one, given the days from one order to the next. */
    Habits habits(long contact, double interval) {
        Counts of = of(contact);
        return new Habits(of.orders, of.returns, of.discounted, of.complaints, interval);
    }
}
