package crm.equity;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.Group;
import java.util.List;
import java.util.function.Function;

/** The commands of this area. */
public final class EquityCommands {
    private EquityCommands() {}

    /** All of them but the reports. */
    public static List<CommandEntry> all() {
        return List.of(new CommandEntry(
                "segment trend",
                Group.CAMPAIGNS,
                "Show how many were in a segment at past dates, and what they had spent.",
                SegmentTrendCommand::new));
    }

    /** The reports of this area. */
    public static List<CommandEntry> reports() {
        return List.of(
                entry(
                        "equity",
                        "What the customer base is worth, and what was acquired, developed and lost.",
                        EquityReportCommand::new),
                entry("cohorts", "How many customers of each month order again, and will.", CohortsReportCommand::new),
                entry("migration", "How customers moved between tiers, stages or scores.", MigrationReportCommand::new),
                entry(
                        "bucket",
                        "How many customers are gained and lost, and how long they stay.",
                        BucketReportCommand::new),
                entry(
                        "deciles",
                        "Customers by worth in tenths, with their cumulated share.",
                        DecilesReportCommand::new),
                entry("skew", "How steep or flat worth is spread, with its curve.", SkewReportCommand::new),
                entry(
                        "whale",
                        "How far profit rises above its total, and who takes it down again.",
                        WhaleReportCommand::new),
                entry("signs", "What the first days of customers foretold, and what came.", SignsReportCommand::new));
    }

    private static CommandEntry entry(String name, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry("report " + name, Group.VALUE, sentence, maker);
    }
}
