package crm.campaign;

import crm.cli.Crm;
import crm.cli.ListCommand;
import crm.cli.ListOptions;
import crm.cli.OutputOptions;
import crm.model.Campaigns;
import crm.model.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code campaign members}: a list of members like any other list. */
@Command(
        footer = {
            "",
            "Fields: contact (contact.email and so on), status, reason, date.",
            "",
            "Examples:",
            "  crm campaign members Spring status=skipped",
            "  crm campaign members Spring --by status --count"
        })
final class CampaignMembersCommand implements Callable<Integer> {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<campaign>", description = "Campaign: name or id.")
    private String campaign;

    @Parameters(index = "1..*", paramLabel = "<filter>", description = "Only those for whom this holds.")
    private List<String> filter = new ArrayList<>();

    @Mixin
    private ListOptions list;

    @Mixin
    private OutputOptions output;

    CampaignMembersCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        list.columnsOtherwise("contact.id,contact,status,reason,date");
        return new ListCommand(
                        crm,
                        Members.TYPE,
                        session -> List.of(CampaignMembers.of(session.find(Campaigns.TYPE, campaign))),
                        filter,
                        list,
                        output)
                .call();
    }
}
