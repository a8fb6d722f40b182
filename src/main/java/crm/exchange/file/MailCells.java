package crm.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** The values of one e-mail under the names of the fields of an activity, read by Apache mime4j. */
final class MailCells {
    /** The columns of e-mails. */
    static final List<String> COLUMNS = List.of("ref", "time", "channel", "from", "to", "subject", "notes");

    private static final int TEXT = 20_000;
    private static final int SUBJECT = 900;
    private static final int PARTIES = 100;
    private static final int PARTS = 200;

    private final Message message;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> attached = new ArrayList<>();

    private MailCells(Message message) {
        this.message = message;
    }

    /**
     * The values of a message.
     *
     * @param stamp when it was delivered, for one that has no date of its own
     */
    static Map<String, String> of(byte[] bytes, Optional<Instant> stamp) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("channel", "email");
        cells.put("ref", "mail:" + digest(bytes));
        stamp.ifPresent(time -> cells.put("time", time.toString()));
        if (parts(bytes) > PARTS) {
            cells.put("notes", "a message of more than " + PARTS + " parts, not read");
            return cells;
        }
        try {
            cells.putAll(new MailCells(parsed(bytes)).all());
        } catch (IOException | RuntimeException e) {
            cells.put("notes", "a message that cannot be read: " + e.getMessage());
        }
        return cells;
    }

    private static Message parsed(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .setMaxContentLen(-1)
                .build());
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    /** How many parts of several parts there may be; each within the other costs the library time. */
    private static int parts(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int parts = 0;
        for (String word : List.of("multipart/", "message/rfc822")) {
            for (int at = text.indexOf(word); at >= 0 && parts <= PARTS; at = text.indexOf(word, at + 1)) {
                parts++;
            }
        }
        return parts;
    }

    private Map<String, String> all() throws IOException {
        put("ref", id());
        Optional.ofNullable(message.getDate())
                .ifPresent(date -> put("time", date.toInstant().toString()));
        put("from", from());
        put("to", to());
        put("subject", subject());
        read(message, 0);
        put("notes", (head() + "\n\n" + notes()).strip());
        return cells;
    }

    /** Who wrote to whom, so that it is known even where none of them is a contact. */
    private String head() {
        List<String> lines = new ArrayList<>();
        for (String column : List.of("from", "to")) {
            String who = cells.getOrDefault(column, "").replace("\"", "");
            if (!who.isEmpty()) {
                lines.add((column.equals("from") ? "From: " : "To: ") + who);
            }
        }
        return String.join("\n", lines);
    }

    private String id() {
        String id = message.getMessageId() == null ? "" : message.getMessageId();
        String bare = id.strip().replaceAll("^<|>$", "").strip();
        return bare.isEmpty() || bare.length() > 900 ? "" : "mail:" + bare;
    }

    private String subject() {
        String subject = message.getSubject() == null ? "" : message.getSubject();
        return subject.length() > SUBJECT ? subject.substring(0, SUBJECT) + "[...]" : subject;
    }

    private String from() {
        String sender = message.getFrom() == null
                ? ""
                : message.getFrom().stream().map(MailCells::party).collect(Collectors.joining(", "));
        return sender.isEmpty() ? raw("From") : sender;
    }

    private String to() {
        List<String> all = new ArrayList<>();
        for (AddressList list : new AddressList[] {message.getTo(), message.getCc(), message.getBcc()}) {
            if (list != null) {
                list.flatten().stream().limit(PARTIES).map(MailCells::party).forEach(all::add);
            }
        }
        return all.isEmpty()
                ? raw("To")
                : all.stream().distinct().limit(PARTIES).collect(Collectors.joining(", "));
    }

    private String raw(String header) {
        Field field = message.getHeader().getField(header);
        return field == null || field.getBody() == null ? "" : field.getBody().strip();
    }

    private static String party(Mailbox mailbox) {
        String name = mailbox.getName() == null
                ? ""
                : mailbox.getName().replace("\"", "'").strip();
        String address = mailbox.getDomain() == null ? mailbox.getLocalPart() : mailbox.getAddress();
        return name.isEmpty() ? "<" + address + ">" : "\"" + name + "\" <" + address + ">";
    }

    /** Gathers the texts and the names of attachments. */
    private void read(Entity entity, int depth) throws IOException {
        Body body = entity.getBody();
        if (depth > Limits.DEEP) {
            return;
        }
        if (body instanceof Multipart several) {
            for (Entity part : several.getBodyParts()) {
                read(part, depth + 1);
            }
        } else if (entity.getFilename() != null) {
            attached.add(entity.getFilename());
        } else if (body instanceof Message inner) {
            read(inner, depth + 1);
        } else if (body instanceof TextBody text) {
            add("text/html".equalsIgnoreCase(entity.getMimeType()) ? html : plain, text);
        }
    }

    private static void add(StringBuilder to, TextBody body) throws IOException {
        char[] chunk = new char[4096];
        try (Reader in = body.getReader()) {
            for (int n = in.read(chunk); n > 0 && to.length() < 10 * TEXT; n = in.read(chunk)) {
                to.append(chunk, 0, n);
            }
        }
        to.append('\n');
    }

    private String notes() {
        String text = plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
        String lines = text.replace("\0", "").lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        String bare = lines.replaceAll("\n{3,}", "\n\n").strip();
        String cut = bare.length() > TEXT ? bare.substring(0, TEXT) + "\n[...]" : bare;
        return attached.isEmpty() ? cut : (cut + "\n[attached: " + String.join(", ", attached) + "]").strip();
    }

    private void put(String column, String text) {
        String clean = column.equals("notes")
                ? text
                : text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (!clean.isEmpty()) {
            cells.put(column, clean);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
