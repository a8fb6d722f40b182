package crm.campaign;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class CampaignCommands {
    private CampaignCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                entry("add", "Add a campaign and enrol its segment.", CampaignAddCommand.class),
                entry("enrol", "Make contacts members of a campaign.", CampaignEnrolCommand.class),
                entry("members", "List the members of a campaign.", CampaignMembersCommand.class),
                entry("merge", "Write a letter or an e-mail for each member.", CampaignMergeCommand.class),
                entry("respond", "Record what a member of a campaign did.", CampaignRespondCommand.class),
                entry("leads", "Make a lead for each member of a campaign, once.", CampaignLeadsCommand.class),
                entry("close", "Close a campaign.", CampaignCloseCommand.class));
    }

    private static CommandEntry entry(String verb, String sentence, Class<?> command) {
        return new CommandEntry("campaign " + verb, Group.CAMPAIGNS, sentence, command);
    }
}
