package crm.equity;

import crm.cli.CommandEntry;
import crm.cli.Group;
import crm.report.ReportCommands;
import java.util.List;

/** The commands of this area. */
public final class EquityCommands {
    private EquityCommands() {}

    /** All of them but the reports. */
    public static List<CommandEntry> all() {
        return List.of(new CommandEntry(
                "segment trend",
                Group.CAMPAIGNS,
                "Show how many were in a segment at past dates, and what they had spent.",
                SegmentTrendCommand.class));
    }

    /** The reports of this area. */
    public static List<CommandEntry> reports() {
        return List.of(
                ReportCommands.entry(
                        "equity",
                        "What the customer base is worth, and what was acquired, developed and lost.",
                        EquityReportCommand.class),
                ReportCommands.entry(
                        "cohorts",
                        "How many customers of each month order again, and will.",
                        CohortsReportCommand.class),
                ReportCommands.entry(
                        "migration",
                        "How customers moved between tiers, stages or scores.",
                        MigrationReportCommand.class),
                ReportCommands.entry(
                        "ladder",
                        "Who climbed and who fell on a ladder between two days, rung by rung.",
                        LadderReportCommand.class),
                ReportCommands.entry(
                        "bucket",
                        "How many customers are gained and lost, and how long they stay.",
                        BucketReportCommand.class),
                ReportCommands.entry(
                        "revenue",
                        "What new customers bring in each period, and what existing ones.",
                        RevenueReportCommand.class),
                ReportCommands.entry(
                        "deciles",
                        "Customers by worth in tenths, with their cumulated share.",
                        DecilesReportCommand.class),
                ReportCommands.entry(
                        "skew", "How steep or flat worth is spread, with its curve.", SkewReportCommand.class),
                ReportCommands.entry(
                        "whale",
                        "How far profit rises above its total, and who takes it down again.",
                        WhaleReportCommand.class),
                ReportCommands.entry(
                        "adoption", "How fast customers took up a product, by tier.", AdoptionReportCommand.class),
                ReportCommands.entry(
                        "signs",
                        "What the first days of customers foretold, and what came.",
                        SignsReportCommand.class));
    }
}
