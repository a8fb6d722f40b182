package crm.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of money and other numbers as they are typed, imported and shown. What is read has four decimals, rounded half
 * even, and at most 15 digits before them, as the database keeps it.
 */
public final class Amounts {
    private static final int SCALE = 4;
    private static final int MOST_DIGITS = 15;
    private static final int MAJORITY = 20;
    private static final int CURRENCY_SIGN = Character.CURRENCY_SYMBOL;

    /** A sign, a currency, the digits with their separators, and the same again at the end. */
    private static final Pattern FRAME = Pattern.compile(
            "(\\()?([-+])?((?:\\p{Sc}|[A-Za-z]{1,3}[.$]?|[A-Z]{1,2}\\p{Sc})\\s?)?([-+])?"
                    + "(\\d(?:[\\d.,' ]*\\d)?|[.,]\\d+)(?:[.,]--?|\\.)?(\\s?(?:\\p{Sc}|%|[A-Za-z]{2,3}\\.?))?([-+])?(\\))?");

    private static final Pattern EXPONENT = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?[eE][-+]?\\d{1,2}");

    private Amounts() {}

    /**
     * Reads a typed amount: {@code 4500}, {@code 4,500.00}, {@code $ 12.50}, {@code 1'000}, {@code (12.50)} for a negative
     * one, {@code 12.5%} for 12.5. The decimal sign is the point; {@code 4.500,00} is understood because it can mean only
     * one thing, {@code 4,50} is not.
     *
     * @throws CrmException invalid, when it is no number, could mean two, or is too large
     */
    public static BigDecimal parse(String text) {
        String shown = "'" + Text.visible(text) + "'";
        String digits = frame(text).map(Framed::digits).orElseThrow(() -> CrmException.invalid(
                        shown + " is not an amount")
                .hint("write digits, such as 4500 or 4,500.00"));
        char decimal =
                digits.matches("[\\d ']*,[\\d ']*") ? '.' : decimalSign(digits).orElse('.');
        return importAmount(text, decimal).orElseThrow(() -> problem(shown, digits));
    }

    /**
     * Reads an amount of a file.
     *
     * @param decimalSign {@code .} or {@code ,}; the other one, apostrophes and blanks may group the digits
     * @return none when it is no number with that sign, or too large
     */
    public static Optional<BigDecimal> importAmount(String text, char decimalSign) {
        String trimmed = Text.clean(text).orElse("");
        if (decimalSign == '.' && isPlain(trimmed)) {
            return fitting(new BigDecimal(trimmed));
        }
        if (EXPONENT.matcher(trimmed).matches()) {
            return fitting(new BigDecimal(trimmed));
        }
        return frame(trimmed).flatMap(framed -> number(framed.digits(), decimalSign)
                .map(value -> framed.negative() ? value.negate() : value)
                .flatMap(Amounts::fitting));
    }

    /** What stands beside the digits of an amount and names its currency: {@code €}, {@code EUR}, {@code $}; none for digits alone. */
    public static Optional<String> currency(String text) {
        boolean digits = text.chars().noneMatch(c -> Character.isLetter(c) || Character.getType(c) == CURRENCY_SIGN);
        Matcher matcher = digits ? null : FRAME.matcher(text.strip());
        return matcher != null && matcher.matches()
                ? Optional.ofNullable(matcher.group(3))
                        .or(() -> Optional.ofNullable(matcher.group(6)))
                        .map(String::strip)
                : Optional.empty();
    }

    /** The decimal sign of a column, when its values tell; none when they do not or contradict each other. */
    public static Optional<Character> detectDecimal(Collection<String> column) {
        long points = 0;
        long commas = 0;
        for (String text : column) {
            Optional<Character> sign = frame(text).flatMap(framed -> decimalSign(framed.digits()));
            points += sign.filter(c -> c == '.').isPresent() ? 1 : 0;
            commas += sign.filter(c -> c == ',').isPresent() ? 1 : 0;
        }
        if (points > commas * MAJORITY) {
            return Optional.of('.');
        }
        return commas > points * MAJORITY ? Optional.of(',') : Optional.empty();
    }

    /** A number without exponent and without needless zeros: {@code 4500}, {@code 0.125}. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** An amount of money for other programs, with two decimals or as many as it needs: {@code 4500.00}. */
    public static String plainMoney(BigDecimal money) {
        BigDecimal stripped = money.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** An amount of money for people: {@code 4,500.00}. */
    public static String grouped(BigDecimal money) {
        StringBuilder text = new StringBuilder(plainMoney(money));
        int first = text.charAt(0) == '-' ? 1 : 0;
        for (int i = text.indexOf(".") - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Digits, perhaps with a point and more digits: the common case, read without patterns. */
    private static boolean isPlain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return points <= 1 && !text.isEmpty() && text.charAt(0) != '.' && text.charAt(text.length() - 1) != '.';
    }

    private static Optional<Framed> frame(String text) {
        String plain = Text.clean(text)
                .orElse("")
                .replaceAll("[\\s\\u00a0\\u2009\\u202f]+", " ")
                .replaceAll("[’`´]", "'");
        Matcher matcher = FRAME.matcher(plain.replaceAll("[\u2212\u2013\u2014]", "-"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean brackets = matcher.group(1) != null;
        int signs = (matcher.group(2) == null ? 0 : 1)
                + (matcher.group(4) == null ? 0 : 1)
                + (matcher.group(7) == null ? 0 : 1)
                + (brackets ? 1 : 0);
        if (signs > 1 || brackets != (matcher.group(8) != null)) {
            return Optional.empty();
        }
        boolean minus = "-".equals(matcher.group(2)) || "-".equals(matcher.group(4)) || "-".equals(matcher.group(7));
        return Optional.of(new Framed(matcher.group(5).strip(), minus || brackets));
    }

    private static Optional<BigDecimal> number(String digits, char decimalSign) {
        char other = decimalSign == '.' ? ',' : '.';
        int at = digits.indexOf(decimalSign);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String part = at < 0 ? "" : digits.substring(at + 1);
        if (!part.matches("\\d*") || !isGrouped(whole, other)) {
            return Optional.empty();
        }
        String bare = whole.replaceAll("[^\\d]", "");
        return Optional.of(new BigDecimal((bare.isEmpty() ? "0" : bare) + (part.isEmpty() ? "" : "." + part)));
    }

    /** Groups of three, or as in India of two with three at the end, all with the same sign. */
    private static boolean isGrouped(String whole, char other) {
        return whole.matches("\\d*")
                || whole.matches("[1-9]\\d{0,2}(?:" + Pattern.quote(String.valueOf(other)) + "\\d{2,3})*"
                        + Pattern.quote(String.valueOf(other)) + "\\d{3}")
                || whole.matches("[1-9]\\d{0,2}(?:(?:'\\d{3})+|(?: \\d{3})+)");
    }

    /** The sign that can only be the decimal one in this number, if it shows. */
    private static Optional<Character> decimalSign(String digits) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Optional.empty();
        }
        char last = point > comma ? '.' : ',';
        char other = last == '.' ? ',' : '.';
        if (digits.indexOf(last) != digits.lastIndexOf(last)) {
            return Optional.of(other);
        }
        int at = Math.max(point, comma);
        boolean decides =
                digits.indexOf(other) >= 0 || digits.length() - at != 4 || at == 0 || at > 3 || digits.charAt(0) == '0';
        return decides ? Optional.of(last) : Optional.empty();
    }

    private static Optional<BigDecimal> fitting(BigDecimal value) {
        BigDecimal rounded = value.setScale(SCALE, RoundingMode.HALF_EVEN);
        return rounded.precision() - SCALE > MOST_DIGITS ? Optional.empty() : Optional.of(rounded);
    }

    private record Framed(String digits, boolean negative) {}

    private static CrmException problem(String shown, String digits) {
        if (digits.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return CrmException.invalid(shown + " is too large: at most 15 digits before the decimal point");
        }
        if (digits.matches("\\d+,\\d{1,2}")) {
            return CrmException.invalid(shown + " has a comma for a decimal point")
                    .hint("write " + digits.replace(',', '.'));
        }
        return CrmException.invalid(shown + " is not written as a number is").hint("leave the grouping out: 4500.00");
    }
}
