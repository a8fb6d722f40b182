package crm.lead;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.Group;
import java.util.List;
import java.util.function.Function;

/** The commands of this area. */
public final class LeadCommands {
    private LeadCommands() {}

    /** All of them; {@code lead add} takes the place of the generic one. */
    public static List<CommandEntry> all() {
        return List.of(
                entry("lead add", "Add a lead for a person, who is found or made.", LeadAddCommand::new),
                entry("lead assign", "Give leads to a user.", LeadAssignCommand::new),
                entry("lead convert", "Close a lead as won and open a deal for its contact.", LeadConvertCommand::new),
                entry("lead lose", "Close a lead as lost, with the reason.", LeadLoseCommand::new),
                entry("lead reopen", "Work a closed lead again.", LeadReopenCommand::new),
                entry("lead trace", "Show the way from campaign over lead and deal to order.", LeadTraceCommand::new));
    }

    private static CommandEntry entry(String path, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry(path, Group.RECORDS, sentence, maker);
    }
}
