package crm.exchange.mart;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of marts. */
public final class MartCommands {
    private MartCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry("marts", Group.IN_AND_OUT, "List the marts that can be built.", MartsCommand.class),
                new CommandEntry(
                        "mart build",
                        Group.IN_AND_OUT,
                        "Write a subset for a department, with a manifest.",
                        MartBuildCommand.class),
                new CommandEntry("mart add", Group.IN_AND_OUT, "Declare a mart of your own.", MartAddCommand.class),
                new CommandEntry("mart show", Group.IN_AND_OUT, "Show what is in a mart.", MartShowCommand.class),
                new CommandEntry(
                        "mart delete", Group.IN_AND_OUT, "Delete a mart that was saved.", MartDeleteCommand.class));
    }
}
