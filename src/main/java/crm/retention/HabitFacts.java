package crm.retention;

import crm.cli.DayOptions;
import crm.cli.Session;
import crm.measure.Complaints;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.score.Habits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Set<Long> discounted = new HashSet<>();
        session.each(OrderLines.TYPE, List.of("discount > 0"), "owner.id", line -> discounted.add((Long) line.get(0)));
        List<String> counted = new ArrayList<>(days.conditions(session, "date"));
        counted.add("not status = cancelled");
        counted.add("customer is not empty");
        session.each(Orders.TYPE, counted, "id,customer.id,amount,discount", order -> {
            Counts of = facts.of((Long) order.get(1));
            boolean back = ((BigDecimal) order.get(2)).signum() < 0;
            boolean off = order.get(3) != null && ((BigDecimal) order.get(3)).signum() > 0;
            of.orders += back ? 0 : 1;
            of.returns += back ? 1 : 0;
            of.discounted += !back && (off || discounted.contains((Long) order.get(0))) ? 1 : 0;
        });
        Complaints.each(session, days.from(session), days.to(session), (contact, day) -> facts.of(contact).complaints++);
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
