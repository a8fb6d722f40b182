package crm.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column whose number is above the highest that shapes name: {@code E-mail 12 - Value} goes where its twin {@code E-mail 9 -
 * Value} goes, as the twelfth.
 *
 * @param twin the key of the header with the highest number that shapes name
 * @param number the number it has, 10 to 999
 */
record Numbered(String twin, int number) {
    /** The highest number that shapes name. */
    static final int LAST = 9;

    private static final Pattern FORM = Pattern.compile("(\\D+)([1-9]\\d{1,2})(\\D*)");

    /** What the key of a header says; none when it has no such number. */
    static Optional<Numbered> of(String key) {
        Matcher matcher = FORM.matcher(key);
        return matcher.matches()
                ? Optional.of(
                        new Numbered(matcher.group(1) + LAST + matcher.group(3), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
