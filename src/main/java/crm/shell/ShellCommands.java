package crm.shell;

import crm.cli.CommandEntry;
import crm.cli.Group;
import crm.cli.Program;
import java.util.List;
import java.util.function.Supplier;

/** The commands that run other commands. */
public final class ShellCommands {
    private ShellCommands() {}

    /** All of them; the program that runs the lines is made when it is needed, since it contains these commands too. */
    public static List<CommandEntry> all(Supplier<Program> program) {
        return List.of(
                new CommandEntry(
                        "shell",
                        Group.POWER,
                        "Prompt for commands, with history and completion.",
                        crm -> new ShellCommand(crm, program)),
                new CommandEntry(
                        "batch",
                        Group.POWER,
                        "Run the commands in a file, one a line.",
                        crm -> new BatchCommand(crm, program)));
    }
}
