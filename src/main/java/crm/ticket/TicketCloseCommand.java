package crm.ticket;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Refs;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Tickets;
import crm.output.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ticket close}. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm ticket close 31 --resolution 'sent a new one'",
            "  crm ticket list 'opened < 2026-01-01' -f ids | crm ticket close -"
        })
final class TicketCloseCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<ticket>",
            arity = "1..*",
            description = "Open tickets by id or unique subject; - reads ids from stdin.")
    private List<String> tickets = new ArrayList<>();

    @Option(names = "--resolution", paramLabel = "<text>", description = "What came of it.")
    private Optional<String> resolution = Optional.empty();

    @Mixin
    private WriteOptions write;

    TicketCloseCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<String> refs = Refs.of(crm, tickets);
        crm.write(write, session -> close(session, refs), (printer, cards) -> {
            if (write.output().isNamed()) {
                cards.forEach(printer::print);
            }
        });
    }

    private List<Card> close(Session session, List<String> refs) {
        TicketClosing closing =
                new TicketClosing(session.store(), session.reading().dates().instant("now"));
        Optional<String> said = resolution.map(String::strip).filter(text -> !text.isEmpty());
        List<Card> cards = new ArrayList<>();
        for (String ref : refs) {
            cards.add(new RecordCards(session).brief(closing.close(session.find(Tickets.TYPE, ref), said)));
        }
        return cards;
    }
}
