package crm.profile;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Campaigns;
import crm.model.Members;
import crm.model.Orders;
import crm.model.Row;
import crm.model.Tickets;
import crm.task.Around;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way that customers took to each purchase: what they met, in the order of time, since the purchase before it and within
 * some days. The same thing several times in a row is one step. Touches without a contact and cancelled orders do not count.
 */
final class Journeys {
    private final Session session;
    private final ZoneId zone;
    private final Map<Long, List<Touch>> touches = new HashMap<>();
    private final Map<Long, List<Buy>> buys = new HashMap<>();
    private final Map<Long, String> campaigns = new HashMap<>();

    /** Something they met. */
    private record Touch(Instant at, String step) {}

    /** Something they bought. */
    private record Buy(long order, LocalDate day, BigDecimal amount) {}

    /**
     * The way to one purchase.
     *
     * @param contact who bought
     * @param order what
     * @param day when
     * @param amount for how much
     * @param steps what they met before, the first first; empty for nothing on record
     * @param days from the first of them to the purchase
     */
    record Journey(long contact, long order, LocalDate day, BigDecimal amount, List<String> steps, long days) {
        Journey {
            steps = List.copyOf(steps);
        }

        /** In a line. */
        String path() {
            return steps.isEmpty() ? "(nothing on record)" : String.join(" > ", steps);
        }
    }

    private Journeys(Session session) {
        this.session = session;
        this.zone = session.reading().dates().zone();
        session.store().all(Campaigns.TYPE).forEach(row -> campaigns.put(row.id(), row.label()));
    }

    /** Of all contacts. */
    static Journeys ofAll(Session session) {
        Journeys journeys = new Journeys(session);
        journeys.readAll();
        return journeys;
    }

    /** Of one contact, or of a company and its people. */
    static Journeys of(Session session, Row who) {
        Journeys journeys = new Journeys(session);
        Around around = new Around(session, who);
        around.rows(Activities.TYPE)
                .forEach(row -> journeys.touch(
                        row.get(Activities.CONTACT).orElse(who.id()),
                        row.require(Activities.TIME),
                        row.require(Activities.CHANNEL),
                        row.get(Activities.DIRECTION)));
        around.rows(Tickets.TYPE)
                .forEach(row -> journeys.add(
                        row.get(Tickets.CONTACT).orElse(who.id()),
                        row.require(Tickets.OPENED),
                        row.require(Tickets.KIND)));
        around.rows(Members.TYPE)
                .forEach(row -> journeys.member(
                        row.require(Members.CONTACT),
                        row.require(Members.OWNER),
                        row.get(Members.DATE),
                        row.get(Members.STATUS)));
        around.rows(Orders.TYPE)
                .forEach(row -> journeys.bought(
                        row.get(Orders.CUSTOMER).orElse(who.id()),
                        row.id(),
                        row.require(Orders.DATE),
                        row.require(Orders.AMOUNT),
                        row.get(Orders.STATUS)));
        return journeys;
    }

    private void readAll() {
        session.store()
                .eachOf(
                        session.nouns().type(Activities.TYPE),
                        List.of(Activities.CONTACT, Activities.TIME, Activities.CHANNEL, Activities.DIRECTION),
                        cells -> touch(
                                (Long) cells.get(1),
                                (Instant) cells.get(2),
                                (String) cells.get(3),
                                Optional.ofNullable((String) cells.get(4))));
        session.store()
                .eachOf(
                        session.nouns().type(Tickets.TYPE),
                        List.of(Tickets.CONTACT, Tickets.OPENED, Tickets.KIND),
                        cells -> add((Long) cells.get(1), (Instant) cells.get(2), (String) cells.get(3)));
        session.store()
                .eachOf(
                        session.nouns().type(Members.TYPE),
                        List.of(Members.CONTACT, Members.OWNER, Members.DATE, Members.STATUS),
                        cells -> member(
                                (Long) cells.get(1),
                                (Long) cells.get(2),
                                Optional.ofNullable((LocalDate) cells.get(3)),
                                Optional.ofNullable((String) cells.get(4))));
        session.store()
                .eachOf(
                        session.nouns().type(Orders.TYPE),
                        List.of(Orders.CUSTOMER, Orders.DATE, Orders.AMOUNT, Orders.STATUS),
                        cells -> bought(
                                (Long) cells.get(1),
                                (Long) cells.get(0),
                                (LocalDate) cells.get(2),
                                (BigDecimal) cells.get(3),
                                Optional.ofNullable((String) cells.get(4))));
    }

    private void touch(Long contact, Instant at, String channel, Optional<String> direction) {
        add(contact, at, channel + direction.map(way -> " " + way).orElse(""));
    }

    private void member(Long contact, Long campaign, Optional<LocalDate> day, Optional<String> status) {
        if (campaigns.containsKey(campaign)
                && day.isPresent()
                && status.filter(Members.REACHED::contains).isPresent()) {
            add(contact, day.get().atStartOfDay(zone).toInstant(), "campaign " + campaigns.get(campaign));
        }
    }

    private void add(Long contact, Instant at, String step) {
        if (contact != null) {
            touches.computeIfAbsent(contact, any -> new ArrayList<>()).add(new Touch(at, step));
        }
    }

    private void bought(Long contact, long order, LocalDate day, BigDecimal amount, Optional<String> status) {
        boolean counts =
                amount.signum() > 0 && status.filter("cancelled"::equals).isEmpty();
        if (contact != null && counts) {
            buys.computeIfAbsent(contact, any -> new ArrayList<>()).add(new Buy(order, day, amount));
        }
    }

    /** The ways to the purchases of some days, those of a contact together, the first first. */
    List<Journey> journeys(LocalDate from, LocalDate to, long within) {
        List<Journey> all = new ArrayList<>();
        buys.keySet().stream().sorted().forEach(contact -> journeys(contact, from, to, within, all));
        return all;
    }

    private void journeys(long contact, LocalDate from, LocalDate to, long within, List<Journey> all) {
        List<Touch> met = touches.getOrDefault(contact, new ArrayList<>());
        met.sort(Comparator.comparing(Touch::at));
        List<Buy> bought = buys.get(contact);
        bought.sort(Comparator.comparing(Buy::day).thenComparing(Buy::order));
        Instant before = Instant.MIN;
        for (Buy buy : bought) {
            Instant end = buy.day().plusDays(1).atStartOfDay(zone).toInstant();
            Instant start = buy.day().minusDays(within).atStartOfDay(zone).toInstant();
            Instant after = before.isAfter(start) ? before : start;
            if (!buy.day().isBefore(from) && !buy.day().isAfter(to)) {
                all.add(journey(contact, buy, met, after, end));
            }
            before = end;
        }
    }

    private Journey journey(long contact, Buy buy, List<Touch> met, Instant after, Instant end) {
        List<String> steps = new ArrayList<>();
        LocalDate first = buy.day();
        for (Touch touch : met) {
            if (!touch.at().isBefore(after) && touch.at().isBefore(end)) {
                first = steps.isEmpty() ? LocalDate.ofInstant(touch.at(), zone) : first;
                if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(touch.step())) {
                    steps.add(touch.step());
                }
            }
        }
        return new Journey(
                contact, buy.order(), buy.day(), buy.amount(), steps, ChronoUnit.DAYS.between(first, buy.day()));
    }
}
