package crm.retention;

import crm.cli.CommandEntry;
import crm.report.ReportCommands;
import java.util.List;

/** The commands of this area. */
public final class RetentionCommands {
    private RetentionCommands() {}

    /** All of them are reports. */
    public static List<CommandEntry> reports() {
        return List.of(
                ReportCommands.entry(
                        "at-risk", "Customers who may be leaving, by the value at risk.", AtRiskReportCommand.class),
                ReportCommands.entry(
                        "win-back", "Lost customers by what winning them back is worth.", WinBackReportCommand.class),
                ReportCommands.entry(
                        "candidates",
                        "Customers who could move up a tier, and what they lack.",
                        CandidatesReportCommand.class),
                ReportCommands.entry(
                        "barnacles",
                        "Customers by how long they stay and what they earn.",
                        BarnaclesReportCommand.class),
                ReportCommands.entry(
                        "demarketing",
                        "Customers who cost more than they bring, and what would mend it.",
                        DemarketingReportCommand.class),
                ReportCommands.entry(
                        "bad-fit",
                        "Customers who buy rarely or on sale only, return or complain much.",
                        BadFitReportCommand.class),
                ReportCommands.entry(
                        "costs", "What it costs to get, keep and win back a customer.", CostsReportCommand.class),
                ReportCommands.entry(
                        "aims", "What getting customers returned against keeping them.", AimsReportCommand.class),
                ReportCommands.entry(
                        "loss", "What went with the customers who left, and replacing them.", LossReportCommand.class),
                ReportCommands.entry(
                        "lifetime",
                        "What customers were worth and will be, by the year they came.",
                        LifetimeReportCommand.class),
                ReportCommands.entry(
                        "loyalty",
                        "Whether customers are worth more the longer they stay, and why.",
                        LoyaltyReportCommand.class),
                ReportCommands.entry(
                        "channels",
                        "Customers by the channels they use, many against one.",
                        ChannelsReportCommand.class),
                ReportCommands.entry(
                        "scorecard",
                        "Customers got, kept, won back, satisfied and worth, period against period.",
                        ScorecardReportCommand.class));
    }
}
