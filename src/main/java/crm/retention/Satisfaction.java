package crm.retention;

import crm.cli.Session;
import crm.measure.Complaints;
import crm.model.Activities;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Tickets;
import crm.report.Span;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How satisfied customers were in a period, as far as records tell: what they answered in number fields of activities and tickets,
 * complaints, how fast tickets were closed, and whether who complained ordered again. NaN where nothing is known.
 */
public final class Satisfaction {
    private static final List<String> USUAL_FIELDS = List.of("satisfaction", "csat", "rating", "nps");
    private static final double PROMOTER = 9;
    private static final double DETRACTOR = 6;
    private static final double SECONDS_A_DAY = 86_400;

    private final List<Double> answers = new ArrayList<>();
    private final List<Double> days = new ArrayList<>();
    private final Map<Long, LocalDate> complainers = new HashMap<>();
    private boolean isNps;
    private long complaints;
    private long promised;
    private long inTime;
    private long again;

    private Satisfaction() {}

    /**
     * The field with answers: the one named, else the first of satisfaction, csat, rating and nps that activities or tickets have.
     *
     * @throws CrmException exit 2 where one is named that neither has as a number
     */
    public static Optional<String> field(Session session, Optional<String> named) {
        List<String> names = named.map(List::of).orElse(USUAL_FIELDS);
        Optional<String> found = names.stream()
                .filter(name -> has(session, Activities.TYPE, name) || has(session, Tickets.TYPE, name))
                .findFirst();
        if (named.isPresent() && found.isEmpty()) {
            throw CrmException.usage("neither activities nor tickets have a number field " + named.get())
                    .hint("crm field add ticket satisfaction --type number");
        }
        return found;
    }

    private static boolean has(Session session, RecordType type, String name) {
        Optional<Field<?>> field = session.nouns().type(type).field(name);
        return field.filter(one -> one.isOwn() && one.type() == FieldType.NUMBER)
                .isPresent();
    }

    /** Where answers come from, in words. */
    static String source(Session session, Optional<String> field) {
        return field.map(name -> {
                    boolean activities = has(session, Activities.TYPE, name);
                    boolean tickets = has(session, Tickets.TYPE, name);
                    return name + " of " + (activities ? "activities" : "") + (activities && tickets ? " and " : "")
                            + (tickets ? "tickets" : "");
                })
                .orElse("nobody was asked: crm field add ticket satisfaction --type number keeps answers");
    }

    /** Reads that of a period. */
    static Satisfaction of(Session session, Customers customers, Span span, Optional<String> field) {
        Satisfaction all = new Satisfaction();
        all.isNps = field.filter("nps"::equals).isPresent();
        field.ifPresent(name -> {
            all.answers(session, span, Activities.TYPE, name, "time");
            all.answers(session, span, Tickets.TYPE, name, "opened");
        });
        all.tickets(session, span);
        Complaints.each(session, span.from(), span.to(), (contact, day) -> {
            all.complaints++;
            all.complainers.merge(contact, day, (one, other) -> one.isBefore(other) ? one : other);
        });
        all.complainers.forEach((contact, day) -> {
            int at = customers.totals().find(contact);
            boolean later = at >= 0
                    && customers.days().count(at, span.last())
                            > customers.days().count(at, Math.toIntExact(day.toEpochDay()));
            all.again += later ? 1 : 0;
        });
        return all;
    }

    /** What each contact answered last, up to a day. */
    public static Map<Long, Double> last(Session session, String field, LocalDate until) {
        Map<Long, Instant> moments = new HashMap<>();
        Map<Long, Double> answers = new HashMap<>();
        Instant end =
                until.plusDays(1).atStartOfDay(session.reading().dates().zone()).toInstant();
        for (RecordType type : List.of(Activities.TYPE, Tickets.TYPE)) {
            if (has(session, type, field)) {
                String time = type.equals(Tickets.TYPE) ? "opened" : "time";
                List<String> answered = List.of(field + " is not empty", "contact is not empty");
                session.each(type, answered, "contact.id," + time + "," + field, cells -> {
                    Long contact = (Long) cells.get(0);
                    Instant moment = (Instant) cells.get(1);
                    boolean newest = !moments.containsKey(contact) || moment.isAfter(moments.get(contact));
                    if (newest && moment.isBefore(end)) {
                        moments.put(contact, moment);
                        answers.put(contact, ((BigDecimal) cells.get(2)).doubleValue());
                    }
                });
            }
        }
        return answers;
    }

    private void answers(Session session, Span span, RecordType type, String field, String time) {
        if (has(session, type, field)) {
            ZoneId zone = session.reading().dates().zone();
            session.each(type, List.of(field + " is not empty"), time + "," + field, cells -> {
                if (isIn(span, (Instant) cells.get(0), zone)) {
                    answers.add(((BigDecimal) cells.get(1)).doubleValue());
                }
            });
        }
    }

    private void tickets(Session session, Span span) {
        ZoneId zone = session.reading().dates().zone();
        session.each(Tickets.TYPE, List.of("closed is not empty"), "opened,due,closed", ticket -> {
            Instant closed = (Instant) ticket.get(2);
            if (isIn(span, closed, zone)) {
                Instant opened = (Instant) ticket.get(0);
                days.add((closed.getEpochSecond() - opened.getEpochSecond()) / SECONDS_A_DAY);
                promised += ticket.get(1) == null ? 0 : 1;
                inTime += ticket.get(1) == null || closed.isAfter((Instant) ticket.get(1)) ? 0 : 1;
            }
        });
    }

    private static boolean isIn(Span span, Instant moment, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    /** How many said how satisfied they are. */
    long answered() {
        return answers.size();
    }

    /** The mean of their answers. */
    double mean() {
        return answers.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The net promoter score of the field nps, answers from 0 to 10: promoters (9, 10) less detractors (0 to 6), for a hundred. */
    double promoters() {
        double net = answers.stream()
                .mapToDouble(one -> one >= PROMOTER ? 1 : one <= DETRACTOR ? -1 : 0)
                .sum();
        return isNps ? 100 * net / answers.size() : Double.NaN;
    }

    /** Complaints made. */
    long complaints() {
        return complaints;
    }

    /** How many complained. */
    long complainers() {
        return complainers.size();
    }

    /** The share of those who ordered on a later day of the period, in percent. */
    double again() {
        return 100.0 * again / complainers.size();
    }

    /** Tickets that were closed. */
    long closed() {
        return days.size();
    }

    /** The mean of the days that it took to close them. */
    double daysToClose() {
        return days.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** Those of them that were to be closed by some time. */
    long promised() {
        return promised;
    }

    /** The share of these that were closed in time, in percent. */
    double inTime() {
        return 100.0 * inTime / promised;
    }
}
