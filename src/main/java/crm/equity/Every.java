package crm.equity;

import java.time.LocalDate;
import java.util.Locale;

/** The calendar periods that reports go by, numbered so that each follows the one before. */
enum Every {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private static final int MONTHS = 12;

    private final int months;

    Every(int months) {
        this.months = months;
    }

    /** The name of the column. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of the period that has a day. */
    int of(LocalDate day) {
        return (day.getYear() * MONTHS + day.getMonthValue() - 1) / months;
    }

    /** The same for a day since 1970-01-01. */
    int of(int day) {
        return of(LocalDate.ofEpochDay(day));
    }

    /** The first day of a period. */
    LocalDate first(int period) {
        int month = period * months;
        return LocalDate.of(month / MONTHS, month % MONTHS + 1, 1);
    }

    /** The last period that is over at the end of a day. */
    int over(LocalDate day) {
        int period = of(day);
        return day.equals(first(period + 1).minusDays(1)) ? period : period - 1;
    }

    /** What people call a period: {@code 2026-03}, {@code 2026-Q1}, {@code 2026}. */
    String label(int period) {
        String month = first(period).toString().substring(0, 7);
        String year = month.substring(0, 4);
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> year + "-Q" + (period % 4 + 1);
            case YEAR -> year;
        };
    }
}
