package crm.report;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.ArrayList;
import java.util.List;

/** The commands of this area. */
public final class ReportCommands {
    private ReportCommands() {}

    /** All of them; the list of reports names those of other areas too. */
    public static List<CommandEntry> all(List<CommandEntry> ofOthers) {
        List<CommandEntry> reports = new ArrayList<>(builtIn());
        reports.addAll(ofOthers);
        List<CommandEntry> all = new ArrayList<>(reports);
        all.add(
                0,
                new CommandEntry(
                        "report",
                        Group.VALUE,
                        "List the reports, or run one that was saved.",
                        crm -> new ReportCommand(crm, reports)));
        all.add(
                1,
                new CommandEntry(
                        "report delete", Group.VALUE, "Forget a report that was saved.", ReportDeleteCommand.class));
        return all;
    }

    /** The reports that need not be saved. */
    private static List<CommandEntry> builtIn() {
        return List.of(
                entry(
                        "leads",
                        "Leads by source, campaign, status or owner, and how many were won.",
                        LeadsReportCommand.class),
                entry("rfm", "Customers by recency, frequency and money.", RfmReportCommand.class),
                entry(
                        "value",
                        "Best and worst customers, and how unequally spend is spread.",
                        ValueReportCommand.class),
                entry("sales", "Orders added up by month, product, place and more.", SalesReportCommand.class),
                entry(
                        "companies",
                        "Companies with all that belong to them: contacts, orders, spend, open deals.",
                        CompaniesReportCommand.class),
                entry("receivables", "What customers owe, by how long it is overdue.", ReceivablesReportCommand.class),
                entry("campaign", "What a campaign cost and brought.", CampaignReportCommand.class),
                entry("team", "What each user did, and against the period before.", TeamReportCommand.class),
                entry("stages", "Contacts from stranger to former customer.", StagesReportCommand.class));
    }

    /** The entry of a report. */
    public static CommandEntry entry(String name, String sentence, Class<?> command) {
        return new CommandEntry("report " + name, Group.VALUE, sentence, command);
    }
}
