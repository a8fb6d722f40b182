package crm.campaign;

import crm.value.CrmException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Complete messages (RFC 5322) to the members of a campaign, one after the other; the same member gets the same bytes.
 *
 * @param campaign the campaign's id, for message ids
 * @param from who sends
 * @param replyTo who gets the answers, if others
 * @param date the date of all messages
 * @param subject with fields in it
 * @param body with fields in it
 * @param html whether the body is HTML
 * @param unsubscribe where one unsubscribes, with fields in it
 */
record EmailLetter(
        long campaign,
        Mailbox from,
        Optional<Mailbox> replyTo,
        ZonedDateTime date,
        Letter subject,
        Letter body,
        boolean html,
        Optional<Letter> unsubscribe) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int ID_DIGITS = 16;

    /** A member to whom no message can be made, with the reason. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String reason) {
            super(reason);
        }
    }

    /** The message to one member. */
    String to(Recipient member, Map<String, Object> values) throws Unfit {
        String title = subject.with(values);
        if (!HeaderText.isFit(title)) {
            throw new Unfit("the subject would hold a line break or a control character");
        }
        if (member.name().filter(name -> !HeaderText.isFit(name)).isPresent()) {
            throw new Unfit("the name holds a line break or a control character");
        }
        String address = Mailbox.plain(member.email().orElse(""))
                .orElseThrow(() -> new Unfit("the e-mail address cannot stand in a header"));
        StringBuilder message = new StringBuilder();
        header(message, "Date", DATE.format(date));
        header(message, "From", from.header("From: ".length()));
        replyTo.ifPresent(other -> header(message, "Reply-To", other.header("Reply-To: ".length())));
        header(message, "To", new Mailbox(member.name(), address).header("To: ".length()));
        header(message, "Subject", HeaderText.text(title, "Subject: ".length()));
        String content = QuotedPrintable.of(body.with(values));
        String digest = digest(address + "\n" + title + "\n" + content);
        header(
                message,
                "Message-ID",
                "<crm." + campaign + "." + member.id() + "." + digest + "@" + from.domain() + ">");
        unsubscribe(message, values);
        header(message, "MIME-Version", "1.0");
        header(message, "Content-Type", (html ? "text/html" : "text/plain") + "; charset=UTF-8");
        header(message, "Content-Transfer-Encoding", "quoted-printable");
        return message.append("\r\n").append(content).toString();
    }

    /** RFC 2369, and RFC 8058 where a link is given. */
    private void unsubscribe(StringBuilder message, Map<String, Object> values) throws Unfit {
        if (unsubscribe.isEmpty()) {
            return;
        }
        String target = unsubscribe.get().with(values);
        if (!target.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>')) {
            throw new Unfit("the link to unsubscribe would hold a blank or a control character");
        }
        boolean link = target.startsWith("https:");
        boolean complete = link || target.startsWith("mailto:");
        header(message, "List-Unsubscribe", "<" + (complete ? "" : "mailto:") + target + ">");
        if (link) {
            header(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static void header(StringBuilder message, String name, String value) {
        message.append(name).append(": ").append(value).append("\r\n");
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses (exit 2) an address to unsubscribe at that is neither an https link nor an e-mail address. */
    static void checkUnsubscribe(String text) {
        boolean link = text.startsWith("https://") || text.startsWith("mailto:");
        if (!link && Mailbox.plain(text).isEmpty()) {
            throw CrmException.usage("nobody can unsubscribe at " + text)
                    .hint("give an e-mail address or an https link, such as https://example.com/stop?id={{id}}");
        }
    }
}
