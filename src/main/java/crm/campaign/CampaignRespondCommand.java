package crm.campaign;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Campaigns;
import crm.model.Row;
import crm.value.CrmException;
import crm.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign respond}: what a member did. */
@Command(
        footer = {
            "",
            "A refusal also records that the contact refused the campaign's channel.",
            "",
            "Examples:",
            "  crm campaign respond Spring ann@example.com --status bought",
            "  crm campaign respond Spring bo@example.com --status refused --note 'called back, annoyed'"
        })
final class CampaignRespondCommand implements Runnable {
    private static final List<String> STATUSES = List.of("responded", "bought", "refused");

    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<campaign>", description = "Campaign: name or id.")
    private String campaign;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "<contact>",
            description = "Members: id, e-mail, phone or name.")
    private List<String> contacts;

    @Option(
            names = "--status",
            paramLabel = "<status>",
            description = "responded, bought or refused; responded when nothing is said.")
    private String status = "responded";

    @Option(names = "--note", paramLabel = "<text>", description = "What was said.")
    private Optional<String> note = Optional.empty();

    @Mixin
    private WriteOptions write;

    CampaignRespondCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        String word = status.toLowerCase(Locale.ROOT);
        if (!STATUSES.contains(word)) {
            throw CrmException.usage("--status " + status + ": not one of " + String.join(", ", STATUSES))
                    .nearest(word, STATUSES);
        }
        crm.write(write, session -> respond(session, word), (printer, done) -> {});
    }

    private int respond(Session session, String word) {
        Row row = session.find(Campaigns.TYPE, campaign);
        CampaignMembers members = new CampaignMembers(session);
        contacts.forEach(contact -> members.respond(row, contact, word, note.flatMap(Text::clean)));
        return contacts.size();
    }
}
