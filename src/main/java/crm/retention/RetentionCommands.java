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
                entry("at-risk", "Customers who may be leaving, by the value at risk.", AtRiskReportCommand::new));
    }

    private static CommandEntry entry(String name, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry("report " + name, Group.VALUE, sentence, maker);
    }
}
