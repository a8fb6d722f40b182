package crm.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period that a report is about.
 *
 * @param from its first day
 * @param to its last day
 */
public record Span(LocalDate from, LocalDate to) {
    /** The year that ends with a day. */
    static LocalDate yearBefore(LocalDate to) {
        return to.minusYears(1).plusDays(1);
    }

    /** The day at whose end it begins. */
    public LocalDate eve() {
        return from.minusDays(1);
    }

    /** The one just before: as many months where it is whole months long, else as many days. */
    public Span before() {
        LocalDate end = to.plusDays(1);
        long months = ChronoUnit.MONTHS.between(from, end);
        boolean whole = months > 0 && from.plusMonths(months).equals(end);
        LocalDate first = whole ? from.minusMonths(months) : from.minusDays(ChronoUnit.DAYS.between(from, end));
        return new Span(first, from.minusDays(1));
    }

    /** Its first day, since 1970-01-01. */
    public int first() {
        return Math.toIntExact(from.toEpochDay());
    }

    /** Its last day, since 1970-01-01. */
    public int last() {
        return Math.toIntExact(to.toEpochDay());
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
