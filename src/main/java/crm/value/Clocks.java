package crm.value;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day and distances in hours, in folded text. */
final class Clocks {
    private static final Pattern AT_END = Pattern.compile("(?<day>.*?)(?:^|(?:,? at | |(?<=\\d)t))(?:"
            + "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)? ?(?<half>[ap]m)?"
            + "|(?<onlyhour>\\d{1,2}) ?(?<onlyhalf>[ap]m)"
            + "|(?<word>noon|midnight))"
            + " ?(?<offset>z|utc|gmt|[-+]\\d{2}(?::?\\d{2})?)?(?: ?\\[[a-z0-9_/+-]+\\])?");
    /** As vCard has it: 20240818T101112. */
    private static final Pattern COMPACT = Pattern.compile("^(\\d{8})t(\\d{2})(\\d{2})(\\d{2})(?=z|[-+]|$)");

    private static final String UNIT = " ?(h|hours?|hrs?|min|mins|minutes?|sec|secs|seconds?)";
    private static final Pattern DISTANCE =
            Pattern.compile("(?:([-+]) ?|in )(\\d{1,6})" + UNIT + "|(\\d{1,6})" + UNIT + "( ago)");

    private Clocks() {}

    /** A text with a time of day at its end: the day before it, perhaps empty, and the time in its parts. */
    record Cut(String day, int hour, int minute, int second, int nano, Optional<ZoneOffset> offset) {
        /** The time of day; throws a DateTimeException when there is none such. */
        LocalTime time() {
            return LocalTime.of(hour, minute, second, nano);
        }
    }

    static Optional<Cut> cut(String folded) {
        Matcher m = AT_END.matcher(COMPACT.matcher(folded).replaceFirst("$1t$2:$3:$4"));
        if (!m.matches()) {
            return Optional.empty();
        }
        String day = m.group("day").replaceAll("[, ]+$", "");
        Optional<ZoneOffset> offset = Optional.ofNullable(m.group("offset")).flatMap(Clocks::offset);
        if (m.group("offset") != null && offset.isEmpty()) {
            return Optional.empty();
        }
        if (m.group("word") != null) {
            return Optional.of(new Cut(day, m.group("word").equals("noon") ? 12 : 0, 0, 0, 0, offset));
        }
        if (m.group("onlyhour") != null) {
            return Optional.of(new Cut(day, hour(m.group("onlyhour"), m.group("onlyhalf")), 0, 0, 0, offset));
        }
        int hour = m.group("half") == null ? number(m.group("hour")) : hour(m.group("hour"), m.group("half"));
        return Optional.of(new Cut(
                day, hour, number(m.group("minute")), number(m.group("second")), nano(m.group("fraction")), offset));
    }

    /** {@code +2h}, {@code in 30 minutes}, {@code 2 hours ago}; a single {@code m} is a month and not read here. */
    static Optional<Duration> distance(String folded) {
        Matcher m = DISTANCE.matcher(folded);
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean ago = m.group(6) != null;
        Duration span = span(ago ? m.group(4) : m.group(2), ago ? m.group(5) : m.group(3));
        return Optional.of(ago || "-".equals(m.group(1)) ? span.negated() : span);
    }

    private static Duration span(String count, String unit) {
        long number = Long.parseLong(count);
        return switch (unit.charAt(0)) {
            case 'h' -> Duration.ofHours(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static Optional<ZoneOffset> offset(String text) {
        if (!text.startsWith("+") && !text.startsWith("-")) {
            return Optional.of(ZoneOffset.UTC);
        }
        int hours = number(text.substring(1, 3));
        int minutes = text.length() > 3 ? number(text.substring(text.length() - 2)) : 0;
        if (hours > 17 || minutes > 59) {
            return Optional.empty();
        }
        int total = hours * 60 + minutes;
        return Optional.of(ZoneOffset.ofTotalSeconds((text.startsWith("-") ? -total : total) * 60));
    }

    /** An hour that no clock face has becomes one that no day has, so that the time is refused. */
    private static int hour(String digits, String half) {
        int hour = number(digits);
        if (hour < 1 || hour > 12) {
            return 99;
        }
        return hour % 12 + (half.equals("pm") ? 12 : 0);
    }

    private static int nano(String fraction) {
        return fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
