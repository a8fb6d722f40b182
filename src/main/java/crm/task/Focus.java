package crm.task;

import crm.cli.Session;
import crm.model.Closing;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.Leads;
import crm.model.Measures;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Tasks;
import crm.sales.Chance;
import crm.sales.Odds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What is worth doing first: value x chance x days. The value is the amount of the open deal or lead; of a customer without
 * either it is what it is expected to bring, or an order of it on average. Days are 1 on the day something is due, one
 * more for each day it is overdue, and before that the share 1 / (1 + days left).
 */
final class Focus {
    private static final int CENTS = 2;
    private static final BigDecimal CERTAIN = BigDecimal.valueOf(100);

    private final Session session;
    private final LocalDate today;
    private final Odds odds;

    /** Focus as of the session's today. */
    Focus(Session session) {
        this.session = session;
        this.today = session.reading().dates().today();
        this.odds = Odds.of(session, today);
    }

    /**
     * How much an item matters, and why.
     *
     * @param value what may be earned; empty when nothing is known
     * @param valueOf where that comes from
     * @param chance how probable it is
     * @param days what it is multiplied with for being late
     */
    record Worth(Optional<BigDecimal> value, String valueOf, Chance chance, BigDecimal days) {
        /** The product of the three, to the cent. */
        BigDecimal focus() {
            return value.map(amount -> chance.of(amount).multiply(days).setScale(CENTS, RoundingMode.HALF_EVEN))
                    .orElse(BigDecimal.ZERO);
        }
    }

    /** The worth of a task, lead or deal that is due on a day. */
    Worth of(Row row, LocalDate due) {
        BigDecimal days = days(due);
        Optional<Row> deal = open(row, Deals.TYPE, Tasks.DEAL);
        Optional<Row> lead = open(row, Leads.TYPE, Tasks.LEAD);
        if (deal.flatMap(made -> made.get(Deals.AMOUNT)).isPresent()) {
            Row made = deal.get();
            Chance chance = odds.ofDeal(made.id()).orElseThrow();
            return new Worth(made.get(Deals.AMOUNT), "deal " + made.id(), chance, days);
        }
        long contact = link(row, "contact");
        long company = link(row, "company");
        if (lead.flatMap(found -> found.get(Leads.AMOUNT)).isPresent()) {
            Row found = lead.get();
            return new Worth(found.get(Leads.AMOUNT), "lead " + found.id(), chance(found), days);
        }
        return customer(contact, company, days);
    }

    /** The deal or lead that an item is, or a task is about; what is won or lost is earned no more. */
    private Optional<Row> open(Row row, RecordType type, Field<Long> link) {
        Optional<Row> about = row.type().equals(Tasks.TYPE) ? session.follow(row, link) : Optional.of(row);
        return about.filter(found -> found.type().equals(type) && !Closing.isOver(found));
    }

    private Chance chance(Row lead) {
        return measure(Leads.TYPE, lead.id(), Measures.CHANCE)
                .map(share ->
                        new Chance(share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN), "the lead's model"))
                .orElseGet(() -> odds.ofCustomer(lead.require(Leads.CONTACT), 0));
    }

    private Worth customer(long contact, long company, BigDecimal days) {
        RecordType type = contact != 0 ? Contacts.TYPE : Companies.TYPE;
        long id = contact != 0 ? contact : company;
        Optional<BigDecimal> expected =
                id == 0 ? Optional.empty() : measure(type, id, Measures.CLV).filter(value -> value.signum() > 0);
        if (expected.isPresent()) {
            return new Worth(expected, "clv of the " + type, new Chance(CERTAIN, "clv is expected"), days);
        }
        Optional<BigDecimal> order = id == 0 ? Optional.empty() : measure(type, id, Measures.AVG_ORDER);
        return new Worth(
                order,
                order.isPresent() ? "avg_order of the " + type : "nothing known",
                odds.ofCustomer(contact, company),
                days);
    }

    private Optional<BigDecimal> measure(RecordType declared, long id, Field<BigDecimal> wanted) {
        RecordType type = session.nouns().type(declared);
        List<Field<?>> fields = type.fields().stream().filter(Field::isMeasure).toList();
        List<Object> cells = session.store().measures(type, id);
        int at = fields.indexOf(wanted);
        return at < 0 || at >= cells.size() ? Optional.empty() : Optional.ofNullable((BigDecimal) cells.get(at));
    }

    private static long link(Row row, String name) {
        return row.values().get(name) instanceof Long id ? id : 0;
    }

    private BigDecimal days(LocalDate due) {
        long late = ChronoUnit.DAYS.between(due, today);
        return late >= 0
                ? BigDecimal.valueOf(1 + late)
                : BigDecimal.ONE.divide(BigDecimal.valueOf(1 - late), CENTS, RoundingMode.HALF_EVEN);
    }
}
