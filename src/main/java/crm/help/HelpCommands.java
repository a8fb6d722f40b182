package crm.help;

import crm.cli.CommandEntry;
import crm.cli.Group;
import crm.cli.Program;
import java.util.List;
import java.util.function.Supplier;

/** The commands of this area. */
public final class HelpCommands {
    private HelpCommands() {}

    /** All of them; help speaks of the commands of the program. */
    public static List<CommandEntry> all(Supplier<Program> program) {
        return List.of(
                new CommandEntry(
                        "help",
                        Group.SET_UP,
                        "Explain a command, a noun or a topic.",
                        crm -> new HelpCommand(crm, program)),
                new CommandEntry(
                        "doctor",
                        Group.SET_UP,
                        "Check that everything crm needs is in place.",
                        crm -> new DoctorCommand(crm, program)),
                new CommandEntry(
                        "completion",
                        Group.SET_UP,
                        "Print the completion script for bash, zsh or fish.",
                        crm -> new CompletionCommand(crm, program)));
    }
}
