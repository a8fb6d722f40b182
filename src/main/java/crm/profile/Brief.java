package crm.profile;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Measures;
import crm.model.Orders;
import crm.model.RecordType;
import crm.model.Relations;
import crm.model.Row;
import crm.model.Tasks;
import crm.model.Tickets;
import crm.output.Card;
import crm.output.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to know before a call, a line each: who it is, what is allowed, what they are worth, what is open, what to say. */
final class Brief {
    private static final int MOST_LINES = 12;
    private static final int MOST_NAMED = 3;

    private final Session session;
    private final Circle circle;
    private final Row who;

    /** A brief about the centre of a circle. */
    Brief(Session session, Circle circle) {
        this.session = session;
        this.circle = circle;
        this.who = circle.centre();
    }

    /**
     * Twelve fields, of which those that say something are shown; spend and last order are of now, the tier is that of the
     * last score.
     *
     * @param news what is new since the user looked last, if anybody did
     */
    Card card(Holdings holdings, Optional<String> news) {
        boolean person = who.type().equals(Contacts.TYPE);
        return Card.untitled()
                .within(MOST_LINES)
                .add("name", Kind.TEXT, who.label() + " (" + who.type() + " " + who.id() + ")" + others())
                .add("company", Kind.TEXT, person ? company().orElse(null) : null)
                .add("permissions", Kind.TEXT, person ? Reach.of(session, who).words() : null)
                .add("reach", Kind.TEXT, reach().orElse(null))
                .add("value", Kind.TEXT, value().orElse(null))
                .add("owes", Kind.TEXT, owes().orElse(null))
                .add("tickets", Kind.TEXT, open(Tickets.TYPE, Tickets.KIND).orElse(null))
                .add("interest", Kind.TEXT, interest().orElse(null))
                .add("tasks", Kind.TEXT, open(Tasks.TYPE, Tasks.DUE).orElse(null))
                .add("last_contact", Kind.TEXT, lastContact().orElse(null))
                .add("news", Kind.TEXT, news.orElse(null))
                .add("say", Kind.TEXT, new Opener(session, circle, holdings).words());
    }

    private String others() {
        int more = circle.members().size() - 1;
        return more == 0 ? "" : " and " + more + " linked";
    }

    private Optional<String> company() {
        Optional<String> firm = session.follow(who, Contacts.COMPANY).map(Row::label);
        Stream<Optional<String>> people =
                Circle.related(session, who).stream().limit(MOST_NAMED).map(link -> Optional.of(related(link)));
        return joined(
                Stream.concat(Stream.of(who.get(Contacts.JOB_TITLE), firm, who.get(Contacts.BUYING_ROLE)), people));
    }

    /** Such as {@code household Ben Silva}. */
    private String related(Row link) {
        boolean ours = link.require(Relations.CONTACT) == who.id();
        String kind = link.require(Relations.KIND);
        return (ours ? Relations.backwards(kind) : kind) + " "
                + session.label(Contacts.TYPE, link.require(ours ? Relations.OTHER : Relations.CONTACT));
    }

    private Optional<String> reach() {
        return joined(Stream.of(Contacts.PHONE, Contacts.EMAIL, Contacts.CITY)
                .map(field ->
                        Optional.ofNullable(who.values().get(field.name())).map(Object::toString)));
    }

    private static Optional<String> joined(Stream<Optional<String>> parts) {
        String text = String.join(", ", parts.flatMap(Optional::stream).toList());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> value() {
        List<Row> orders = circle.rows(Orders.TYPE).stream()
                .filter(order -> !Orders.isCancelled(order))
                .toList();
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal spend = orders.stream()
                .flatMap(order -> order.get(Orders.AMOUNT).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate last = orders.stream()
                .map(order -> order.require(Orders.DATE))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Measured measured = Measured.of(session, who);
        return joined(Stream.of(
                measured.get(Measures.TIER).map(tier -> "tier " + tier),
                measured.get(Measures.LIFETIME_VALUE).map(worth -> "lifetime value " + Sum.words(worth)),
                Optional.of(Sum.words(spend) + " in "
                        + session.nouns().type(Orders.TYPE).counted(orders.size())),
                Optional.of("last " + last),
                measured.get(Measures.TRAITS)
                        .filter(traits -> !traits.isEmpty())
                        .map(traits -> "mind: " + String.join(", ", traits))));
    }

    private Optional<String> owes() {
        LocalDate today = session.reading().dates().today();
        List<Row> open = circle.open(Invoices.TYPE);
        BigDecimal overdue = sum(open.stream()
                .filter(row ->
                        row.get(Invoices.DUE).filter(day -> day.isBefore(today)).isPresent())
                .toList());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Sum.words(sum(open))
                        + (overdue.signum() > 0 ? ", of which overdue " + Sum.words(overdue) : ", none overdue"));
    }

    private static BigDecimal sum(List<Row> invoices) {
        return invoices.stream()
                .map(row -> row.get(Invoices.BALANCE).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<String> interest() {
        List<String> parts = new ArrayList<>();
        open(Deals.TYPE, Deals.AMOUNT).ifPresent(parts::add);
        open(Leads.TYPE, Leads.AMOUNT).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private Optional<String> open(RecordType type, Field<?> detail) {
        List<Row> open = circle.open(type);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = open.stream()
                .limit(MOST_NAMED)
                .map(row -> row.type() + " " + row.id() + " " + row.label()
                        + row.get(detail).map(Brief::detail).orElse(""))
                .toList();
        String many = open.size() > MOST_NAMED ? open.size() + ": " : "";
        return Optional.of(many + String.join("; ", named) + (many.isEmpty() ? "" : " ..."));
    }

    private static String detail(Object value) {
        return " (" + (value instanceof BigDecimal amount ? Sum.words(amount) : value) + ")";
    }

    private Optional<String> lastContact() {
        ZoneId zone = session.reading().dates().zone();
        return circle.rows(Activities.TYPE).stream()
                .max(Comparator.comparing((Row row) -> row.require(Activities.TIME))
                        .thenComparing(Row::id))
                .map(row -> LocalDate.ofInstant(row.require(Activities.TIME), zone) + " "
                        + row.require(Activities.CHANNEL)
                        + row.get(Activities.DIRECTION).map(way -> " " + way).orElse("")
                        + row.get(Activities.SUBJECT).map(what -> ": " + what).orElse("")
                        + row.get(Activities.OUTCOME).map(what -> " - " + what).orElse("")
                        + row.get(Activities.OWNER)
                                .map(user -> " (" + user + ")")
                                .orElse(""));
    }

    /** The most important of it in one line. */
    String line() {
        Optional<String> refused = who.type().equals(Contacts.TYPE)
                ? Reach.of(session, who).refusals().map(channels -> "DO NOT USE " + channels)
                : Optional.empty();
        return joined(Stream.of(
                        refused,
                        value(),
                        owes().map(sum -> "owes " + sum),
                        open(Tickets.TYPE, Tickets.KIND),
                        interest()))
                .orElse("");
    }
}
