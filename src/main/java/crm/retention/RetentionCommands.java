package crm.retention;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.Group;
import java.util.List;
import java.util.function.Function;

/** The commands of this area. */
public final class RetentionCommands {
    private RetentionCommands() {}

    /** All of them are reports. */
    public static List<CommandEntry> reports() {
        return List.of(
                entry("at-risk", "Customers who may be leaving, by the value at risk.", AtRiskReportCommand::new),
                entry("win-back", "Lost customers by what winning them back is worth.", WinBackReportCommand::new),
                entry(
                        "candidates",
                        "Customers who could move up a tier, and what they lack.",
                        CandidatesReportCommand::new),
                entry("barnacles", "Customers by how long they stay and what they earn.", BarnaclesReportCommand::new),
                entry(
                        "demarketing",
                        "Customers who cost more than they bring, and what would mend it.",
                        DemarketingReportCommand::new),
                entry(
                        "bad-fit",
                        "Customers who buy rarely or on sale only, return or complain much.",
                        BadFitReportCommand::new),
                entry("costs", "What it costs to get, keep and win back a customer.", CostsReportCommand::new),
                entry("loss", "What went with the customers who left, and replacing them.", LossReportCommand::new),
                entry("channels", "Customers by the channels they use, many against one.", ChannelsReportCommand::new),
                entry(
                        "scorecard",
                        "Customers got, kept, won back, satisfied and worth, period against period.",
                        ScorecardReportCommand::new));
    }

    private static CommandEntry entry(String name, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry("report " + name, Group.VALUE, sentence, maker);
    }
}
