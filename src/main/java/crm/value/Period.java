package crm.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Days from one to another.
 *
 * @param from the first day
 * @param to the last day, which belongs to it; not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {
    /** Checks the order of the days. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** One day. */
    public static Period of(LocalDate day) {
        return new Period(day, day);
    }

    /** A calendar month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The week, Monday to Sunday, that has the day. */
    static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    /** The calendar quarter that has the day. */
    static Period quarter(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** A calendar year. */
    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** How many days it has, at least one. */
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether it is a single day. */
    boolean isDay() {
        return from.equals(to);
    }
}
