package crm.survey;

import crm.cli.CommandEntry;
import crm.cli.Group;
import crm.report.ReportCommands;
import java.util.List;

/** The commands of this area. */
public final class SurveyCommands {
    private SurveyCommands() {}

    /** All but the reports. */
    public static List<CommandEntry> all() {
        return List.of(new CommandEntry(
                "survey record",
                Group.EVERY_DAY,
                "Note what someone answered to a question.",
                SurveyRecordCommand.class));
    }

    /** The reports. */
    public static List<CommandEntry> reports() {
        return List.of(ReportCommands.entry(
                "survey", "What customers answered to a question, by segment or field.", SurveyReportCommand.class));
    }
}
