package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Row;
import crm.output.Card;
import crm.output.Column;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Buyers;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.fitting.PurchaseHistory;
import crm.score.fitting.PurchaseModel;
import crm.score.leaving.CustomerMoves;
import crm.score.leaving.Silence;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report loss}: what went with the customers who left. */
@Command(
        footer = {
            "",
            "An order covers crm config former_after days, its own included; lost in the period is for whom they ended in it,",
            "and who has not come back.",
            "value is customer lifetime value as it stood on the day of the last order: what the customer was expected to",
            "bring from then on. With too few customers for a model it is what the orders of a year brought, by interval and",
            "average margin. replacement is what it costs to get as many new ones: --get, else as crm report costs has it for",
            "the period, else 100, the rule of thumb; keeping one is said to cost 20 (--keep). A dissatisfied customer is",
            "said to tell 8 to 10 people.",
            "",
            "Examples:",
            "  crm report loss --from 2025-01-01 --to 2025-12-31",
            "  crm report loss --if 'Ann Perera' --get 100",
            "  crm report loss --get 100 -n 500 -f ids | crm segment add gone -"
        })
final class LossReportCommand implements Runnable {
    private static final double USUAL_COST = 100;
    private static final int TELLS_FEW = 8;
    private static final int TELLS_MANY = 10;
    private static final double YEAR = 365;

    private final Crm crm;

    @Option(names = "--get", paramLabel = "<money>", description = "What it costs to get a new customer.")
    private Optional<Double> get = Optional.empty();

    @Option(names = "--keep", paramLabel = "<money>", description = "What it costs to keep one; 20 by default.")
    private double keep = 20;

    @Option(names = "--if", paramLabel = "<ref>", description = "What it would cost to lose this customer.")
    private Optional<String> ref = Optional.empty();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private SpanOptions period;

    @Mixin
    private LimitOptions limit;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private OutputOptions output;

    LossReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A customer who left. */
    private record Lost(int at, double value) {}

    /** What getting a customer costs, and where that is from. */
    private record Price(double each, String source) {}

    @Override
    public void run() {
        if (get.filter(money -> !(money >= 0)).isPresent() || !(keep >= 0)) {
            throw CrmException.usage("--get and --keep are 0 or more");
        }
        crm.report(output, (session, printer, notes) -> {
            Span span = period.span(session);
            Customers customers = Customers.of(session, span.to(), of.get());
            if (ref.isPresent()) {
                Price price = price(session, customers, span);
                printer.print(ofOne(session, customers, price));
                notes.add(
                        customers.isForetold()
                                ? "value: clv"
                                : "value: margin of a year's orders, since " + customers.refusal());
                notes.add("replacement: " + price.source());
                return;
            }
            List<Lost> lost = lost(customers, span);
            Listing persons = listing(customers, limit.first(lost));
            Price price = price(session, customers, span);
            if (printer.format() == Format.IDS) {
                printer.print(persons);
            } else {
                printer.print(card(span, lost, price).section("customers", persons));
            }
            notes.add(
                    customers.isForetold()
                            ? "value: clv on the day of the last order, "
                                    + Figures.plain(
                                            customers.scoring().horizon().weeks(), 0) + " weeks ahead"
                            : "value: margin of a year's orders, since " + customers.refusal());
            notes.add("replacement: " + price.source());
            notes.add("lost: the day on which " + customers.scoring().formerAfter()
                    + " days have passed since the last order is in " + span
                    + limit.more(lost.size()));
        });
    }

    private Card ofOne(Session session, Customers customers, Price price) {
        Row row =
                session.references().find(List.of(session.nouns().type(of.get().type())), ref.orElseThrow());
        int at = customers.totals().find(row.id());
        if (at < 0 || customers.totals().orders(at) == 0) {
            throw CrmException.invalid(row.label() + " has not ordered anything: there is nothing to lose yet");
        }
        double value = customers.isForetold() ? customers.figures().value(at) : value(customers, at);
        return Card.titled("loss of " + row.label())
                .add("id", Kind.INTEGER, row.id())
                .add("name", Kind.TEXT, row.label())
                .add("value", Kind.MONEY, Figures.amount(value))
                .add("replacement", Kind.MONEY, Figures.amount(price.each()))
                .add("cost_of_loss", Kind.MONEY, Figures.amount(value + price.each()))
                .add("cost_of_keeping", Kind.MONEY, Figures.amount(keep))
                .add("would_tell", Kind.TEXT, TELLS_FEW + " to " + TELLS_MANY + " people, if dissatisfied");
    }

    private static List<Lost> lost(Customers customers, Span span) {
        Silence silence = new Silence(customers.scoring().formerAfter());
        List<Lost> lost = new ArrayList<>();
        for (int at : customers.places()) {
            long passed = silence.lostOn(customers.totals().last(at));
            if (passed >= span.first() && passed <= span.last()) {
                lost.add(new Lost(at, value(customers, at)));
            }
        }
        lost.sort(Comparator.comparingDouble((Lost one) -> -one.value())
                .thenComparingLong(one -> customers.id(one.at())));
        return lost;
    }

    private static double value(Customers customers, int at) {
        if (customers.isForetold()) {
            PurchaseModel model = customers.outlook().fit().model().orElseThrow();
            PurchaseHistory history = customers.outlook().history(at);
            PurchaseHistory then = new PurchaseHistory(history.repeats(), history.recency(), history.recency());
            return customers.scoring().horizon().value(model, then, customers.each(at));
        }
        double interval = customers
                .days()
                .interval(at)
                .orElse(customers.days().medianInterval().orElse(YEAR));
        return customers.margin(at) / customers.totals().orders(at) * YEAR / Math.max(1, interval);
    }

    private Price price(Session session, Customers customers, Span span) {
        if (get.isPresent()) {
            return new Price(get.get(), Figures.plain(get.get(), 2) + " each, as --get says");
        }
        Customers contacts = of.get() == Buyers.CONTACT ? customers : Customers.of(session, span.to(), Buyers.CONTACT);
        int acquired = CustomerMoves.of(
                        contacts.days(),
                        span.first(),
                        span.last(),
                        contacts.scoring().formerAfter())
                .acquired();
        double own = AimCosts.of(session, contacts, span, service.cost(session)).of(Aim.ACQUISITION) / acquired;
        return own > 0 && Double.isFinite(own)
                ? new Price(own, Figures.plain(own, 2) + " each, as crm report costs has it")
                : new Price(USUAL_COST, Figures.plain(USUAL_COST, 2) + " each, the rule of thumb: no campaign tells");
    }

    private Card card(Span span, List<Lost> lost, Price price) {
        double value = lost.stream().mapToDouble(Lost::value).sum();
        double replacement = lost.size() * price.each();
        return Card.titled("loss of " + span)
                .add("from", Kind.DATE, span.from())
                .add("to", Kind.DATE, span.to())
                .add("lost", Kind.INTEGER, (long) lost.size())
                .add("value", Kind.MONEY, Figures.amount(value))
                .add("replacement", Kind.MONEY, Figures.amount(replacement))
                .add("cost_of_loss", Kind.MONEY, Figures.amount(value + replacement))
                .add("cost_of_keeping", Kind.MONEY, Figures.amount(lost.size() * keep))
                .add(
                        "would_tell",
                        Kind.TEXT,
                        lost.isEmpty()
                                ? null
                                : lost.size() * TELLS_FEW + " to " + lost.size() * TELLS_MANY
                                        + " people, if all were dissatisfied");
    }

    private static Listing listing(Customers customers, List<Lost> lost) {
        List<List<Object>> rows = new ArrayList<>();
        Silence silence = new Silence(customers.scoring().formerAfter());
        for (Lost one : lost) {
            int at = one.at();
            rows.add(Arrays.asList(
                    customers.id(at),
                    customers.name(at),
                    Figures.amount(one.value()),
                    customers.last(at),
                    LocalDate.ofEpochDay(silence.lostOn(customers.totals().last(at))),
                    (long) customers.totals().orders(at),
                    Figures.amount(customers.spend(at))));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("value", Kind.MONEY),
                        Column.of("last_order", Kind.DATE),
                        Column.of("lost_on", Kind.DATE),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY)),
                rows);
    }
}
