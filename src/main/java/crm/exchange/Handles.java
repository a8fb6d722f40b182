package crm.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in social networks as contacts keep them: {@code linkedin:ann-perera}. */
final class Handles {
    private static final Pattern PAGE = Pattern.compile(
            "(?i)(?:https?://)?(?:[a-z]+\\.)?(linkedin|twitter|x|facebook|instagram|xing)\\.com/(?:in/|profile/)?@?([^/?#]+)/?");

    private Handles() {}

    /** The handle that a cell means: the address of a profile, {@code network:name}, or a name in a network. */
    static String of(String network, String text) {
        Matcher page = PAGE.matcher(text);
        if (page.matches()) {
            return page.group(1).toLowerCase(java.util.Locale.ROOT) + ":" + page.group(2);
        }
        boolean named = network.isEmpty() || text.startsWith(network + ":");
        return named ? text : network + ":" + (text.startsWith("@") ? text.substring(1) : text);
    }
}
