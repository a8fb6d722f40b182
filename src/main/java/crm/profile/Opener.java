package crm.profile;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Orders;
import crm.model.Row;
import crm.model.Tickets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to talk about first: the first of these that there is. A complaint or problem that is open; an overdue invoice; a
 * birthday; a deal that is open; a matter that is open; something due to be bought again; a lead; what was bought last;
 * what was said last.
 */
final class Opener {
    private static final Set<String> SORE = Set.of("complaint", "problem", "return");
    private static final int BIRTHDAY_DAYS = 7;
    private static final int FRESH_DAYS = 60;

    private final Circle circle;
    private final LocalDate today;
    private final ZoneId zone;
    private final Holdings holdings;

    Opener(Session session, Circle circle, Holdings holdings) {
        this.circle = circle;
        this.holdings = holdings;
        this.today = session.reading().dates().today();
        this.zone = session.reading().dates().zone();
    }

    /** One sentence. */
    String words() {
        return ticket(true)
                .or(this::debt)
                .or(this::birthday)
                .or(this::deal)
                .or(() -> ticket(false))
                .or(this::due)
                .or(this::lead)
                .or(this::bought)
                .or(this::spoken)
                .orElse("Nothing bought and nothing said yet: ask what they look for.");
    }

    private Optional<String> ticket(boolean sore) {
        return circle.open(Tickets.TYPE).stream()
                .filter(row -> SORE.contains(row.require(Tickets.KIND)) == sore)
                .min(Comparator.comparing(row -> row.require(Tickets.OPENED)))
                .map(row -> "Ask about " + row.require(Tickets.KIND) + " " + row.id() + ", open since "
                        + LocalDate.ofInstant(row.require(Tickets.OPENED), zone) + ": " + row.label() + ".");
    }

    private Optional<String> debt() {
        return circle.open(Invoices.TYPE).stream()
                .filter(row -> row.get(Invoices.BALANCE).orElse(BigDecimal.ZERO).signum() > 0)
                .filter(row ->
                        row.get(Invoices.DUE).filter(day -> day.isBefore(today)).isPresent())
                .min(Comparator.comparing(row -> row.get(Invoices.DUE).orElseThrow()))
                .map(row -> "Invoice " + row.label() + " is overdue since "
                        + row.get(Invoices.DUE).orElseThrow() + ": "
                        + Sum.words(row.get(Invoices.BALANCE).orElseThrow()) + ".");
    }

    private Optional<String> birthday() {
        return circle.centre()
                .get(Contacts.BIRTHDAY)
                .map(born -> MonthDay.from(born).atYear(today.getYear()))
                .map(day -> day.isBefore(today) ? day.plusYears(1) : day)
                .filter(day -> ChronoUnit.DAYS.between(today, day) <= BIRTHDAY_DAYS)
                .map(day -> day.equals(today) ? "Birthday today." : "Birthday on " + day + ".");
    }

    private Optional<String> deal() {
        return circle.open(Deals.TYPE).stream()
                .min(Comparator.comparing(row -> row.get(Deals.EXPECTED).orElse(LocalDate.MAX)))
                .map(row -> "Deal " + row.id() + " " + row.label() + " is at " + row.require(Deals.STAGE)
                        + row.get(Deals.EXPECTED)
                                .map(day -> day.isBefore(today)
                                        ? ", expected by " + day + " and overdue"
                                        : ", expected " + day)
                                .orElse("")
                        + ".");
    }

    private Optional<String> due() {
        return holdings.dueBy(today.plusDays(BIRTHDAY_DAYS)).stream()
                .findFirst()
                .map(one -> one.ends().isPresent()
                        ? one.name() + " ends on " + one.ends().get() + "."
                        : one.name() + " is due again since " + one.again().orElseThrow() + ": bought "
                                + one.orders().size() + " times, last on " + one.last() + ".");
    }

    private Optional<String> lead() {
        return circle.open(Leads.TYPE).stream()
                .max(Comparator.comparing(Row::id))
                .map(row -> "Interested in " + row.label() + " (lead " + row.id() + ", " + row.require(Leads.STATUS)
                        + ").");
    }

    private Optional<String> bought() {
        List<Holding> all = holdings.all();
        Optional<LocalDate> last = circle.rows(Orders.TYPE).stream()
                .filter(row -> !Orders.isCancelled(row))
                .map(row -> row.require(Orders.DATE))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
        return last.map(day -> {
            String what = all.stream()
                    .filter(one -> one.last().equals(day))
                    .map(Holding::name)
                    .findFirst()
                    .orElse("the last order");
            long ago = ChronoUnit.DAYS.between(day, today);
            return ago <= FRESH_DAYS
                    ? "Ask how " + what + " does, bought on " + day + "."
                    : "Has not bought for " + ago + " days; last was " + what + " on " + day + ".";
        });
    }

    private Optional<String> spoken() {
        return circle.rows(Activities.TYPE).stream()
                .filter(row -> row.get(Activities.SUBJECT).isPresent())
                .max(Comparator.comparing(row -> row.require(Activities.TIME)))
                .map(row -> "Last spoken of on " + LocalDate.ofInstant(row.require(Activities.TIME), zone) + ": "
                        + row.label() + ".");
    }
}
