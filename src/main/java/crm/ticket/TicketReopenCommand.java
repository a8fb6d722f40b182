package crm.ticket;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.WriteOptions;
import crm.model.Tickets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ticket reopen}. */
@Command(footer = {"", "Example:", "  crm ticket reopen 31"})
final class TicketReopenCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<ticket>", description = "Id or unique subject of a closed ticket.")
    private String ticket;

    @Mixin
    private WriteOptions write;

    TicketReopenCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session)
                        .brief(new TicketClosing(
                                        session.store(),
                                        session.reading().dates().instant("now"))
                                .reopen(session.find(Tickets.TYPE, ticket))),
                (printer, card) -> {
                    if (write.output().isNamed()) {
                        printer.print(card);
                    }
                });
    }
}
