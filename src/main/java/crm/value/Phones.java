package crm.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers: one spelling each, the international one of ITU-T E.164. Safe for use by several threads. */
public final class Phones {
    private static final String NO_REGION = "ZZ";
    private static final int LONGEST = 80;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 17;
    private static final int AMERICA = 1;
    private static final long FIRST_AREA_CODE = 200_000_0000L;

    private static final Pattern SPELLING = Pattern.compile(
            "(?:tel:)?\\+?[(\\d][\\d\\s\\u00a0().\\-/\u2010-\u2013]*+(?:(?:;ext=|ext\\.?|x|#)\\s?\\d{1,7})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VANITY = Pattern.compile("(?:\\+?1[-. ])?\\(?8\\d\\d\\)?[-. ][A-Z\\d][A-Z\\d-]{5,11}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?[./]\\d\\d?[./]\\d{4}");

    private static final Pattern DOUBLE_ZERO = Pattern.compile("[( ]*0 ?0");

    private Phones() {}

    /**
     * The number in E.164, with an extension behind it: {@code 416-810-9897x752} in the region US is
     * {@code +14168109897 x752}.
     *
     * @param text the number in any spelling, also with vanity letters, {@code 00} for {@code +} and {@code (0)}
     * @param regions ISO 3166 codes of the countries to read it in when it does not name one, the likeliest first: the
     *     first where it is a number in use wins, else the first where its length is possible
     * @return none when it is no number that can be dialled from abroad, such as 144; the caller keeps the text then
     */
    public static Optional<String> normalise(String text, List<String> regions) {
        Optional<String> cleaned = Text.clean(text).filter(t -> t.length() <= LONGEST);
        if (cleaned.isEmpty()) {
            return Optional.empty();
        }
        String spelling = cleaned.get();
        return plain(spelling, regions).or(() -> anySpelling(spelling, regions));
    }

    /** The long way, which reads every spelling of every country. */
    static Optional<String> anySpelling(String spelling, List<String> regions) {
        if (spelling.charAt(0) == '+') {
            return international(spelling);
        }
        if (startsWithDoubleZero(spelling)) {
            Optional<String> dialled = international(doubleZeroAsPlus(spelling));
            if (dialled.isPresent()) {
                return dialled;
            }
        }
        return national(spelling, regions);
    }

    /** Whether the text is written as a phone number is: enough digits, nothing but signs between, no date. */
    public static boolean looksLikePhone(String text) {
        String spelling = Text.clean(text).orElse("");
        if (spelling.length() > LONGEST || DATE.matcher(spelling).matches()) {
            return false;
        }
        if (VANITY.matcher(spelling).matches()) {
            return true;
        }
        long digits = mainPart(spelling).chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && SPELLING.matcher(spelling).matches();
    }

    private static Optional<String> plain(String spelling, List<String> regions) {
        Optional<DialledNumber> dialled = DialledNumber.read(spelling);
        if (dialled.isEmpty()) {
            return Optional.empty();
        }
        if (dialled.get().international()) {
            return dialled.get().abroad().filter(Phones::isPossible).map(Phones::write);
        }
        return regions.isEmpty()
                ? Optional.empty()
                : dialled.get()
                        .within(regions.get(0))
                        .filter(Phones::isPossible)
                        .filter(number -> regions.size() == 1 || Library.UTIL.isValidNumber(number))
                        .map(Phones::write);
    }

    /** A number that names its country needs one reading and no check of numbers in use: the result is the same. */
    private static Optional<String> international(String spelling) {
        return read(withoutTrunkZero(spelling), NO_REGION)
                .filter(Phones::isPossible)
                .filter(Phones::isSettled)
                .map(Phones::write);
    }

    private static Optional<String> national(String spelling, List<String> regions) {
        Optional<PhoneNumber> possible = Optional.empty();
        for (String region : regions) {
            Optional<PhoneNumber> number = read(spelling, region).filter(Phones::isPossible);
            if (number.isPresent() && Library.UTIL.isValidNumber(number.get())) {
                return number.map(Phones::write);
            }
            possible = possible.or(() -> number);
        }
        return possible.filter(Phones::isSettled).map(Phones::write);
    }

    private static Optional<PhoneNumber> read(String spelling, String region) {
        try {
            return Optional.of(Library.UTIL.parse(spelling, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Numbers that are possible only within a town are left out: without an area code two of them may be equal. So are those
     * of other countries that only have the length of American ones, where no area code begins with 0 or 1.
     */
    private static boolean isPossible(PhoneNumber number) {
        return Library.UTIL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                && (number.getCountryCode() != AMERICA || number.getNationalNumber() >= FIRST_AREA_CODE);
    }

    /** Whether the written number reads as itself: of a made-up one, another zero may be taken each time. */
    private static boolean isSettled(PhoneNumber number) {
        String written = write(number);
        return Library.UTIL.isValidNumber(number)
                || read(written, NO_REGION)
                        .map(Phones::write)
                        .filter(written::equals)
                        .isPresent();
    }

    private static String write(PhoneNumber number) {
        String main = Library.UTIL.format(number, PhoneNumberFormat.E164);
        return number.hasExtension() ? main + " x" + number.getExtension() : main;
    }

    private static String mainPart(String spelling) {
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            if (c == 'x' || c == 'X' || c == 'e' || c == 'E' || c == '#' || c == ';') {
                return i < 4 ? spelling : spelling.substring(0, i);
            }
        }
        return spelling;
    }

    private static boolean startsWithDoubleZero(String spelling) {
        return DOUBLE_ZERO.matcher(spelling).lookingAt();
    }

    private static String doubleZeroAsPlus(String spelling) {
        int second = spelling.indexOf('0', spelling.indexOf('0') + 1);
        int rest = second + 1 < spelling.length() && spelling.charAt(second + 1) == ')' ? second + 2 : second + 1;
        return "+" + spelling.substring(rest);
    }

    /** The {@code (0)} of {@code +44 (0)20 ...} is not dialled from abroad; in Italy it is. */
    private static String withoutTrunkZero(String spelling) {
        return spelling.contains("(0)") && !spelling.startsWith("+39") ? spelling.replace("(0)", "") : spelling;
    }

    /** Loads the tables of numbers when the first number is read. */
    private static final class Library {
        private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

        private Library() {}
    }
}
