package crm.exchange.file;

import biweekly.component.ICalComponent;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.ByDay;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an event or a to-do repeats, in words: {@code every 2 weeks on Monday until 2026-12-31, except 2026-05-04}. */
public final class Repetition {
    /** The column in which it stands. */
    public static final String COLUMN = "Repeats";

    private static final Map<Frequency, String> UNITS = Map.of(
            Frequency.SECONDLY, "second",
            Frequency.MINUTELY, "minute",
            Frequency.HOURLY, "hour",
            Frequency.DAILY, "day",
            Frequency.WEEKLY, "week",
            Frequency.MONTHLY, "month",
            Frequency.YEARLY, "year");
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth");

    private Repetition() {}

    /** What is said of a component; nothing for one that does not repeat. */
    static String of(ICalComponent component) {
        List<String> says = new ArrayList<>();
        component.getProperties(RecurrenceRule.class).stream()
                .flatMap(rule -> Optional.ofNullable(rule.getValue()).stream())
                .map(Repetition::rule)
                .forEach(says::add);
        String more = component.getProperties(RecurrenceDates.class).stream()
                .flatMap(dates -> dates.getDates().stream())
                .flatMap(date -> day(date).stream())
                .collect(Collectors.joining(", "));
        if (!more.isEmpty()) {
            says.add("on " + more);
        }
        String except = component.getProperties(ExceptionDates.class).stream()
                .flatMap(dates -> dates.getValues().stream())
                .flatMap(date -> day(date).stream())
                .collect(Collectors.joining(", "));
        if (!says.isEmpty() && !except.isEmpty()) {
            says.add("except " + except);
        }
        return String.join(", ", says);
    }

    private static String rule(Recurrence rule) {
        StringBuilder text = new StringBuilder("every ");
        int interval = Optional.ofNullable(rule.getInterval()).orElse(1);
        String unit = UNITS.getOrDefault(rule.getFrequency(), "time");
        text.append(interval > 1 ? interval + " " + unit + "s" : unit);
        List<String> days = new ArrayList<>();
        rule.getByDay().forEach(day -> days.add(day(day)));
        rule.getByMonthDay().forEach(day -> days.add("day " + day));
        if (!days.isEmpty()) {
            text.append(" on ").append(String.join(", ", days));
        }
        Optional.ofNullable(rule.getUntil()).flatMap(Repetition::day).ifPresent(until -> text.append(" until ")
                .append(until));
        Optional.ofNullable(rule.getCount())
                .ifPresent(count -> text.append(", ").append(count).append(" times"));
        return text.toString();
    }

    private static String day(ByDay day) {
        String name = day.getDay().name();
        String written = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        int place = Optional.ofNullable(day.getNum()).orElse(0);
        if (place < 0) {
            return "last " + written;
        }
        return place > 0 && place <= PLACES.size() ? PLACES.get(place - 1) + " " + written : written;
    }

    private static Optional<String> day(ICalDate date) {
        return Optional.ofNullable(date.getRawComponents())
                .map(raw -> LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate())
                        .toString());
    }
}
