package crm.shell;

import crm.cli.Crm;
import crm.cli.Program;
import crm.value.CrmException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shell}: a prompt on a terminal, {@code batch -} elsewhere. */
@Command(
        footer = {
            "",
            "Commands are typed without 'crm', with quotes as in a POSIX shell. Tab completes commands, options, fields",
            "and values; exit, quit or Ctrl-D ends it. Ctrl-C clears the line, or ends the command that runs: what it had",
            "not kept yet is as it was; a second Ctrl-C ends the shell with it. The history is kept in",
            "$XDG_STATE_HOME/crm/history; a line that begins with a blank is not kept.",
            "",
            "Examples:",
            "  crm shell",
            "  crm shell < commands.txt"
        })
final class ShellCommand implements Callable<Integer> {
    private static final String INSIDE = "CRM_IN_SHELL";

    private final Crm crm;
    private final Supplier<Program> program;

    @Option(names = "--keep-going", description = "Without a terminal: go on after a line that fails.")
    private boolean keepGoing;

    ShellCommand(Crm crm, Supplier<Program> program) {
        this.crm = crm;
        this.program = program;
    }

    @Override
    public Integer call() {
        if (!crm.environment().variable(INSIDE, "").isEmpty()) {
            throw CrmException.usage("this is the shell already").hint("type a command, or exit");
        }
        boolean prompt = crm.terminal().in() && crm.terminal().out();
        return prompt ? new Prompt(crm, program.get(), INSIDE).run() : BatchCommand.stdin(crm, program, keepGoing);
    }
}
