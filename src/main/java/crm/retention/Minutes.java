package crm.retention;

import crm.cli.Session;
import crm.model.Activities;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The minutes that activities with contacts took, by the contact and the day. */
final class Minutes {
    private Minutes() {}

    /** What is done with each. */
    @FunctionalInterface
    interface Reader {
        /** Takes in the minutes of one activity with a contact on a day, since 1970-01-01. */
        void read(long contact, int day, long minutes);
    }

    /** Hands over those of some days. */
    static void each(Session session, LocalDate from, LocalDate to, Reader reader) {
        ZoneId zone = session.reading().dates().zone();
        session.each(
                Activities.TYPE,
                List.of("minutes > 0 and contact is not empty"),
                "contact.id,time,minutes",
                activity -> {
                    LocalDate day = LocalDate.ofInstant((Instant) activity.get(1), zone);
                    if (!day.isBefore(from) && !day.isAfter(to)) {
                        reader.read((Long) activity.get(0), Math.toIntExact(day.toEpochDay()), (Long) activity.get(2));
                    }
                });
    }
}
