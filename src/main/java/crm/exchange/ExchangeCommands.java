package crm.exchange;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class ExchangeCommands {
    private ExchangeCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry("import", Group.IN_AND_OUT, "Take the rows of files as records.", ImportCommand::new),
                new CommandEntry(
                        "export",
                        Group.IN_AND_OUT,
                        "Write records to a file that can be imported.",
                        ExportCommand::new));
    }
}
