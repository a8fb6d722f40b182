package crm.report;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.model.Orders;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report sales}. */
@Command(
        footer = {
            "",
            "Cancelled orders do not count; a return lowers the amount but is no order. By product and category the",
            "lines are added up; what orders have beyond their lines is a group of its own. trend is the amount of each of",
            "the twelve months up to the last day, where groups are neither times nor customers.",
            "",
            "Examples:",
            "  crm report sales --by month --from 2025-01-01",
            "  crm report sales --by product -f csv"
        })
final class SalesReportCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--by",
            paramLabel = "<group>",
            description = "month, quarter, year, product, category, place, customer or campaign; month by default.")
    private SalesBy by = SalesBy.MONTH;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    SalesReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Sales[] sales = new Sales[1];
        crm.read(output, (session, printer) -> {
            sales[0] = Sales.of(session, by, days.conditions(session, "date"), days.to(session));
            printer.print(listing(sales[0]));
        });
        Sales.Group total = sales[0].total();
        crm.talk()
                .note("total: " + Orders.TYPE.counted(total.orders()) + ", "
                        + total.amount().stripTrailingZeros().toPlainString());
    }

    private Listing listing(Sales sales) {
        List<List<Object>> rows = new ArrayList<>();
        for (Sales.Group group : sales.groups()) {
            List<Object> row = new ArrayList<>(Arrays.asList(
                    group.label(),
                    group.orders(),
                    group.amount(),
                    Figures.average(group.amount(), group.orders()),
                    Figures.percent(group.amount(), sales.total().amount())));
            if (by.hasTrend()) {
                row.add(group.trend());
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.of(by.key(), Kind.TEXT),
                Column.of("orders", Kind.INTEGER),
                Column.of("amount", Kind.MONEY),
                Column.of("average", Kind.MONEY),
                Column.of("share", Kind.PERCENT).drawn(Drawing.BAR)));
        if (by.hasTrend()) {
            columns.add(Column.of("trend", Kind.LIST).drawn(Drawing.SPARK));
        }
        return Listing.of(columns, rows);
    }
}
