package crm.help;

import crm.cli.CommandList;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Program;
import crm.model.RecordType;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code help}: the list of commands, or the page of a command, a noun or a topic. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm help",
            "  crm help contact",
            "  crm help lead convert",
            "  crm help filters",
            "  crm help exit-codes"
        })
final class HelpCommand implements Callable<Integer> {
    private final Crm crm;
    private final Supplier<Program> program;

    @Parameters(
            arity = "0..*",
            paramLabel = "<topic>",
            completionCandidates = Names.class,
            description = "A command, a noun or a topic.")
    private List<String> words = new ArrayList<>();

    /** The topics; commands and nouns come from the list of commands. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Topics.NAMES.iterator();
        }
    }

    HelpCommand(Crm crm, Supplier<Program> program) {
        this.crm = crm;
        this.program = program;
    }

    @Override
    public Integer call() {
        CommandList commands = program.get().commands();
        Optional<Page> page = page(commands);
        if (page.isPresent()) {
            PlainPage plain =
                    new PlainPage(crm.terminal().width(), crm.terminal().colour());
            crm.printed(new OutputOptions(), plain.render(page.get()));
            return 0;
        }
        List<String> command = command(commands);
        command.add("--help");
        return program.get().run(command, crm.environment());
    }

    private Optional<Page> page(CommandList commands) {
        if (words.isEmpty()) {
            return Optional.of(Overview.page(commands));
        }
        if (words.size() > 1) {
            return Optional.empty();
        }
        String word = words.get(0);
        return Topics.named(word).or(() -> crm.declared()
                .called(word)
                .filter(crm.declared().visible()::contains)
                .map(type -> NounPage.page(commands, type)));
    }

    /** The words of a command, nouns in the singular. */
    private List<String> command(CommandList commands) {
        List<String> path = new ArrayList<>(words);
        crm.declared().called(path.get(0)).ifPresent(type -> path.set(0, type.name()));
        String wanted = String.join(" ", path);
        if (commands.named(wanted).isEmpty() && commands.under(wanted).isEmpty()) {
            List<String> all = new ArrayList<>(Topics.NAMES);
            crm.declared().visible().stream().map(RecordType::name).forEach(all::add);
            commands.entries().forEach(entry -> all.add(entry.path()));
            throw CrmException.notFound("topic of help", wanted)
                    .hint("crm help lists the commands and topics")
                    .nearest(wanted, all);
        }
        if (commands.named(wanted).isEmpty()) {
            String verbs = String.join(
                    ", ",
                    commands.under(wanted).stream().map(entry -> entry.second()).toList());
            throw CrmException.usage("crm " + wanted + " needs a verb").hint("one of: " + verbs);
        }
        return path;
    }
}
