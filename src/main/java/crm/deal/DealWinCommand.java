package crm.deal;

import crm.cli.AddCommand;
import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Deals;
import crm.model.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deal win}: with {@code --order} it prints the order's id. */
@Command(footer = {"", "Examples:", "  crm deal win 14", "  crm deal win 14 --amount 4200 --order"})
final class DealWinCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<deal>", description = "Id or unique name of an open deal.")
    private String deal;

    @Option(names = "--amount", paramLabel = "<money>", description = "What it was won for, where that differs.")
    private Optional<String> amount = Optional.empty();

    @Option(names = "--reason", paramLabel = "<text>", description = "Why it was won.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--order", description = "Also make an order of it, and print the order.")
    private boolean order;

    @Mixin
    private WriteOptions write;

    DealWinCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(write, session -> new RecordCards(session).brief(win(session)), (printer, card) -> {
            if (order || write.output().isNamed()) {
                AddCommand.answer(printer, card, write);
            }
        });
    }

    private Row win(Session session) {
        Row found = session.find(Deals.TYPE, deal);
        DealMove.requireOpen(found);
        LocalDate today = session.reading().dates().today();
        Optional<BigDecimal> won =
                amount.map(text -> (BigDecimal) session.reading().read(Deals.AMOUNT, text));
        Row closed = new DealMove(session.store(), today).to(found.withOptional(Deals.AMOUNT, won), "won", reason);
        return order ? new DealOrder(session.store(), today).of(closed) : closed;
    }
}
