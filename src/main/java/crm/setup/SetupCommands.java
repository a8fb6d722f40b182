package crm.setup;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class SetupCommands {
    private SetupCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry("init", Group.SET_UP, "Make an empty database.", InitCommand::new),
                new CommandEntry(
                        "config", Group.SET_UP, "Show or set the settings of the business.", ConfigCommand::new),
                new CommandEntry("field add", Group.SET_UP, "Add a field of your own to a noun.", FieldAddCommand::new),
                new CommandEntry("field list", Group.SET_UP, "List your own fields.", FieldListCommand::new),
                new CommandEntry(
                        "field delete",
                        Group.SET_UP,
                        "Hide one of your own fields; its values stay.",
                        FieldDeleteCommand::new));
    }
}
