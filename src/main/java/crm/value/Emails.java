package crm.value;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** E-mail addresses: one spelling each. */
public final class Emails {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";

    /** An address as RFC 5321 and RFC 6531 have it, without address literals, with any top-level domain. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:" + ATOM + "(?:\\." + ATOM + ")*+|\"[^\"\\\\\\p{Cntrl}]++\")@(?:" + LABEL + "\\.)+(?!\\d+$)" + LABEL);

    private static final Set<String> FREE = Set.of(
            "126.com",
            "163.com",
            "aol.com",
            "bluewin.ch",
            "btinternet.com",
            "comcast.net",
            "fastmail.com",
            "free.fr",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hey.com",
            "hotmail.co.uk",
            "hotmail.com",
            "hotmail.de",
            "hotmail.fr",
            "hotmail.it",
            "hotmail.es",
            "icloud.com",
            "laposte.net",
            "libero.it",
            "live.co.uk",
            "live.com",
            "live.fr",
            "live.nl",
            "mac.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "naver.com",
            "orange.fr",
            "outlook.com",
            "outlook.de",
            "outlook.es",
            "outlook.fr",
            "pm.me",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rediffmail.com",
            "rocketmail.com",
            "sbcglobal.net",
            "sfr.fr",
            "t-online.de",
            "tuta.com",
            "tutanota.com",
            "uol.com.br",
            "verizon.net",
            "wanadoo.fr",
            "web.de",
            "wp.pl",
            "yandex.com",
            "yandex.ru",
            "ymail.com",
            "zoho.com");

    private Emails() {}

    /**
     * The address in lower case, without {@code mailto:}, without the name in {@code Name <address>} and with an
     * international domain in letters; none when the text is not one address. Any top-level domain will do, also
     * {@code .test} and {@code .local}; whether mail arrives there is not asked.
     */
    public static Optional<String> normalise(String text) {
        return Text.clean(text)
                .map(Emails::bare)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .map(Emails::withLetters)
                .filter(Emails::isAddress);
    }

    /** What stands behind the {@code @}; empty when there is none. */
    public static String domain(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 ? "" : email.substring(at + 1);
    }

    /** Whether a domain gives mailboxes to everybody, so that it says nothing about the company somebody works for. */
    public static boolean isFreeMail(String domain) {
        String name = domain.toLowerCase(Locale.ROOT);
        return FREE.contains(name) || name.startsWith("yahoo.");
    }

    private static boolean isAddress(String address) {
        return address.length() <= LONGEST
                && address.lastIndexOf('@') <= LONGEST_LOCAL_PART
                && ADDRESS.matcher(address).matches();
    }

    private static String bare(String text) {
        String address = text;
        int open = address.lastIndexOf('<');
        int close = address.lastIndexOf('>');
        if (open >= 0 && close > open && close == address.length() - 1) {
            address = address.substring(open + 1, close);
        }
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            int query = address.indexOf('?', address.indexOf('@') + 1);
            address = address.substring(7, query < 0 ? address.length() : query);
        }
        return Text.clean(withoutLastSign(address)).orElse("");
    }

    private static String withoutLastSign(String address) {
        int end = address.length();
        while (end > 0 && ".,;".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private static String withLetters(String address) {
        String composed = Normalizer.normalize(address, Normalizer.Form.NFC);
        int at = composed.lastIndexOf('@');
        if (composed.indexOf("xn--", at + 1) < 0) {
            return composed;
        }
        return composed.substring(0, at + 1) + IDN.toUnicode(composed.substring(at + 1));
    }
}
