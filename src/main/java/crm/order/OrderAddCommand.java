package crm.order;

import crm.cli.AddCommand;
import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Orders;
import crm.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code order add}: an order with its lines; prints the order's id. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm order add --customer ann@example.com --amount 20",
            "  crm order add A-1001 --customer ann --line 'Tea 500 g x 2 @ 4.50' --line 'MUG-01 x 6'"
        })
final class OrderAddCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;

    @Parameters(paramLabel = "<number>", arity = "0..1", description = "Number of the order, where it has one.")
    private Optional<String> number = Optional.empty();

    @Option(
            names = "--line",
            paramLabel = "<line>",
            description = "PRODUCT x QTY @ PRICE; repeat it. Without QTY one, without PRICE the product's.")
    private List<String> lines = new ArrayList<>();

    @Mixin
    private FieldInput input;

    @Mixin
    private WriteOptions write;

    OrderAddCommand(Crm crm) {
        this.crm = crm;
        this.input = new FieldInput(crm.declared().type(Orders.TYPE));
    }

    @Override
    public void configure(CommandSpec spec) {
        input.addTo(spec);
    }

    @Override
    public void run() {
        List<OrderLineText> texts = lines.stream().map(OrderLineText::parse).toList();
        number.ifPresent(given -> input.otherwise(Orders.NUMBER, given));
        crm.write(
                write,
                session -> new RecordCards(session).full(add(session, texts)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row add(Session session, List<OrderLineText> texts) {
        OrderLineDraft draft = new OrderLineDraft(session.store());
        Row order = new OrderEntry(session.store())
                .add(input.draft(session), texts.stream().map(draft::of).toList());
        return input.applyFurther(session, order);
    }
}
