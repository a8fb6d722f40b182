package crm.lead;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.WriteOptions;
import crm.model.Leads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lead reopen}. */
@Command(footer = {"", "Example:", "  crm lead reopen 12"})
final class LeadReopenCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<lead>", description = "Id or unique name of a closed lead.")
    private String lead;

    @Mixin
    private WriteOptions write;

    LeadReopenCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session)
                        .brief(new LeadClosing(
                                        session.store(),
                                        session.reading().dates().today())
                                .reopen(session.find(Leads.TYPE, lead))),
                (printer, card) -> {
                    if (write.output().isNamed()) {
                        printer.print(card);
                    }
                });
    }
}
