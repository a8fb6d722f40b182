package crm.measure;

import crm.cli.Session;
import crm.model.Activities;
import crm.score.habit.Touches;
import crm.score.statistics.OwnerSums;
import crm.score.statistics.SharedRate;
import crm.store.measures.TouchFacts;
import crm.value.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Touches of contacts and of companies up to a day, read once. An activity counts for its contact, and for one company: the one
 * it names, else that of its contact; so does a ticket. A complaint is a ticket of that kind, and an activity or ticket with one of
 * the tags that mark one.
 */
final class TouchBook {
    private static final long SECONDS_A_MINUTE = 60;
    private static final List<String> IN_PERSON = List.of("phone", "visit");

    private final Touches contacts;
    private final Touches companies;
    private final OwnerSums minutesCost = new OwnerSums();
    private final OwnerSums tickets = new OwnerSums();
    private final MeasureRules rules;
    private final ZoneId zone;
    private SharedRate contactRate = SharedRate.of(new int[0], new int[0]);
    private SharedRate companyRate = contactRate;

    private TouchBook(LocalDate on, ZoneId zone, MeasureRules rules) {
        this.zone = zone;
        this.rules = rules;
        Touches.Rule rule = new Touches.Rule(
                end(on, zone).getEpochSecond() / SECONDS_A_MINUTE,
                rules.halfLife(),
                rules.within(),
                MeasureRules.COMPLAINT_DAYS);
        this.contacts = new Touches(ServiceRates.CHANNELS.size(), rule);
        this.companies = new Touches(ServiceRates.CHANNELS.size(), rule);
    }

    private static Instant end(LocalDate on, ZoneId zone) {
        return on.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Reads the touches up to a day. */
    static TouchBook of(Session session, LocalDate on, MeasureRules rules, LongUnaryOperator employer) {
        ZoneId zone = session.reading().dates().zone();
        TouchBook book = new TouchBook(on, zone, rules);
        TouchFacts facts = TouchFacts.of(session.store());
        facts.eachActivity(end(on, zone), activity -> book.add(activity, employer));
        facts.eachTicket(end(on, zone), ticket -> book.add(ticket, employer));
        facts.eachReached((contact, channel, day, answered) -> {
            long minute = LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond() / SECONDS_A_MINUTE;
            Touches.Kind kind = new Touches.Kind(false, answered, false, Touches.Source.CAMPAIGN);
            book.add(contact, employer.applyAsLong(contact), minute, channel, kind);
        });
        book.contactRate = rate(book.contacts);
        book.companyRate = rate(book.companies);
        return book;
    }

    private void add(TouchFacts.Activity activity, LongUnaryOperator employer) {
        boolean answered = rules.answered().contains(Text.fold(activity.outcome()))
                || (activity.minutes() > 0 && IN_PERSON.contains(activity.channel()));
        Touches.Kind kind =
                new Touches.Kind(activity.incoming(), answered, rules.isComplaint(activity.tags()), source(activity));
        long company = activity.company() != 0 ? activity.company() : employer.applyAsLong(activity.contact());
        add(activity.contact(), company, activity.minute(), activity.channel(), kind);
        double cost = rules.cost()
                .map(rates -> activity.minutes() * rates.perMinute(ServiceRates.channel(activity.channel())))
                .orElse(0.0);
        if (cost > 0) {
            addCost(activity.contact(), cost);
            addCost(company, cost);
        }
    }

    private static Touches.Source source(TouchFacts.Activity activity) {
        return activity.channel().equals(Activities.SURVEY) ? Touches.Source.SURVEY : Touches.Source.ACTIVITY;
    }

    /** A ticket is a touch from them on the day on which it was opened. */
    private void add(TouchFacts.Ticket ticket, LongUnaryOperator employer) {
        boolean complaint = rules.isComplaint(ticket);
        long company = ticket.company() != 0 ? ticket.company() : employer.applyAsLong(ticket.contact());
        Touches.Kind kind = new Touches.Kind(true, false, complaint, Touches.Source.TICKET);
        add(ticket.contact(), company, ticket.minute(), ticket.channel(), kind);
        for (long owner : new long[] {ticket.contact(), company}) {
            if (owner != 0) {
                tickets.add(owner, 1);
            }
        }
    }

    private void addCost(long owner, double cost) {
        if (owner != 0) {
            minutesCost.add(owner, cost);
        }
    }

    private void add(long contact, long company, long minute, String channel, Touches.Kind kind) {
        contacts.add(contact, minute, ServiceRates.channel(channel), kind);
        companies.add(company, minute, ServiceRates.channel(channel), kind);
    }

    private static SharedRate rate(Touches touches) {
        int[] reached = new int[touches.size()];
        int[] answered = new int[touches.size()];
        for (int at = 0; at < reached.length; at++) {
            Touches.Summary summary = touches.of(at);
            reached[at] = summary.reached();
            answered[at] = summary.answered();
        }
        return SharedRate.of(reached, answered);
    }

    /** Touches of contacts, or of companies. */
    Touches touches(boolean firms) {
        return firms ? companies : contacts;
    }

    /** The model of how often touches are answered. */
    SharedRate rate(boolean firms) {
        return firms ? companyRate : contactRate;
    }

    /** What the minutes spent with someone cost. */
    double minutesCost(long owner) {
        return minutesCost.of(owner, 0);
    }

    /** How many tickets someone opened. */
    long tickets(long owner) {
        return Math.round(tickets.of(owner, 0));
    }

    /** The day of a minute. */
    LocalDate day(long minute) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(minute * SECONDS_A_MINUTE), zone);
    }
}
