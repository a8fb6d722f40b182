package crm.campaign;

import crm.value.CrmException;
import crm.value.Emails;
import crm.value.Text;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody in an e-mail header.
 *
 * @param name what stands before the address
 * @param address plain ASCII, its domain encoded
 */
record Mailbox(Optional<String> name, String address) {
    private static final Pattern WRITTEN = Pattern.compile("(?:\"?([^\"<>]*?)\"?\\s*<([^<>]+)>|([^<>\\s]+))");

    /** Reads {@code Name <address>} or an address; invalid (exit 4) when it is neither. */
    static Mailbox parse(String what, String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (HeaderText.isFit(text) && written.matches()) {
            String address = written.group(2) == null ? written.group(3) : written.group(2);
            Optional<String> plain = plain(address);
            if (plain.isPresent()) {
                return new Mailbox(Optional.ofNullable(written.group(1)).flatMap(Text::clean), plain.get());
            }
        }
        throw CrmException.invalid(what + " \"" + Text.visible(text) + "\": not an e-mail address")
                .hint("write ann@example.com or 'Ann Perera <ann@example.com>'");
    }

    /** The address in plain ASCII; none when it cannot be written so. */
    static Optional<String> plain(String address) {
        return Emails.normalise(address).flatMap(normal -> {
            int at = normal.lastIndexOf('@');
            try {
                String ascii = normal.substring(0, at + 1) + IDN.toASCII(normal.substring(at + 1));
                return Optional.of(ascii).filter(text -> text.chars()
                        .allMatch(c -> c > ' ' && c < 0x7f && ",;:<>()[]\"\\".indexOf(c) < 0));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** As it stands in a header, behind so many characters. */
    String header(int used) {
        return name.map(text -> {
                    String before = HeaderText.name(text, used);
                    int column = before.length() - before.lastIndexOf('\n') - 1 + (before.contains("\n") ? 0 : used);
                    boolean fits = column + address.length() + 3 <= 76;
                    return before + (fits ? " " : "\r\n ") + "<" + address + ">";
                })
                .orElse(address);
    }

    /** The domain of the address. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
