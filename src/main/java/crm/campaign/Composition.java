package crm.campaign;

import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Row;
import crm.model.Setting;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one letter is made: the template compiled and checked, with what its format adds to it. */
final class Composition {
    private static final String BLOCK = "{{#name}}\n{{name}}\n{{/name}}\n{{address}}\n\n";
    private static final String HTML_BLOCK = "<p>{{#name}}{{name}}<br>{{/name}}{{address}}</p>";
    private static final Pattern BODY = Pattern.compile("(?i)<body[^>]*>");

    private final LetterFields fields;
    private final Letter letter;
    private final Optional<EmailLetter> email;

    private Composition(LetterFields fields, Letter letter, Optional<EmailLetter> email) {
        this.fields = fields;
        this.letter = letter;
        this.email = email;
    }

    /**
     * Reads and checks all a letter needs.
     *
     * @throws CrmException invalid (exit 4) with file and line where the template names an unknown field, usage (exit 2)
     *     where an e-mail lacks a sender or a subject
     */
    static Composition of(Session session, MergeRequest request, Row campaign, LetterFields fields) {
        boolean mail = request.format() == LetterFormat.EML;
        boolean headed = LetterFormat.of(request.template().orElseThrow())
                .filter(format -> format == LetterFormat.EML)
                .isPresent();
        TemplateFile file = TemplateFile.read(request.template().orElseThrow(), mail || headed);
        boolean html = request.format() == LetterFormat.HTML || (mail && isHtml(file, request));
        Letter letter = letter(file, html, request.format(), campaign);
        Optional<EmailLetter> email =
                mail ? Optional.of(email(session, request, campaign, file, letter, html)) : Optional.empty();
        List<Letter> all = new ArrayList<>(List.of(letter));
        email.ifPresent(message -> {
            all.add(message.subject());
            message.unsubscribe().ifPresent(all::add);
        });
        for (Letter each : all) {
            each.check(fields.all(), fields::isKnown);
            fields.want(each.fields());
        }
        return new Composition(fields, letter, email);
    }

    /**
     * The letter to one member; to be made in any thread, since it is the longest part of a merge. An e-mail is made at
     * once: only then it is known whether it can be.
     */
    Supplier<String> letter(Recipient member, List<Object> cells) throws EmailLetter.Unfit {
        if (email.isPresent()) {
            String message = email.get().to(member, fields.values(cells));
            return () -> message;
        }
        return () -> letter.with(fields.values(cells));
    }

    private static boolean isHtml(TemplateFile file, MergeRequest request) {
        Optional<TemplateFile.Header> type = file.header("content-type");
        if (type.isPresent()) {
            String word = type.get().text().toLowerCase(Locale.ROOT).replaceAll("\\s*;.*", "");
            if (!word.equals("text/html") && !word.equals("text/plain")) {
                throw CrmException.invalid(
                        file.name() + " line " + type.get().line() + ": Content-Type is text/plain or" + " text/html");
            }
            return word.equals("text/html");
        }
        return LetterFormat.of(request.template().orElseThrow())
                .filter(format -> format == LetterFormat.HTML)
                .isPresent();
    }

    private static Letter letter(TemplateFile file, boolean html, LetterFormat format, Row campaign) {
        if (file.body().isBlank()) {
            throw CrmException.invalid(file.name() + " has no text for a letter");
        }
        Letter plain = new Letter(file.name(), file.bodyLine(), file.body(), html ? Escape.HTML : Escape.TEXT);
        boolean post = campaign.get(Campaigns.CHANNEL).filter("post"::equals).isPresent();
        boolean addressed = plain.fields().stream()
                .map(field -> field.toLowerCase(Locale.ROOT))
                .anyMatch(field -> field.equals("address") || field.equals("street"));
        if (!post || addressed || format == LetterFormat.EML) {
            return plain;
        }
        if (!html) {
            int added = (int) BLOCK.lines().count();
            return new Letter(file.name(), file.bodyLine() - added, BLOCK + file.body(), Escape.TEXT);
        }
        Matcher body = BODY.matcher(file.body());
        int at = body.find() ? body.end() : 0;
        String blocked = new StringBuilder(file.body()).insert(at, HTML_BLOCK).toString();
        return new Letter(file.name(), file.bodyLine(), blocked, Escape.HTML);
    }

    private static EmailLetter email(
            Session session, MergeRequest request, Row campaign, TemplateFile file, Letter body, boolean html) {
        Mailbox from = Mailbox.parse(
                "the sender",
                request.from()
                        .or(() -> file.header("from").map(TemplateFile.Header::text))
                        .or(() -> session.settings().get(Setting.SENDER))
                        .orElseThrow(() -> CrmException.usage("an e-mail needs a sender")
                                .hint("give --from ADDRESS, or set it for all: crm config sender ADDRESS")));
        Optional<Mailbox> replyTo = file.header("reply-to").map(header -> Mailbox.parse("Reply-To", header.text()));
        Optional<String> stop =
                request.unsubscribe().or(() -> session.settings().get(Setting.UNSUBSCRIBE));
        stop.ifPresent(EmailLetter::checkUnsubscribe);
        var dates = session.reading().dates();
        return new EmailLetter(
                campaign.id(),
                from,
                replyTo,
                dates.today().atStartOfDay(dates.zone()),
                subject(request, file),
                body,
                html,
                stop.map(text -> new Letter("the link to unsubscribe", 1, text, Escape.LINK)));
    }

    private static Letter subject(MergeRequest request, TemplateFile file) {
        if (request.subject().isPresent()) {
            return new Letter("--subject", 1, request.subject().get(), Escape.HEADER);
        }
        TemplateFile.Header header = file.header("subject")
                .filter(found -> !found.text().isEmpty())
                .orElseThrow(() -> CrmException.usage("an e-mail needs a subject")
                        .hint("begin the template with a line 'Subject: ...', or give --subject"));
        return new Letter(file.name(), header.line(), header.text(), Escape.HEADER);
    }
}
