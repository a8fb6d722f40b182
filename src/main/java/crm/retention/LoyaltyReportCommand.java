package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Buyers;
import crm.report.Figures;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.OwnerSums;
import crm.score.ServiceCost;
import crm.store.measures.OrderFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report loyalty}: whether customers are worth more the longer they stay. */
@Command(
        footer = {
            "",
            "Customers who ordered in the period, by the time since their first order at its end: how often they order, how",
            "much at a time, at what discount, and what they leave. Loyal customers are said to buy more, more often and at",
            "higher prices, and to cost less to serve. profit of a customer is margin - cost to serve, and is taken apart as",
            "Reichheld and Sasser (1990) do: base is that of the youngest band, growth what the margin is above its, saving",
            "what serving costs less; base + growth + saving = profit. Who stays is another customer than who leaves: that old",
            "customers bring more does not prove that they came to.",
            "",
            "Examples:",
            "  crm report loyalty",
            "  crm report loyalty --from 2025-01-01 --to 2025-12-31 --minute-cost 0.80 -f json"
        })
final class LoyaltyReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    LoyaltyReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Span span = period.span(session);
            Customers customers = Customers.of(session, span.to(), Buyers.CONTACT);
            TenureBand[] bands = bands(session, customers, span);
            printer.print(listing(bands).titled("customers of " + span + " by tenure"));
            notes.add("margin: as known, else "
                    + Figures.plain(100 * customers.scoring().marginShare(), 1)
                    + " % of the amount; returns taken off");
            notes.add(service.told(session));
        });
        notes.forEach(crm.talk()::note);
    }

    private TenureBand[] bands(Session session, Customers customers, Span span) {
        TenureBand[] bands = new TenureBand[TenureBand.BEGINNINGS.size()];
        Arrays.setAll(bands, any -> new TenureBand());
        OrderFacts facts = OrderFacts.of(session.store());
        OwnerSums taken = new OwnerSums();
        facts.eachSpecialLine((order, amount, discount) -> taken.add(order, (double) discount));
        ServiceCost rates = service.cost(session);
        double share = customers.scoring().marginShare();
        BitSet buying = new BitSet();
        facts.eachFully(span.to(), (id, contact, company, day, amount, cost, discount, back) -> {
            int at =
                    contact == 0 || day < span.first() ? -1 : customers.totals().find(contact);
            if (at >= 0 && customers.totals().orders(at) > 0) {
                TenureBand band = bands[band(customers, span, at)];
                if (amount >= 0 && !buying.get(at)) {
                    buying.set(at);
                    band.addCustomer();
                }
                double paid = amount / Figures.UNIT;
                double gain = cost == OrderFacts.UNKNOWN ? paid * share : (amount - cost) / Figures.UNIT;
                double off = (discount == OrderFacts.UNKNOWN ? taken.of(id, 0) : discount) / Figures.UNIT;
                band.addOrder(paid, gain, off);
                band.addCost(amount >= 0 ? rates.perOrder() : rates.perReturn());
            }
        });
        Minutes.each(session, span.from(), span.to(), rates, (contact, day, minutes, cost) -> {
            int at = customers.totals().find(contact);
            if (at >= 0 && buying.get(at)) {
                bands[band(customers, span, at)].addCost(cost);
            }
        });
        return bands;
    }

    private static int band(Customers customers, Span span, int at) {
        return TenureBand.of(span.last() - (long) customers.totals().first(at));
    }

    private static Listing listing(TenureBand[] bands) {
        List<List<Object>> rows = new ArrayList<>();
        TenureBand base = Arrays.stream(bands)
                .filter(band -> band.customers() > 0)
                .findFirst()
                .orElse(bands[0]);
        for (int i = 0; i < bands.length; i++) {
            TenureBand band = bands[i];
            if (band.customers() > 0) {
                rows.add(Arrays.asList(
                        TenureBand.label(i),
                        band.customers(),
                        Figures.rounded(band.ordersEach(), 2),
                        Figures.amount(band.basket()),
                        Figures.rounded(band.discountShare(), 1),
                        Figures.amount(band.marginEach()),
                        Figures.amount(band.costEach()),
                        Figures.amount(band.profitEach()),
                        Figures.amount(base.profitEach()),
                        Figures.amount(band.marginEach() - base.marginEach()),
                        Figures.amount(base.costEach() - band.costEach())));
            }
        }
        return Listing.of(
                List.of(
                        Column.of("tenure", Kind.TEXT),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("orders_each", Kind.NUMBER),
                        Column.of("basket", Kind.MONEY),
                        new Column("discount_share", "DISCOUNT", Kind.PERCENT),
                        Column.of("margin", Kind.MONEY),
                        new Column("cost_to_serve", "SERVICE", Kind.MONEY),
                        Column.of("profit", Kind.MONEY).drawn(Drawing.BAR),
                        Column.of("base", Kind.MONEY),
                        Column.of("growth", Kind.MONEY),
                        Column.of("saving", Kind.MONEY)),
                rows);
    }
}
