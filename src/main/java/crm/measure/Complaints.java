package crm.measure;

import crm.cli.Session;
import crm.store.measures.TouchFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Complaints of some days: tickets of that kind, and activities and tickets with a tag of {@code complaint_tags}. */
public final class Complaints {
    private static final long SECONDS_A_MINUTE = 60;

    private Complaints() {}

    /** What is done with each. */
    @FunctionalInterface
    public interface Reader {
        /** Takes in one of a contact on a day. */
        void read(long contact, LocalDate day);
    }

    /** Hands over those that name a contact. */
    public static void each(Session session, LocalDate from, LocalDate to, Reader reader) {
        MeasureRules rules = MeasureRules.of(session);
        ZoneId zone = session.reading().dates().zone();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        TouchFacts facts = TouchFacts.of(session.store());
        Reader within = (contact, day) -> {
            if (contact != 0 && !day.isBefore(from)) {
                reader.read(contact, day);
            }
        };
        facts.eachActivity(end, activity -> {
            if (rules.isComplaint(activity.tags())) {
                within.read(activity.contact(), day(activity.minute(), zone));
            }
        });
        facts.eachTicket(end, ticket -> {
            if (rules.isComplaint(ticket)) {
                within.read(ticket.contact(), day(ticket.minute(), zone));
            }
        });
    }

    private static LocalDate day(long minute, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(minute * SECONDS_A_MINUTE), zone);
    }
}
