package crm.lead;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.WriteOptions;
import crm.model.Leads;
import crm.value.CrmException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lead lose}. */
@Command(footer = {"", "Example:", "  crm lead lose 12 --reason 'bought elsewhere'"})
final class LeadLoseCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<lead>", description = "Id or unique name of an open lead.")
    private String lead;

    @Option(names = "--reason", required = true, paramLabel = "<text>", description = "Why it was lost.")
    private String reason;

    @Mixin
    private WriteOptions write;

    LeadLoseCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (reason.isBlank()) {
            throw CrmException.usage("--reason says nothing").hint("say why the lead was lost");
        }
        crm.write(
                write,
                session -> new RecordCards(session)
                        .brief(new LeadClosing(
                                        session.store(),
                                        session.reading().dates().today())
                                .lose(session.find(Leads.TYPE, lead), reason.strip())),
                (printer, card) -> {
                    if (write.output().isNamed()) {
                        printer.print(card);
                    }
                });
    }
}
