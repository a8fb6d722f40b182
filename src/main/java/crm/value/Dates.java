package crm.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and times as people type them and as files carry them. Names are English, weeks start on Monday. Written
 * dates stay in the years 1 to 9999.
 */
public final class Dates {
    private static final int MAJORITY = 20;
    private static final String FORMS =
            "write 2026-01-31, 2026-01, today, -90d, 2 weeks ago, last month, friday or 31 Jan 2026";
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})[- ]?)?q([1-4])(?: (\\d{4}))?");
    /** A date alone is not longer; only more text is searched for a time. */
    private static final int LONGEST_DAY = 10;

    private final LocalDate today;
    private final Instant now;
    private final ZoneId zone;
    private final Optional<DateOrder> order;

    /** As seen from the start of a day; {@code now} is then the start of that day. */
    public Dates(LocalDate today, ZoneId zone, Optional<DateOrder> order) {
        this(today, today.atStartOfDay(zone).toInstant(), zone, order);
    }

    private Dates(LocalDate today, Instant now, ZoneId zone, Optional<DateOrder> order) {
        this.today = today;
        this.now = now;
        this.zone = zone;
        this.order = order;
    }

    /** The same, with {@code now} at that moment where it is on this day. */
    public Dates at(Instant moment) {
        boolean same = LocalDate.ofInstant(moment, zone).equals(today);
        return same ? new Dates(today, moment, zone, order) : this;
    }

    /** The day that {@code today} means. */
    public LocalDate today() {
        return today;
    }

    /** The zone in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The days a text means, for filters: {@code 2026-01-31}, {@code 2026-01}, {@code 2026}, {@code 2026Q1}, {@code today},
     * {@code -90d}, {@code 3 months ago}, {@code in 2 weeks}, {@code last 30 days} (today is the last of them),
     * {@code last month}, {@code monday} (the next one or today), {@code last friday} (before today), {@code eom},
     * {@code 31 Jan 2026}; {@code 1/2/2026} only where an order is set.
     *
     * @throws CrmException invalid, when there is no such date or its meaning is open
     */
    public Period period(String text) {
        String folded = Text.fold(text);
        try {
            return written(folded)
                    .or(() -> new DateWords(today).read(folded))
                    .filter(Dates::inRange)
                    .orElseThrow(() -> notADate(text));
        } catch (DateTimeException e) {
            throw notADate(text).because(e);
        }
    }

    /**
     * The one day a text means, in any form of {@link #period}.
     *
     * @throws CrmException invalid, also when the text means a week, a month or more
     */
    public LocalDate day(String text) {
        Period period = period(text);
        if (period.isDay()) {
            return period.from();
        }
        throw CrmException.invalid("'" + Text.visible(text) + "' is " + kind(period) + ", not a day")
                .hint("name the day, such as " + period.from());
    }

    /**
     * The moment a text means: ISO 8601 with or without seconds and offset, {@code 2025-01-15 17:41:00 -0500}, any day
     * with a time ({@code fri 9am}, {@code tomorrow 14:30}), {@code now}, {@code in 2 hours}; a day alone is its start. A
     * moment without an offset is in the zone given.
     *
     * @throws CrmException invalid, when there is no such moment
     */
    public Instant instant(String text) {
        String folded = Text.fold(text);
        if (folded.equals("now")) {
            return now;
        }
        Optional<Duration> distance = Clocks.distance(folded);
        if (distance.isPresent()) {
            return now.plus(distance.get());
        }
        Optional<Clocks.Cut> cut = Clocks.cut(folded);
        if (cut.isEmpty()) {
            return day(text).atStartOfDay(zone).toInstant();
        }
        LocalDate day = cut.get().day().isEmpty() ? today : day(cut.get().day());
        return at(text, day, cut.get());
    }

    /**
     * The day in a cell of a file: {@code 19970101}, {@code 2024-08-18}, {@code 2024-08-18T10:00:00Z} (the day as
     * written), {@code 18.8.2024}, {@code 18 Aug 2024}, and {@code 8/18/2024} in the order given.
     *
     * @return none when the cell holds no day, has no year, or the day does not fit the order
     */
    public Optional<LocalDate> importDay(String text, DateOrder columnOrder) {
        String folded = withoutTime(Text.fold(text));
        try {
            return WrittenDates.yearFirst(folded)
                    .or(() -> WrittenDates.triple(folded)
                            .filter(triple ->
                                    canBe(columnOrder, triple) || (triple.isDotted() && canBe(DateOrder.DMY, triple)))
                            .map(triple -> WrittenDates.ordered(folded, triple, columnOrder, today.getYear())))
                    .or(() -> WrittenDates.named(folded, Optional.empty(), today.getYear()))
                    .filter(day -> day.getYear() > 0);
        } catch (CrmException e) {
            return Optional.empty();
        }
    }

    /**
     * The moment in a cell of a file, read as {@link #importDay} reads the day; without a time it is the start of the day.
     *
     * @return none when the cell holds no moment
     */
    public Optional<Instant> importInstant(String text, DateOrder columnOrder) {
        String folded = Text.fold(text);
        Optional<Clocks.Cut> cut = Clocks.cut(folded);
        Optional<LocalDate> day = importDay(cut.map(Clocks.Cut::day).orElse(folded), columnOrder);
        try {
            return day.map(d -> cut.map(c -> at(text, d, c))
                    .orElseGet(() -> d.atStartOfDay(zone).toInstant()));
        } catch (CrmException e) {
            return Optional.empty();
        }
    }

    /**
     * The order of the dates in a column, when its values tell; none when they do not (1/2/2026 alone) or contradict each
     * other. Dates that start with the year read the same in every order and decide only where nothing else stands.
     */
    public static Optional<DateOrder> detectOrder(Collection<String> column) {
        long yearFirst = 0;
        long dayFirst = 0;
        long monthFirst = 0;
        long open = 0;
        for (String text : column) {
            String folded = withoutTime(Text.fold(text));
            Optional<WrittenDates.Triple> triple = WrittenDates.triple(folded);
            if (triple.isEmpty()) {
                yearFirst += WrittenDates.isYearFirst(folded) ? 1 : 0;
            } else if (canBe(DateOrder.DMY, triple.get()) == canBe(DateOrder.MDY, triple.get())) {
                open += canBe(DateOrder.DMY, triple.get()) ? 1 : 0;
            } else if (canBe(DateOrder.DMY, triple.get())) {
                dayFirst++;
            } else {
                monthFirst++;
            }
        }
        if (dayFirst > monthFirst * MAJORITY) {
            return Optional.of(DateOrder.DMY);
        }
        if (monthFirst > dayFirst * MAJORITY) {
            return Optional.of(DateOrder.MDY);
        }
        return yearFirst > 0 && open + dayFirst + monthFirst == 0 ? Optional.of(DateOrder.YMD) : Optional.empty();
    }

    private Optional<Period> written(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            LocalDate first =
                    WrittenDates.day(text, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
            return Optional.of(Period.of(YearMonth.from(first)));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(Period.year(Integer.parseInt(text)));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches() && (quarter.group(1) == null || quarter.group(3) == null)) {
            String year = quarter.group(1) == null ? quarter.group(3) : quarter.group(1);
            int inYear = year == null ? today.getYear() : Integer.parseInt(year);
            return Optional.of(Period.quarter(LocalDate.of(inYear, Integer.parseInt(quarter.group(2)) * 3, 1)));
        }
        return WrittenDates.yearFirst(text)
                .or(() -> WrittenDates.triple(text).map(triple -> inOrder(text, triple)))
                .or(() -> WrittenDates.named(text, Optional.of(today.getYear()), today.getYear()))
                .map(Period::of)
                .or(() -> WrittenDates.namedMonth(text, today.getYear()).map(Period::of));
    }

    private LocalDate inOrder(String text, WrittenDates.Triple triple) {
        DateOrder set = order.filter(o -> o != DateOrder.YMD || triple.shortYear())
                .orElseThrow(() -> CrmException.invalid("'" + Text.visible(text) + "' may be day or month first")
                        .hint("write 2026-01-31, or set crm config date_order to dmy or mdy"));
        return WrittenDates.ordered(text, triple, set, today.getYear());
    }

    private Instant at(String text, LocalDate day, Clocks.Cut cut) {
        try {
            LocalTime time = cut.time();
            return cut.offset()
                    .map(offset -> day.atTime(time).toInstant(offset))
                    .orElseGet(() -> day.atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw CrmException.invalid("'" + Text.visible(text) + "' has no such time of day")
                    .hint("write 14:30 or 9am")
                    .because(e);
        }
    }

    private static boolean canBe(DateOrder order, WrittenDates.Triple triple) {
        return switch (order) {
            case YMD -> triple.shortYear() && triple.second() <= 12 && triple.third() <= 31;
            case DMY -> triple.second() <= 12 && triple.first() <= 31;
            case MDY -> !triple.isDotted() && triple.first() <= 12 && triple.second() <= 31;
        };
    }

    private static String withoutTime(String folded) {
        return folded.length() <= LONGEST_DAY
                ? folded
                : Clocks.cut(folded).map(Clocks.Cut::day).orElse(folded);
    }

    private static boolean inRange(Period period) {
        return period.from().getYear() >= 1 && period.to().getYear() <= 9999;
    }

    private static String kind(Period period) {
        if (period.days() == 7) {
            return "a week";
        }
        if (period.days() <= 31) {
            return period.from().getDayOfMonth() == 1 ? "a month" : "several days";
        }
        return period.days() <= 92 ? "a quarter" : "a year";
    }

    private static CrmException notADate(String text) {
        return CrmException.invalid("'" + Text.visible(text) + "' is not a date")
                .hint(FORMS);
    }
}
