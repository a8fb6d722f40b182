package crm.value;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as they are typed: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}, {@code 1h30m}. */
public final class Durations {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)\\s*");
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,9}\\s*(?:ms|s|m|h|d)\\s*)+");

    private Durations() {}

    /**
     * Reads one.
     *
     * @throws CrmException invalid, when a unit is missing or unknown
     */
    public static Duration parse(String text) {
        String span = Text.fold(text);
        if (span.equals("0")) {
            return Duration.ZERO;
        }
        if (!WHOLE.matcher(span).matches()) {
            throw CrmException.invalid("'" + Text.visible(text) + "' is not a span of time")
                    .hint("write a number and ms, s, m, h or d, such as 30s");
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(span);
        while (part.find()) {
            sum = sum.plus(of(Long.parseLong(part.group(1)), part.group(2)));
        }
        return sum;
    }

    private static Duration of(long count, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
