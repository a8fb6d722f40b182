package crm.retention;

import crm.cli.Session;
import crm.measure.ServiceRates;
import crm.model.Activities;
import crm.model.Tickets;
import crm.score.value.ServiceCost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The minutes that activities with contacts took, and the tickets they opened, by the contact and the day. */
final class Minutes {
    private Minutes() {}

    /** What is done with each. */
    @FunctionalInterface
    interface Reader {
        /** Takes in the minutes of one activity with a contact on a day, since 1970-01-01, or a ticket, which has none; and its cost. */
        void read(long contact, int day, long minutes, double cost);
    }

    /** Hands over those of some days, with what they cost at these rates. */
    static void each(Session session, LocalDate from, LocalDate to, ServiceCost cost, Reader reader) {
        ZoneId zone = session.reading().dates().zone();
        session.each(
                Activities.TYPE,
                List.of("minutes > 0 and contact is not empty"),
                "contact.id,time,minutes,channel",
                activity -> {
                    LocalDate day = LocalDate.ofInstant((Instant) activity.get(1), zone);
                    if (!day.isBefore(from) && !day.isAfter(to)) {
                        long minutes = (Long) activity.get(2);
                        double price = minutes * cost.perMinute(ServiceRates.channel((String) activity.get(3)));
                        reader.read((Long) activity.get(0), Math.toIntExact(day.toEpochDay()), minutes, price);
                    }
                });
        if (cost.perTicket() > 0) {
            session.each(Tickets.TYPE, List.of("contact is not empty"), "contact.id,opened", ticket -> {
                LocalDate day = LocalDate.ofInstant((Instant) ticket.get(1), zone);
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    reader.read((Long) ticket.get(0), Math.toIntExact(day.toEpochDay()), 0, cost.perTicket());
                }
            });
        }
    }
}
