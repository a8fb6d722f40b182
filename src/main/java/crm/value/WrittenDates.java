package crm.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates written in digits or with the name of a month, in folded text. */
final class WrittenDates {
    /** Years in two digits lie between 80 years ago and 19 years ahead. */
    private static final int YEARS_AHEAD = 19;

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})");
    private static final String WEEKDAY = "(?:[a-z]{3,9},? )?";
    private static final Pattern DAY_MONTH = Pattern.compile(
            WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]?([a-z]{3,9})\\.?,?(?:[ -]('?\\d{2}|\\d{4}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile(WEEKDAY + "([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern MONTH_YEAR = Pattern.compile("([a-z]{3,9})\\.?,?(?:[ -](\\d{4}))?");

    private WrittenDates() {}

    /** Three numbers as they stand, and the sign between them. */
    record Triple(int first, int second, int third, boolean shortYear, char sign) {
        /** Whether the sign says that the day comes first: nobody writes month.day.year. */
        boolean isDotted() {
            return sign == '.';
        }
    }

    static Optional<Triple> triple(String text) {
        Matcher matcher = DIGITS.matcher(text);
        return matcher.matches()
                ? Optional.of(new Triple(
                        number(matcher, 1),
                        number(matcher, 3),
                        number(matcher, 4),
                        matcher.group(4).length() == 2,
                        matcher.group(2).charAt(0)))
                : Optional.empty();
    }

    static boolean isYearFirst(String text) {
        return YEAR_FIRST.matcher(text).matches() || COMPACT.matcher(text).matches();
    }

    /**
     * A date that starts with the year.
     *
     * @throws CrmException invalid, when there is no such day
     */
    static Optional<LocalDate> yearFirst(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return Optional.of(day(text, number(matcher, 1), number(matcher, 3), number(matcher, 4)));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches()
                ? Optional.of(day(text, number(compact, 1), number(compact, 2), number(compact, 3)))
                : Optional.empty();
    }

    /**
     * Three numbers in the order given; a date with dots that cannot be in that order has the day first.
     *
     * @throws CrmException invalid, when there is no such day
     */
    static LocalDate ordered(String text, Triple t, DateOrder order, int thisYear) {
        if (order == DateOrder.YMD && t.shortYear()) {
            return day(text, century(t.first(), thisYear), t.second(), t.third());
        }
        int year = t.shortYear() ? century(t.third(), thisYear) : t.third();
        boolean monthFirst = order == DateOrder.MDY && !t.isDotted();
        return monthFirst ? day(text, year, t.first(), t.second()) : day(text, year, t.second(), t.first());
    }

    /**
     * A date with the name of a month; without a year it is in {@code thisYear}.
     *
     * @throws CrmException invalid, when there is no such day
     */
    static Optional<LocalDate> named(String text, Optional<Integer> thisYear, int today) {
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return named(text, dayMonth.group(2), dayMonth.group(1), dayMonth.group(3), thisYear, today);
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        return monthDay.matches()
                ? named(text, monthDay.group(1), monthDay.group(2), monthDay.group(3), thisYear, today)
                : Optional.empty();
    }

    /** A month by its name, without a year the one of {@code thisYear}. */
    static Optional<YearMonth> namedMonth(String text, int thisYear) {
        Matcher matcher = MONTH_YEAR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = matcher.group(2) == null ? thisYear : number(matcher, 2);
        return month(matcher.group(1)).map(month -> YearMonth.of(year, month));
    }

    /**
     * The day, or a line that says why there is none.
     *
     * @throws CrmException invalid, when there is no such day
     */
    static LocalDate day(String text, int year, int month, int day) {
        if (month < 1 || month > 12) {
            throw CrmException.invalid("'" + Text.visible(text) + "' is not a date: there is no month " + month);
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            YearMonth wanted = YearMonth.of(year, month);
            throw CrmException.invalid("'" + Text.visible(text) + "' is not a date: "
                            + wanted.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year + " has "
                            + wanted.lengthOfMonth() + " days")
                    .because(e);
        }
    }

    private static Optional<LocalDate> named(
            String text, String name, String dayOfMonth, String year, Optional<Integer> thisYear, int today) {
        Optional<Integer> inYear =
                Optional.ofNullable(year).map(digits -> year(digits, today)).or(() -> thisYear);
        return month(name)
                .flatMap(month -> inYear.map(y -> day(text, y, month.getValue(), Integer.parseInt(dayOfMonth))));
    }

    private static int year(String digits, int thisYear) {
        String bare = digits.replace("'", "");
        return bare.length() == 4 ? Integer.parseInt(bare) : century(Integer.parseInt(bare), thisYear);
    }

    private static int century(int twoDigits, int thisYear) {
        int year = thisYear / 100 * 100 + twoDigits;
        if (year > thisYear + YEARS_AHEAD) {
            return year - 100;
        }
        return year <= thisYear + YEARS_AHEAD - 100 ? year + 100 : year;
    }

    private static Optional<Month> month(String name) {
        return Optional.ofNullable(Names.MONTHS.get(name));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static final class Names {
        private static final Map<String, Month> MONTHS = Stream.concat(
                        Stream.of(Month.values()).map(month -> Map.entry(month.name(), month)),
                        Stream.concat(
                                Stream.of(Map.entry("SEPT", Month.SEPTEMBER)),
                                Stream.of(Month.values())
                                        .filter(month -> month != Month.MAY)
                                        .map(month -> Map.entry(month.name().substring(0, 3), month))))
                .collect(Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));

        private Names() {}
    }
}
