package crm.campaign;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.Group;
import java.util.List;
import java.util.function.Function;

/** The commands of this area. */
public final class CampaignCommands {
    private CampaignCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                entry("add", "Add a campaign and enrol its segment.", CampaignAddCommand::new),
                entry("enrol", "Make contacts members of a campaign.", CampaignEnrolCommand::new),
                entry("members", "List the members of a campaign.", CampaignMembersCommand::new),
                entry("merge", "Write a letter or an e-mail for each member.", CampaignMergeCommand::new),
                entry("respond", "Record what a member of a campaign did.", CampaignRespondCommand::new),
                entry("close", "Close a campaign.", CampaignCloseCommand::new));
    }

    private static CommandEntry entry(String verb, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry("campaign " + verb, Group.CAMPAIGNS, sentence, maker);
    }
}
