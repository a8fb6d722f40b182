package crm.setup;

import crm.cli.CommandEntry;
import crm.cli.Group;
import crm.cli.Program;
import java.util.List;
import java.util.function.Supplier;

/** The commands of this area. */
public final class SetupCommands {
    private SetupCommands() {}

    /** All of them; the demonstration runs others through the program. */
    public static List<CommandEntry> all(Supplier<Program> program) {
        return List.of(
                new CommandEntry(
                        "demo",
                        Group.SET_UP,
                        "Show the main job on sample data, in a database to throw away.",
                        crm -> new DemoCommand(crm, program)),
                new CommandEntry("init", Group.SET_UP, "Make an empty database.", InitCommand.class),
                new CommandEntry(
                        "config", Group.SET_UP, "Show or set the settings of the business.", ConfigCommand.class),
                new CommandEntry(
                        "field add", Group.SET_UP, "Add a field of your own to a noun.", FieldAddCommand.class),
                new CommandEntry("field list", Group.SET_UP, "List your own fields.", FieldListCommand.class),
                new CommandEntry(
                        "field delete",
                        Group.SET_UP,
                        "Hide one of your own fields; its values stay.",
                        FieldDeleteCommand.class));
    }
}
