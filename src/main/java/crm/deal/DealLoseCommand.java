package crm.deal;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Deals;
import crm.model.Row;
import crm.value.CrmException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deal lose}. */
@Command(footer = {"", "Example:", "  crm deal lose 14 --reason 'price'"})
final class DealLoseCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<deal>", description = "Id or unique name of an open deal.")
    private String deal;

    @Option(names = "--reason", required = true, paramLabel = "<text>", description = "Why it was lost.")
    private String reason;

    @Mixin
    private WriteOptions write;

    DealLoseCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (reason.isBlank()) {
            throw CrmException.usage("--reason says nothing").hint("say why the deal was lost");
        }
        crm.write(write, session -> new RecordCards(session).brief(lose(session)), (printer, card) -> {
            if (write.output().isNamed()) {
                printer.print(card);
            }
        });
    }

    private Row lose(Session session) {
        Row found = session.find(Deals.TYPE, deal);
        DealMove.requireOpen(found);
        return new DealMove(session.store(), session.reading().dates().today())
                .to(found, "lost", Optional.of(reason.strip()));
    }
}
