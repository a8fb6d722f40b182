package crm.profile;

import crm.cli.Session;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Row;
import crm.model.Tickets;
import crm.offer.Suggestion;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody will need: what they asked for and what to offer, each with the records that say so. */
final class Needs {
    private static final List<Column> COLUMNS = List.of(
            Column.of("need", Kind.TEXT),
            Column.of("what", Kind.TEXT),
            Column.of("due", Kind.DATE),
            Column.of("chance", Kind.PERCENT),
            Column.of("why", Kind.TEXT),
            Column.of("evidence", Kind.TEXT));
    private static final int MOST = 3;
    private static final int MOST_NAMED = 5;
    private static final double PERCENT = 100;

    private final Session session;
    private final Circle circle;
    private final Holdings holdings;
    private final List<List<Object>> rows = new ArrayList<>();

    private Needs(Session session, Circle circle, Holdings holdings) {
        this.session = session;
        this.circle = circle;
        this.holdings = holdings;
    }

    /** What was asked for first, then what runs out, then what to offer. */
    static Card card(Session session, Circle circle, Holdings holdings) {
        return Card.titled("needs").section("needs", Listing.of(COLUMNS, new Needs(session, circle, holdings).rows()));
    }

    private List<List<Object>> rows() {
        LocalDate today = session.reading().dates().today();
        circle.open(Tickets.TYPE).forEach(row -> asked(row, row.require(Tickets.KIND), Optional.empty()));
        circle.open(Deals.TYPE)
                .forEach(row -> asked(row, "deal, " + row.require(Deals.STAGE), row.get(Deals.EXPECTED)));
        circle.open(Leads.TYPE)
                .forEach(row -> asked(row, "lead, " + row.require(Leads.STATUS), row.get(Leads.NEXT_STEP)));
        holdings.all().stream()
                .filter(one -> one.ends().filter(day -> !day.isBefore(today)).isPresent())
                .forEach(one -> add("ends", one.name(), one.ends(), Optional.empty(), "runs until then", orders(one)));
        Suggestion.of(session, circle.centre(), today, MOST)
                .forEach(offer -> add(
                        offer.kind(),
                        offer.name(),
                        offer.due(),
                        offer.chance(),
                        offer.evidence(),
                        holdings.all().stream()
                                .filter(one -> one.name().equals(offer.name()))
                                .findFirst()
                                .map(Needs::orders)
                                .orElseGet(this::allOrders)));
        return rows;
    }

    private void asked(Row row, String why, Optional<LocalDate> day) {
        add("asked", row.label(), day, Optional.empty(), why, row.type() + " " + row.id());
    }

    private void add(
            String need, String what, Optional<LocalDate> due, Optional<Double> chance, String why, String evidence) {
        rows.add(Arrays.asList(
                need,
                what,
                due.orElse(null),
                chance.map(share -> BigDecimal.valueOf(PERCENT * share).setScale(1, RoundingMode.HALF_EVEN))
                        .orElse(null),
                why,
                evidence));
    }

    private static String orders(Holding one) {
        return orders(one.orders());
    }

    /** What is offered for what else was bought rests on all of it. */
    private String allOrders() {
        return orders(holdings.all().stream()
                .flatMap(one -> one.orders().stream())
                .distinct()
                .sorted()
                .toList());
    }

    private static String orders(List<Long> ids) {
        List<Long> last = ids.subList(Math.max(0, ids.size() - MOST_NAMED), ids.size());
        return (ids.size() > MOST_NAMED ? ids.size() + " orders, the last " : ids.size() == 1 ? "order " : "orders ")
                + last.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
