package crm.order;

import crm.cli.Crm;
import crm.cli.Kinds;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Field;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Row;
import crm.output.Column;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code order lines}. */
@Command(footer = {"", "Example:", "  crm order lines A-1001"})
final class OrderLinesCommand implements Runnable {
    private static final List<Field<?>> FIELDS = List.of(
            OrderLines.POSITION,
            OrderLines.PRODUCT,
            OrderLines.TEXT,
            OrderLines.QUANTITY,
            OrderLines.PRICE,
            OrderLines.COST,
            OrderLines.DISCOUNT,
            OrderLines.AMOUNT);

    private final Crm crm;

    @Parameters(paramLabel = "<order>", description = "Id or number.")
    private String order;

    @Mixin
    private OutputOptions output;

    OrderLinesCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> printer.print(lines(session, session.find(Orders.TYPE, order))));
    }

    private static Listing lines(Session session, Row order) {
        List<Column> columns = FIELDS.stream().map(Kinds::column).toList();
        List<List<Object>> rows = new ArrayList<>();
        session.store().parts(OrderLines.TYPE, order.id()).stream()
                .sorted(Comparator.comparing(
                        (Row line) -> line.get(OrderLines.POSITION).orElse(0L)))
                .forEach(line -> rows.add(Arrays.asList(
                        FIELDS.stream().map(field -> session.shown(line, field)).toArray())));
        return Listing.of(columns, rows);
    }
}
