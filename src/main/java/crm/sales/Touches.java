package crm.sales;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Tasks;
import crm.store.measures.OrderFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last touch with each lead, deal, contact and company, and what is to be done for them next. */
final class Touches {
    private final Map<Long, Touch> last = new HashMap<>();
    private final Map<Long, Step> next = new HashMap<>();
    private final Map<Long, Long> employers = new HashMap<>();

    /**
     * A touch.
     *
     * @param day its day
     * @param how over which channel, and whose it was: {@code phone in}
     * @param what what it was about; may be empty
     */
    record Touch(LocalDate day, String how, String what) {}

    /**
     * What is to be done.
     *
     * @param due its day
     * @param what in words
     */
    record Step(LocalDate due, String what) {}

    private Touches() {}

    /** Touches up to a day, and the open tasks; ids are of all kinds of record. */
    static Touches of(Session session, LocalDate on) {
        Touches touches = new Touches();
        ZoneId zone = session.reading().dates().zone();
        OrderFacts.of(session.store()).eachOfCompany(touches.employers::put);
        session.each(
                Activities.TYPE,
                List.of(),
                "time,channel,direction,subject,lead.id,deal.id,contact.id,company.id",
                cells -> {
                    LocalDate day = LocalDate.ofInstant((Instant) cells.get(0), zone);
                    if (!day.isAfter(on)) {
                        String how = cells.get(1) + (cells.get(2) == null ? "" : " " + cells.get(2));
                        String what = cells.get(3) == null ? "" : (String) cells.get(3);
                        touches.ids(cells, 4).forEach(id -> touches.touch(id, new Touch(day, how, what)));
                    }
                });
        session.each(
                Tasks.TYPE,
                List.of("status = open"),
                "due,name,owner,priority,lead.id,deal.id,contact.id,company.id",
                cells -> {
                    if (cells.get(0) != null) {
                        Step step = new Step((LocalDate) cells.get(0), (String) cells.get(1));
                        touches.ids(cells, 4).forEach(id -> touches.plan(id, step));
                    }
                });
        return touches;
    }

    private List<Long> ids(List<Object> cells, int from) {
        List<Long> ids = new ArrayList<>();
        cells.subList(from, cells.size()).stream().filter(id -> id != null).forEach(id -> ids.add((Long) id));
        Object contact = cells.get(from + 2);
        Long employer = contact == null ? null : employers.get((Long) contact);
        if (employer != null && !ids.contains(employer)) {
            ids.add(employer);
        }
        return ids;
    }

    private void touch(long id, Touch touch) {
        last.merge(id, touch, (one, other) -> other.day().isBefore(one.day()) ? one : other);
    }

    /** Notes that something is to be done for a record. */
    void plan(long id, Step step) {
        next.merge(id, step, (one, other) -> other.due().isBefore(one.due()) ? other : one);
    }

    /** Where a contact works, 0 for nowhere. */
    long employer(long contact) {
        return employers.getOrDefault(contact, 0L);
    }

    /** The last touch with a record. */
    Optional<Touch> last(long id) {
        return Optional.ofNullable(last.get(id));
    }

    /** The first open task of a record that has a day. */
    Optional<Step> next(long id) {
        return Optional.ofNullable(next.get(id));
    }
}
