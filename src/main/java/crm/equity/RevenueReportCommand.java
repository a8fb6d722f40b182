package crm.equity;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.score.purchase.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report revenue}: what new customers bring, and what existing ones. */
@Command(
        footer = {
            "",
            "In each period new customers are those whose first order is in it; all others are existing. spend has returns",
            "taken off, new + existing = spend; existing_share is the part of spend from existing customers. Returns of",
            "who never ordered count as existing.",
            "",
            "Examples:",
            "  crm report revenue --by year",
            "  crm report revenue --by month --from 2025-01-01 --of company -f csv"
        })
final class RevenueReportCommand implements Runnable {
    private final Crm crm;

    @Option(names = "--by", paramLabel = "<period>", description = "month, quarter or year; year by default.")
    private Every by = Every.YEAR;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    RevenueReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** One period; money in ten-thousandths. */
    private static final class Sum {
        private long spend;
        private long fresh;
        private long customers;
        private long newCustomers;
        private long orders;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            LocalDate from = days.from(session);
            LocalDate to = days.to(session);
            NavigableMap<Integer, Sum> sums = sums(of.get().ledger(session, to), from);
            printer.print(listing(sums)
                    .titled("revenue from new and existing " + of.get().plural()));
            if (!sums.isEmpty() && by.over(to) < sums.lastKey()) {
                notes.add(by.label(sums.lastKey()) + " is not over");
            }
        });
    }

    private NavigableMap<Integer, Sum> sums(Ledger ledger, LocalDate from) {
        NavigableMap<Integer, Sum> sums = new TreeMap<>();
        int first = Math.toIntExact(from.toEpochDay());
        for (int at = 0; at < ledger.customers(); at++) {
            int acquired = Integer.MIN_VALUE;
            int seen = Integer.MIN_VALUE;
            for (int i = ledger.begin(at); i < ledger.end(at); i++) {
                int period = by.of(LocalDate.ofEpochDay(ledger.day(i)));
                acquired = acquired == Integer.MIN_VALUE && ledger.isOrder(i) ? period : acquired;
                if (ledger.day(i) >= first) {
                    Sum sum = sums.computeIfAbsent(period, any -> new Sum());
                    boolean fresh = acquired == period;
                    sum.spend = Math.addExact(sum.spend, ledger.amount(i));
                    sum.fresh += fresh ? ledger.amount(i) : 0;
                    sum.orders += ledger.isOrder(i) ? 1 : 0;
                    boolean another = ledger.isOrder(i) && seen != period;
                    sum.customers += another ? 1 : 0;
                    sum.newCustomers += another && fresh ? 1 : 0;
                    seen = ledger.isOrder(i) ? period : seen;
                }
            }
        }
        return sums;
    }

    private Listing listing(NavigableMap<Integer, Sum> sums) {
        List<List<Object>> rows = new ArrayList<>();
        sums.forEach((period, sum) -> rows.add(Arrays.asList(
                by.label(period),
                sum.orders,
                sum.newCustomers,
                sum.customers - sum.newCustomers,
                Figures.money(sum.spend),
                Figures.money(sum.fresh),
                Figures.money(sum.spend - sum.fresh),
                Figures.percent(sum.spend - sum.fresh, sum.spend))));
        return Listing.of(
                List.of(
                        Column.of(by.key(), Kind.TEXT),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("new_customers", Kind.INTEGER),
                        Column.of("existing_customers", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY),
                        Column.of("new", Kind.MONEY),
                        Column.of("existing", Kind.MONEY),
                        Column.of("existing_share", Kind.PERCENT).drawn(Drawing.BAR)),
                rows);
    }
}
