package crm.value;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A phone number of digits and the usual signs between them, for countries whose rules are plain enough to read it
 * without the long way of the library, which takes ten times as long. A test compares both ways.
 */
record DialledNumber(boolean international, String digits, String extension) {
    private static final int AMERICA = 1;

    /** Countries where a national number is written with one 0 in front that is not dialled from abroad. */
    private static final Map<String, Integer> ZERO =
            Map.of("AT", 43, "AU", 61, "BE", 32, "CH", 41, "DE", 49, "FR", 33, "GB", 44, "IN", 91, "NL", 31, "SE", 46);

    /** Countries where the number is written everywhere as it is dialled from abroad. */
    private static final Set<Integer> BARE = Set.of(34, 45, 47, 48);

    /** Digits with blanks, hyphens, dots and brackets between them; none when anything else stands there. */
    static Optional<DialledNumber> read(String spelling) {
        StringBuilder digits = new StringBuilder(16);
        int i = spelling.charAt(0) == '+' ? 1 : 0;
        for (; i < spelling.length() && spelling.charAt(i) != 'x'; i++) {
            char c = spelling.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" -.()".indexOf(c) < 0 || spelling.startsWith("(0)", i)) {
                return Optional.empty();
            }
        }
        String extension = i < spelling.length() ? spelling.substring(i + 1) : "";
        boolean plain = extension.length() <= 7 && extension.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean cut = i < spelling.length() && extension.isEmpty();
        boolean doubleZero = digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0';
        if (!plain || cut || digits.length() > 17 || (doubleZero && spelling.charAt(0) == '+')) {
            return Optional.empty();
        }
        return Optional.of(new DialledNumber(
                spelling.charAt(0) == '+' || doubleZero, digits.substring(doubleZero ? 2 : 0), extension));
    }

    /** The number when it names its country and that is a plain one. */
    Optional<PhoneNumber> abroad() {
        if (!international || digits.length() < 8) {
            return Optional.empty();
        }
        if (digits.charAt(0) == '1') {
            return american(digits.substring(1));
        }
        int code = Integer.parseInt(digits.substring(0, 2));
        String rest = digits.substring(2);
        return (ZERO.containsValue(code) || BARE.contains(code)) && rest.charAt(0) != '0'
                ? Optional.of(number(code, rest))
                : Optional.empty();
    }

    /** The number as it is written in a country, when that is a plain one. */
    Optional<PhoneNumber> within(String region) {
        if (international) {
            return Optional.empty();
        }
        if (region.equals("US") || region.equals("CA")) {
            return american(digits);
        }
        Integer code = ZERO.get(region);
        return code != null && digits.length() > 6 && digits.charAt(0) == '0'
                ? Optional.of(number(code, digits.substring(1)))
                : Optional.empty();
    }

    private Optional<PhoneNumber> american(String rest) {
        return rest.length() == 10 && rest.charAt(0) >= '2' ? Optional.of(number(AMERICA, rest)) : Optional.empty();
    }

    private PhoneNumber number(int code, String rest) {
        PhoneNumber number = new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(rest));
        return extension.isEmpty() ? number : number.setExtension(extension);
    }
}
