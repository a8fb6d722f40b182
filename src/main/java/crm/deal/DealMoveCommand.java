package crm.deal;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Deals;
import crm.model.Row;
import crm.value.CrmException;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code deal move}. */
@Command(
        footer = {
            "",
            "Moving out of won or lost opens the deal again. The stages it went through: crm deal stages REF.",
            "",
            "Example:",
            "  crm deal move 14 proposal"
        })
final class DealMoveCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<deal>", description = "Id or unique name.")
    private String deal;

    @Parameters(
            index = "1",
            paramLabel = "<stage>",
            completionCandidates = Stages.class,
            description = "qualified, proposal, negotiation, won or lost.")
    private String stage;

    @Mixin
    private WriteOptions write;

    DealMoveCommand(Crm crm) {
        this.crm = crm;
    }

    /** The stages there are. */
    static final class Stages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Deals.STAGE.choices().iterator();
        }
    }

    @Override
    public void run() {
        crm.write(write, session -> new RecordCards(session).brief(move(session)), (printer, card) -> {
            if (write.output().isNamed()) {
                printer.print(card);
            }
        });
    }

    private Row move(Session session) {
        String wanted = (String) session.reading().read(Deals.STAGE, stage);
        Row found = session.find(Deals.TYPE, deal);
        boolean was = found.require(Deals.STAGE).equals(wanted);
        if (wanted.equals("lost") && !was) {
            throw CrmException.usage("a deal is lost for a reason")
                    .hint("crm deal lose " + found.id() + " --reason TEXT");
        }
        return new DealMove(session.store(), session.reading().dates().today()).to(found, wanted, Optional.empty());
    }
}
