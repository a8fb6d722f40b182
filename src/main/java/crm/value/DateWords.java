package crm.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates said in words as seen from a day, in folded text: yesterday, -90d, last month, next friday, eom. */
final class DateWords {
    private static final String COUNT = "(\\d{1,5}|a|an|one|two|three|four|six)";
    private static final String UNIT = " ?(d|w|m|mo|q|y|days?|weeks?|months?|quarters?|years?)";
    private static final Pattern SIGNED = Pattern.compile("([-+]) ?(\\d{1,5})" + UNIT);
    private static final Pattern AGO = Pattern.compile(COUNT + UNIT + " ago");
    private static final Pattern AHEAD =
            Pattern.compile("in " + COUNT + UNIT + "|" + COUNT + UNIT + " from (?:now|today)");
    private static final Pattern SPAN = Pattern.compile("(last|past|next) (\\d{1,5})" + UNIT);
    private static final Pattern NEAR = Pattern.compile("(this|last|previous|next) ([a-z]+)");

    private final LocalDate today;

    DateWords(LocalDate today) {
        this.today = today;
    }

    /** The days that are meant; none when the words are not known. */
    Optional<Period> read(String words) {
        return word(words).or(() -> relative(words)).or(() -> span(words)).or(() -> near(words));
    }

    /** Monday to Sunday by name, in full or the first three letters. */
    static Optional<DayOfWeek> weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String full = day.name().toLowerCase(Locale.ROOT);
            if (name.equals(full)
                    || name.equals(full.substring(0, 3))
                    || (name.length() >= 4 && name.length() <= 5 && full.startsWith(name))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Optional<Period> word(String words) {
        return switch (words) {
            case "today", "now" -> Optional.of(Period.of(today));
            case "yesterday" -> Optional.of(Period.of(today.minusDays(1)));
            case "tomorrow" -> Optional.of(Period.of(today.plusDays(1)));
            case "eow", "end of week" ->
                Optional.of(Period.of(Period.week(today).to()));
            case "eom", "end of month" -> Optional.of(Period.of(today.with(TemporalAdjusters.lastDayOfMonth())));
            case "eoq", "end of quarter" ->
                Optional.of(Period.of(Period.quarter(today).to()));
            case "eoy", "end of year" -> Optional.of(Period.of(today.with(TemporalAdjusters.lastDayOfYear())));
            default -> weekday(words).map(day -> Period.of(today.with(TemporalAdjusters.nextOrSame(day))));
        };
    }

    private Optional<Period> relative(String words) {
        Matcher signed = SIGNED.matcher(words);
        if (signed.matches()) {
            long count = Long.parseLong(signed.group(2));
            return Optional.of(Period.of(moved(signed.group(1).equals("-") ? -count : count, signed.group(3))));
        }
        Matcher ago = AGO.matcher(words);
        if (ago.matches()) {
            return Optional.of(Period.of(moved(-count(ago.group(1)), ago.group(2))));
        }
        Matcher ahead = AHEAD.matcher(words);
        if (!ahead.matches()) {
            return Optional.empty();
        }
        return Optional.of(Period.of(
                ahead.group(1) == null
                        ? moved(count(ahead.group(3)), ahead.group(4))
                        : moved(count(ahead.group(1)), ahead.group(2))));
    }

    /** The last or next days, today one of them. */
    private Optional<Period> span(String words) {
        Matcher matcher = SPAN.matcher(words);
        if (!matcher.matches() || Long.parseLong(matcher.group(2)) == 0) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(2));
        return Optional.of(
                matcher.group(1).equals("next")
                        ? new Period(today, moved(count, matcher.group(3)).minusDays(1))
                        : new Period(moved(-count, matcher.group(3)).plusDays(1), today));
    }

    private Optional<Period> near(String words) {
        Matcher matcher = NEAR.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int step =
                switch (matcher.group(1)) {
                    case "this" -> 0;
                    case "next" -> 1;
                    default -> -1;
                };
        return switch (matcher.group(2)) {
            case "week" -> Optional.of(Period.week(today.plusWeeks(step)));
            case "month" -> Optional.of(Period.of(YearMonth.from(today).plusMonths(step)));
            case "quarter" -> Optional.of(Period.quarter(today.withDayOfMonth(1).plusMonths(3L * step)));
            case "year" -> Optional.of(Period.year(today.getYear() + step));
            default -> weekday(matcher.group(2)).map(day -> Period.of(weekday(day, step)));
        };
    }

    private LocalDate weekday(DayOfWeek day, int step) {
        if (step == 0) {
            return Period.week(today).from().with(TemporalAdjusters.nextOrSame(day));
        }
        return today.with(step > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
    }

    private LocalDate moved(long count, String unit) {
        return switch (unit.charAt(0)) {
            case 'd' -> today.plusDays(count);
            case 'w' -> today.plusWeeks(count);
            case 'm' -> today.plusMonths(count);
            case 'q' -> today.plusMonths(3 * count);
            default -> today.plusYears(count);
        };
    }

    private static long count(String word) {
        return switch (word) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "six" -> 6;
            default -> Long.parseLong(word);
        };
    }
}
