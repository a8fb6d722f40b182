package crm.privacy;

import crm.cli.AddCommand;
import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.model.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code privacy restrict}: the person stays known, but no campaign, letter or call list takes them. */
@Command(footer = {"", "Examples:", "  crm privacy restrict ann@example.com", "  crm privacy restrict 17 --lift"})
final class PrivacyRestrictCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<contact>", description = "The person: id, e-mail, phone or name.")
    private String contact;

    @Option(names = "--lift", description = "The data may be used again.")
    private boolean lift;

    @Mixin
    private WriteOptions write;

    PrivacyRestrictCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session).brief(changed(session)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row changed(Session session) {
        Row row = session.find(Contacts.TYPE, contact);
        return session.store().update(lift ? row.without(Contacts.RESTRICTED) : row.with(Contacts.RESTRICTED, true));
    }
}
