package crm.exchange;

import crm.value.Emails;
import crm.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in a message as its header names them: {@code "Perera, Ann" <ann@example.com>}.
 *
 * @param name the name; empty for none
 * @param email the address, normalised
 */
record Party(String name, Optional<String> email) {
    private static final int MOST = 500;

    /** Everybody in a list that commas or semicolons separate; quotes and angle brackets protect them. */
    static List<Party> all(String text) {
        List<Party> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        boolean bracket = false;
        for (int i = 0; i < text.length() && all.size() < MOST; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            bracket = !quoted && (c == '<' || (bracket && c != '>'));
            if ((c == ',' || c == ';') && !quoted && !bracket) {
                of(one.toString()).ifPresent(all::add);
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        of(one.toString()).ifPresent(all::add);
        return all;
    }

    private static Optional<Party> of(String text) {
        int open = text.lastIndexOf('<');
        int close = text.lastIndexOf('>');
        boolean bracketed = open >= 0 && close > open;
        Optional<String> email = Emails.normalise(bracketed ? text.substring(open + 1, close) : text);
        String rest = bracketed ? text.substring(0, open) : email.isPresent() ? "" : text;
        String name = Text.clean(rest.replace("\"", " ")).orElse("");
        String alone = email.isPresent() || !bracketed || !name.isEmpty() ? name : text.substring(open + 1, close);
        return alone.isBlank() && email.isEmpty() ? Optional.empty() : Optional.of(new Party(alone.strip(), email));
    }

    /** The name, unless it only repeats the address; names written {@code Perera, Ann} are turned round. */
    Optional<String> fullName() {
        if (name.isEmpty() || Emails.normalise(name).isPresent()) {
            return Optional.empty();
        }
        int comma = name.indexOf(',');
        boolean turned = comma > 0 && comma == name.lastIndexOf(',') && comma < name.length() - 1;
        return Optional.of(
                turned
                        ? name.substring(comma + 1).strip() + " "
                                + name.substring(0, comma).strip()
                        : name);
    }
}
