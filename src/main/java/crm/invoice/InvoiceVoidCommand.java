package crm.invoice;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Refs;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Invoices;
import crm.model.Row;
import crm.output.Card;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code invoice void}. */
@Command(
        footer = {
            "",
            "A void invoice is in no list of open ones and in no receivables; crm undo takes it back.",
            "",
            "Example:",
            "  crm invoice void INV-7"
        })
final class InvoiceVoidCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<invoice>",
            arity = "1..*",
            description = "Invoices by id or number; - reads ids from stdin.")
    private List<String> invoices = new ArrayList<>();

    @Mixin
    private WriteOptions write;

    InvoiceVoidCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<String> refs = Refs.of(crm, invoices);
        crm.write(write, session -> declared(session, refs), (printer, cards) -> {
            if (write.output().isNamed()) {
                cards.forEach(printer::print);
            }
        });
    }

    private static List<Card> declared(Session session, List<String> refs) {
        List<Card> cards = new ArrayList<>();
        for (String ref : refs) {
            Row invoice = session.find(Invoices.TYPE, ref);
            cards.add(new RecordCards(session).brief(session.store().update(invoice.with(Invoices.STATUS, "void"))));
        }
        return cards;
    }
}
