package crm.equity;

import crm.cli.DayOptions;
import crm.cli.Session;
import crm.value.CrmException;
import java.time.LocalDate;

/**
 * A time between the state at its beginning and that at its end.
 *
 * @param from its first day; what was before is as of the end of the day before
 * @param to its last day
 */
record Stretch(LocalDate from, LocalDate to) {
    /** What was asked, else the year up to the last day. */
    static Stretch of(DayOptions days, Session session) {
        LocalDate to = days.to(session);
        LocalDate from = days.from(session, to.minusYears(1).plusDays(1));
        if (from.isAfter(to)) {
            throw CrmException.usage("--from " + from + " is after the last day, " + to);
        }
        return new Stretch(from, to);
    }

    /** The day at whose end it begins. */
    LocalDate before() {
        return from.minusDays(1);
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
