package crm.sales;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class SalesCommands {
    private SalesCommands() {}

    /** All of them are reports. */
    public static List<CommandEntry> reports() {
        return List.of(
                entry(
                        "pipeline",
                        "Deals by stage, plain and weighted, and how long they stay there.",
                        PipelineReportCommand.class),
                entry(
                        "forecast",
                        "What open deals are expected to bring, by month or product.",
                        ForecastReportCommand.class),
                entry("odds", "How often deals of new and existing customers are won.", OddsReportCommand.class),
                entry("untouched", "Open leads or deals for which nothing is done.", UntouchedReportCommand.class),
                entry(
                        "key-accounts",
                        "The customers who matter, the last touch and the next step.",
                        KeyAccountsReportCommand.class),
                entry(
                        "cash-flow",
                        "How fast sales become cash, and how evenly it comes.",
                        CashFlowReportCommand.class));
    }

    private static CommandEntry entry(String name, String sentence, Class<?> command) {
        return new CommandEntry("report " + name, Group.VALUE, sentence, command);
    }
}
