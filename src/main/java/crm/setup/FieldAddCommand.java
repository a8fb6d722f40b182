package crm.setup;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.store.records.OwnFieldRegister;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code field add}: a field of the user's own becomes a real column. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm field add contact industry --type choice:Retail,Farming",
            "  crm field add company floor_space --type number --about 'Square metres.'"
        })
final class FieldAddCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<noun>", description = "The noun that gets the field.")
    private String noun;

    @Parameters(index = "1", paramLabel = "<name>", description = "Small letters, digits and underscores.")
    private String name;

    @Option(
            names = "--type",
            paramLabel = "<type>",
            completionCandidates = Types.class,
            description = "text, email, phone, url, money, number, percent, date, time, flag, or choice:A,B,C.")
    private String type = "text";

    @Option(names = "--about", paramLabel = "<text>", description = "One line that says what it is for.")
    private Optional<String> about = Optional.empty();

    @Mixin
    private WriteOptions write;

    /** The types that need no words of their own. */
    static final class Types implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("text", "email", "phone", "url", "money", "number", "percent", "date", "time", "flag")
                    .iterator();
        }
    }

    FieldAddCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new OwnFieldRegister(session.store()).add(noun, name, type, about),
                (printer, field) -> {});
    }
}
