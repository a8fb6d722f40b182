package crm.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in the header of an e-mail: who wrote it, and to whom. */
final class Message {
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}.-]+");
    private static final List<String> FROM = List.of("from", "reply-to", "sender");
    private static final List<String> TO = List.of("to", "cc");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Message(List<String> lines) {
        String name = "";
        for (String line : lines) {
            boolean more = line.startsWith(" ") || line.startsWith("\t");
            int colon = line.indexOf(':');
            if (more && !name.isEmpty()) {
                fields.merge(name, line, String::concat);
            } else if (colon > 0) {
                name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, line.substring(colon + 1));
            } else {
                name = "";
            }
        }
    }

    /** The first message of a text, which may be a mailbox; only its header is read. */
    static Message of(String text) {
        List<String> header = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() && !header.isEmpty()) {
                break;
            }
            boolean separator = line.startsWith("From ") || line.isBlank();
            if (!separator) {
                header.add(line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        }
        return new Message(header);
    }

    /** Who wrote it; with those it went to behind, for what the business itself wrote. */
    List<String> people() {
        Set<String> all = new LinkedHashSet<>();
        FROM.forEach(name -> addresses(name, all));
        TO.forEach(name -> addresses(name, all));
        return List.copyOf(all);
    }

    private void addresses(String name, Set<String> into) {
        Matcher matcher = ADDRESS.matcher(fields.getOrDefault(name, ""));
        while (matcher.find()) {
            into.add(matcher.group().toLowerCase(Locale.ROOT));
        }
    }
}
