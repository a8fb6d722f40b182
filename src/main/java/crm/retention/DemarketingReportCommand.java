package crm.retention;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.measure.Scoring;
import crm.model.Contacts;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.score.value.ServedCustomer;
import crm.score.value.ServiceCost;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report demarketing}: customers who cost more than they bring, and the price at which they would pay. */
@Command(
        footer = {
            "",
            "profit is the margin of the orders (as known, else crm config margin_share of the amount), less the margin given",
            "back with returns, less the cost to serve: minutes of activities x --minute-cost, orders, tickets and returns as the settings price them. fee",
            "is what each of as many orders would have to bear, min_order the size from which an order pays, at which profit is",
            "nothing; neither is there where goods are sold below cost, or nothing was ordered. cause is what weighs most:",
            "price, returns or service. Who leaves over a fee ends the loss just the same.",
            "",
            "Examples:",
            "  crm report demarketing --minute-cost 0.80",
            "  crm report demarketing --minute-cost 0.80 --return-cost 4 --from 2025-01-01 --to 2025-12-31 -f csv"
        })
final class DemarketingReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = "--return-cost",
            paramLabel = "<money>",
            description =
                    "What handling one return costs, beside the margin given back; else as crm config return_cost says.")
    private Optional<Double> returnCost = Optional.empty();

    @Mixin
    private LimitOptions limit;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    DemarketingReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A contact and what it left. */
    private record Served(long id, long minutes, ServedCustomer customer) {}

    @Override
    public void run() {
        if (returnCost.filter(cost -> !(cost >= 0)).isPresent()) {
            throw CrmException.usage("--return-cost is 0 or more");
        }
        crm.report(output, (session, printer, notes) -> {
            double share = Scoring.of(session, days.on(session)).marginShare();
            List<Served> all = served(session, share);
            List<Served> losing = all.stream()
                    .filter(one -> one.customer().profit() < 0)
                    .sorted(Comparator.comparingDouble(
                                    (Served one) -> one.customer().profit())
                            .thenComparingLong(Served::id))
                    .toList();
            printer.print(listing(session, limit.first(losing)));
            double loss =
                    losing.stream().mapToDouble(one -> -one.customer().profit()).sum();
            notes.add(losing.size() + " of " + all.size() + " customers cost " + Figures.plain(loss, 2)
                    + " more than they bring"
                    + limit.more(losing.size()));
            notes.add("profit: margin (" + Figures.plain(100 * share, 1)
                    + " % of amounts without a cost) - margin of returns - cost to serve");
            notes.add(service.told(session)
                    + returnCost
                            .map(each -> "; a return costs " + Figures.plain(each, 2))
                            .orElse(""));
        });
    }

    private ServiceCost rates(Session session) {
        ServiceCost rates = service.cost(session);
        return returnCost.map(rates::withReturnsAt).orElse(rates);
    }

    private List<Served> served(Session session, double share) {
        LocalDate from = days.from(session);
        LocalDate to = days.to(session);
        Trade trade = Trade.between(session, from, to, share);
        Map<Long, Long> minutes = new HashMap<>();
        Map<Long, Double> time = new HashMap<>();
        ServiceCost rates = rates(session);
        Minutes.each(session, from, to, rates, (contact, day, some, cost) -> {
            minutes.merge(contact, some, Long::sum);
            time.merge(contact, cost, Double::sum);
        });
        Set<Long> everyone = new HashSet<>(trade.each().keySet());
        Set<Long> customers = new HashSet<>();
        Trade.between(session, LocalDate.of(1, 1, 1), to, share).each().forEach((id, sum) -> {
            if (sum.orders() > 0) {
                customers.add(id);
            }
        });
        minutes.keySet().stream().filter(customers::contains).forEach(everyone::add);
        List<Served> all = new ArrayList<>();
        for (long id : everyone) {
            Trade.Sum sum = trade.of(id);
            long spent = minutes.getOrDefault(id, 0L);
            double cost = rates.of(time.getOrDefault(id, 0.0), sum.orders(), sum.returns(), 0);
            all.add(new Served(
                    id, spent, new ServedCustomer(sum.orders(), sum.sales(), sum.margin(), sum.returned(), cost)));
        }
        return all;
    }

    private static Listing listing(Session session, List<Served> losing) {
        List<List<Object>> rows = new ArrayList<>();
        for (Served one : losing) {
            ServedCustomer customer = one.customer();
            rows.add(Arrays.asList(
                    one.id(),
                    session.label(session.nouns().type(Contacts.TYPE), one.id()),
                    (long) customer.orders(),
                    Figures.amount(customer.margin()),
                    Figures.amount(customer.returned()),
                    one.minutes(),
                    Figures.amount(customer.service()),
                    Figures.amount(customer.profit()),
                    Figures.amount(customer.fee()),
                    Figures.amount(customer.leastOrder()),
                    customer.cause().word()));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("margin", Kind.MONEY),
                        Column.of("returns", Kind.MONEY),
                        Column.of("minutes", Kind.INTEGER),
                        new Column("cost_to_serve", "SERVICE", Kind.MONEY),
                        Column.of("profit", Kind.MONEY),
                        Column.of("fee", Kind.MONEY),
                        Column.of("min_order", Kind.MONEY),
                        Column.of("cause", Kind.TEXT)),
                rows);
    }
}
