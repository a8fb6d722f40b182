package crm.task;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.Leads;
import crm.model.Measures;
import crm.model.Orders;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Tasks;
import crm.output.Card;
import crm.output.Kind;
import crm.query.Columns;
import crm.query.Condition;
import crm.query.Select;
import crm.value.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What to know before a call: who it is, what they are worth, what is open, when we last spoke, what is allowed. */
final class Brief {
    private static final int MOST_NAMED = 3;
    private static final Set<String> CLOSED = Set.of("won", "lost", "converted", "done");

    private final Session session;

    /** Briefs over the records of a session. */
    Brief(Session session) {
        this.session = session;
    }

    /** Twelve fields: spend and last order are of now, the tier is that of the last score. */
    Card of(Subject subject) {
        Row who = subject.contact().or(subject::company).orElse(subject.row());
        Around around = new Around(session, who);
        List<Row> orders = around.rows(Orders.TYPE).stream()
                .filter(order -> !order.get(Orders.STATUS).orElse("").equals("cancelled"))
                .toList();
        Card card = Card.untitled();
        card.add("name", Kind.TEXT, who.label() + " (" + who.type() + " " + who.id() + ")");
        card.add("company", Kind.TEXT, subject.contact().isPresent() ? company(subject) : null);
        card.add("phone", Kind.TEXT, text(who, Contacts.PHONE));
        card.add("email", Kind.TEXT, text(who, Contacts.EMAIL));
        card.add("tier", Kind.TEXT, tier(who).orElse(null));
        card.add(
                "spend",
                Kind.MONEY,
                orders.stream()
                        .flatMap(order -> order.get(Orders.AMOUNT).stream())
                        .reduce(BigDecimal::add)
                        .orElse(null));
        card.add(
                "last_order",
                Kind.DATE,
                orders.stream()
                        .map(order -> order.require(Orders.DATE))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        card.add(
                "deals",
                Kind.TEXT,
                open(around, Deals.TYPE, Deals.STAGE, Deals.AMOUNT).orElse(null));
        card.add(
                "leads",
                Kind.TEXT,
                open(around, Leads.TYPE, Leads.STATUS, Leads.AMOUNT).orElse(null));
        card.add(
                "tasks",
                Kind.TEXT,
                open(around, Tasks.TYPE, Tasks.STATUS, Tasks.DUE).orElse(null));
        card.add("last_contact", Kind.TEXT, lastContact(around).orElse(null));
        boolean person = who.type().equals(Contacts.TYPE);
        card.add("permissions", Kind.TEXT, person ? new Permissions(session).of(who) : null);
        return card;
    }

    private static Object text(Row row, Field<String> field) {
        return row.get(field).orElse(null);
    }

    private static String company(Subject subject) {
        String job = subject.contact()
                .flatMap(person -> person.get(Contacts.JOB_TITLE))
                .orElse("");
        String firm = subject.company().map(Row::label).orElse("");
        return String.join(
                ", ", Stream.of(job, firm).filter(word -> !word.isEmpty()).toList());
    }

    private Optional<String> tier(Row who) {
        Select select = Select.from(session.nouns(), who.type(), session.scope())
                .where(new Condition.Ids(List.of(who.id())))
                .columns(List.of(Columns.of(Measures.TIER)));
        String[] found = {""};
        session.store()
                .eachCells(
                        select,
                        cells -> found[0] =
                                cells.get(0) == null ? "" : cells.get(0).toString());
        return Optional.of(found[0]).filter(tier -> !tier.isEmpty());
    }

    private static Optional<String> open(Around around, RecordType type, Field<String> state, Field<?> detail) {
        List<Row> open = around.rows(type).stream()
                .filter(row -> !CLOSED.contains(row.require(state)))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = open.stream()
                .limit(MOST_NAMED)
                .map(row -> row.id() + " " + row.label()
                        + row.get(detail).map(Brief::detail).orElse(""))
                .toList();
        String more = open.size() > MOST_NAMED ? "; " + (open.size() - MOST_NAMED) + " more" : "";
        return Optional.of(String.join("; ", named) + more);
    }

    private static String detail(Object value) {
        return " (" + (value instanceof BigDecimal amount ? Amounts.grouped(amount) : value) + ")";
    }

    private Optional<String> lastContact(Around around) {
        ZoneId zone = session.reading().dates().zone();
        return around.rows(Activities.TYPE).stream()
                .max(Comparator.comparing((Row row) -> row.require(Activities.TIME))
                        .thenComparing(Row::id))
                .map(row -> LocalDate.ofInstant(row.require(Activities.TIME), zone) + " "
                        + row.require(Activities.CHANNEL)
                        + row.get(Activities.DIRECTION).map(way -> " " + way).orElse("")
                        + row.get(Activities.SUBJECT).map(what -> ": " + what).orElse("")
                        + row.get(Activities.OUTCOME).map(what -> " - " + what).orElse(""));
    }
}
