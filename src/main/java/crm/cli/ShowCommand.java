package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code NOUN show} and {@code show}. */
@Command(footer = {"", "Examples:", "  crm contact show ann@example.com", "  crm show 17 -f json"})
final class ShowCommand implements Runnable, CommandEntry.Opening {
    private final Crm crm;
    private final Optional<RecordType> declared;

    @Parameters(
            paramLabel = "<ref>",
            arity = "1..*",
            description = "Id, e-mail, phone, name or its beginning; - reads ids from stdin.")
    private List<String> refs = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    ShowCommand(Crm crm, Optional<RecordType> declared) {
        this.crm = crm;
        this.declared = declared;
    }

    @Override
    public void run() {
        List<String> wanted = Refs.of(crm, refs);
        crm.read(output, (session, printer) -> {
            RecordCards cards = new RecordCards(session);
            for (String ref : wanted) {
                Row row = declared.isPresent()
                        ? session.find(declared.get(), ref)
                        : session.references().findAny(ref, true);
                printer.print(cards.full(row));
            }
        });
    }
}
