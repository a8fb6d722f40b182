package crm.campaign;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Campaigns;
import crm.model.Row;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign enrol}: makes contacts members; from the campaign's segment when nothing else is said. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm campaign enrol Spring",
            "  crm campaign enrol Spring ann@example.com bo@example.com",
            "  crm campaign enrol Spring --where 'city = Galle and segment = best'"
        })
final class CampaignEnrolCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<campaign>", description = "Campaign: name or id.")
    private String campaign;

    @Parameters(index = "1..*", paramLabel = "<contact>", description = "Contacts: id, e-mail, phone or name.")
    private List<String> contacts = new ArrayList<>();

    @Option(names = "--where", paramLabel = "<filter>", description = "All contacts for whom this filter holds.")
    private List<String> where = new ArrayList<>();

    @Mixin
    private WriteOptions write;

    CampaignEnrolCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (!where.isEmpty() && !contacts.isEmpty()) {
            throw CrmException.usage("name contacts or use a filter, not both");
        }
        if (where.stream().anyMatch(String::isBlank)) {
            throw CrmException.usage("an empty filter would mean everybody");
        }
        crm.write(write, this::enrol, (printer, enrolled) -> {
            if (enrolled == 0) {
                crm.talk().note("nobody new: all of them are members");
            }
        });
    }

    private long enrol(Session session) {
        Row row = CampaignMembers.open(session.find(Campaigns.TYPE, campaign));
        CampaignMembers members = new CampaignMembers(session);
        if (!where.isEmpty()) {
            return members.enrol(row, where);
        }
        if (contacts.isEmpty() && members.segment(row).isEmpty()) {
            throw CrmException.usage("campaign " + row.label() + " has no segment to enrol from")
                    .hint("name contacts, or use --where FILTER");
        }
        return contacts.isEmpty() ? members.enrolSegment(row) : members.enrolEach(row, contacts);
    }
}
