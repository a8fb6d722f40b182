package crm.help;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Program;
import crm.value.CrmException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion}: prints the completion script of a shell. */
@Command(
        footer = {
            "",
            "For bash the script belongs where bash-completion looks, or into ~/.bashrc: source FILE. For zsh it belongs, as",
            "_crm, into a directory of $fpath that is named before compinit: fpath=(~/.zfunc $fpath). New shells have it.",
            "Fields, names and users of the database are asked of crm when Tab is pressed; nothing is offered of a database",
            "that is busy or encrypted.",
            "",
            "Examples:",
            "  crm completion bash > ~/.local/share/bash-completion/completions/crm",
            "  crm completion zsh > ~/.zfunc/_crm",
            "  crm completion fish > ~/.config/fish/completions/crm.fish"
        })
final class CompletionCommand implements Runnable {
    private final Crm crm;
    private final Supplier<Program> program;

    @Parameters(paramLabel = "<shell>", completionCandidates = Shells.class, description = "bash, zsh or fish.")
    private String shell;

    CompletionCommand(Crm crm, Supplier<Program> program) {
        this.crm = crm;
        this.program = program;
    }

    /** What it accepts. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    private static List<String> names() {
        return Arrays.stream(CompletionScript.Shell.values())
                .map(CompletionScript.Shell::word)
                .toList();
    }

    @Override
    public void run() {
        CompletionScript.Shell wanted = Arrays.stream(CompletionScript.Shell.values())
                .filter(each -> each.word().equals(shell))
                .findFirst()
                .orElseThrow(() ->
                        CrmException.usage("no completion for " + shell).hint("one of: " + String.join(", ", names())));
        String script = new CompletionScript(program.get().commands()).of(wanted);
        crm.printed(new OutputOptions(), script.stripTrailing());
    }
}
