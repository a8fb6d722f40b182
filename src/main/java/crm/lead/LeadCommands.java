package crm.lead;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class LeadCommands {
    private LeadCommands() {}

    /** All of them; {@code lead add} takes the place of the generic one. */
    public static List<CommandEntry> all() {
        return List.of(
                entry("lead add", "Add a lead for a person, who is found or made.", LeadAddCommand.class),
                entry("lead assign", "Give leads to a user.", LeadAssignCommand.class),
                entry("lead convert", "Close a lead as won and open a deal for its contact.", LeadConvertCommand.class),
                entry("lead lose", "Close a lead as lost, with the reason.", LeadLoseCommand.class),
                entry("lead route", "Give leads to users by turn, load or territory.", LeadRouteCommand.class),
                entry("lead reopen", "Work a closed lead again.", LeadReopenCommand.class),
                entry("lead trace", "Show the way from campaign over lead and deal to order.", LeadTraceCommand.class));
    }

    private static CommandEntry entry(String path, String sentence, Class<?> command) {
        return new CommandEntry(path, Group.RECORDS, sentence, command);
    }
}
