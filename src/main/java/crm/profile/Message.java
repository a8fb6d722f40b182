package crm.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;

/** The addresses in the header of an e-mail: who wrote it, and to whom. */
final class Message {
    private static final List<String> PEOPLE = List.of("From", "Reply-To", "Sender", "To", "Cc");

    /** What may stand before a header: a byte order mark, empty lines, the line that separates messages of a mailbox. */
    private static final Pattern BEFORE = Pattern.compile("^(?:\u00ef\u00bb\u00bf)?\\s*(?:From [^\\n]*\\n)?");

    private final Header header;

    private Message(Header header) {
        this.header = header;
    }

    /** The first message of some bytes, which may be a mailbox; only its header is read. */
    static Message of(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        String text =
                BEFORE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).replaceFirst("");
        return new Message(builder.parseHeader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))));
    }

    /** Who wrote it; with those it went to behind, for what the business itself wrote. */
    List<String> people() {
        Set<String> all = new LinkedHashSet<>();
        for (String name : PEOPLE) {
            for (Field field : header.getFields(name)) {
                for (Mailbox mailbox : LenientAddressParser.DEFAULT
                        .parseAddressList(field.getBody())
                        .flatten()) {
                    if (mailbox.getDomain() != null) {
                        all.add(mailbox.getAddress().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return List.copyOf(all);
    }
}
