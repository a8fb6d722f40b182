package crm.consent;

import crm.cli.AddCommand;
import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Row;
import crm.value.CrmException;
import crm.value.Text;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent grant} and {@code consent refuse}: records what a contact said; what was said before stays. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm consent grant ann@example.com --channel email --source form --proof form-17.pdf",
            "  crm consent refuse ann@example.com --channel post"
        })
final class ConsentRecordCommand implements Runnable {
    private final Crm crm;
    private final String state;

    @Parameters(paramLabel = "<contact>", description = "Contact: id, e-mail, phone or name.")
    private String contact;

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "<channel>",
            description = "email, sms, phone, post, social, visit or other.")
    private String channel;

    @Option(names = "--purpose", paramLabel = "<text>", description = "What for, such as offers; else everything.")
    private Optional<String> purpose = Optional.empty();

    @Option(names = "--date", paramLabel = "<date>", description = "Since when; else today.")
    private Optional<String> date = Optional.empty();

    @Option(names = "--until", paramLabel = "<date>", description = "The last day it holds.")
    private Optional<String> until = Optional.empty();

    @Option(names = "--source", paramLabel = "<text>", description = "Where it was said: form, call, fair.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--proof",
            paramLabel = "<file or text>",
            description = "What proves it; of a file its name and SHA-256 are kept.")
    private Optional<String> proof = Optional.empty();

    @Option(names = "--note", paramLabel = "<text>", description = "Anything worth knowing.")
    private Optional<String> note = Optional.empty();

    @Mixin
    private WriteOptions write;

    ConsentRecordCommand(Crm crm, String state) {
        this.crm = crm;
        this.state = state;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session).brief(session.store().insert(draft(session))),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row draft(Session session) {
        LocalDate since = date.map(text -> day(session, text))
                .orElse(session.reading().dates().today());
        Optional<LocalDate> last = until.map(text -> day(session, text));
        if (last.filter(since::isAfter).isPresent()) {
            throw CrmException.invalid("a consent from " + since + " cannot end on " + last.get());
        }
        Row draft = Row.draft(Consents.TYPE)
                .with(Consents.CONTACT, session.find(Contacts.TYPE, contact).id())
                .with(Consents.STATE, state)
                .with(Consents.DATE, since)
                .withOptional(Consents.UNTIL, last)
                .withOptional(Consents.PURPOSE, purpose.flatMap(Text::clean))
                .withOptional(Consents.SOURCE, source.flatMap(Text::clean))
                .withOptional(Consents.PROOF, proof.flatMap(Text::clean).map(Proof::of))
                .withOptional(Consents.NOTES, note.flatMap(Text::clean));
        return draft.set(Consents.CHANNEL, session.reading().read(Consents.CHANNEL, channel));
    }

    private static LocalDate day(Session session, String text) {
        return session.reading().dates().day(text);
    }
}
