package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Card;
import crm.output.Column;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.CustomerMoves;
import crm.score.PurchaseHistory;
import crm.score.PurchaseModel;
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
            "Lost in the period is who passed crm config former_after days without an order in it and has not come back.",
            "value is customer lifetime value as it stood on the day of the last order: what the customer was expected to",
            "bring from then on. With too few customers for a model it is what the orders of a year brought, by interval and",
            "average margin. replacement is what it costs to get as many new ones: --get, else as crm report costs has it for",
            "the period, else 100, the rule of thumb; keeping one is said to cost 20 (--keep). A dissatisfied customer is",
            "said to tell 8 to 10 people.",
            "",
            "Examples:",
            "  crm report loss --from 2025-01-01 --to 2025-12-31",
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

    @Mixin
    private ServiceOptions service;

    @Mixin
    private PeriodOptions period;

    @Mixin
    private PeopleOptions people;

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
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Span span = period.span(session);
            Buyers buyers = Buyers.of(session, span.to(), people.companies());
            List<Lost> lost = lost(buyers, span);
            Listing persons = listing(buyers, people.first(lost));
            Price price = price(session, span);
            if (printer.format() == Format.IDS) {
                printer.print(persons);
            } else {
                printer.print(card(span, lost, price).section("customers", persons));
            }
            notes.add(
                    buyers.isForetold()
                            ? "value: clv on the day of the last order, "
                                    + Figures.plain(buyers.scoring().horizon().weeks(), 0) + " weeks ahead"
                            : "value: margin of a year's orders, since " + buyers.refusal());
            notes.add("replacement: " + price.source());
            notes.add("lost: no order for more than " + buyers.scoring().formerAfter() + " days, passed in " + span
                    + people.more(lost.size()));
        });
        notes.forEach(crm.talk()::note);
    }

    private static List<Lost> lost(Buyers buyers, Span span) {
        long after = buyers.scoring().formerAfter();
        List<Lost> lost = new ArrayList<>();
        for (int at : buyers.places()) {
            long passed = buyers.totals().last(at) + Math.min(after, Integer.MAX_VALUE) + 1;
            if (passed >= span.first() && passed <= span.last()) {
                lost.add(new Lost(at, value(buyers, at)));
            }
        }
        lost.sort(Comparator.comparingDouble((Lost one) -> -one.value()).thenComparingLong(one -> buyers.id(one.at())));
        return lost;
    }

    private static double value(Buyers buyers, int at) {
        if (buyers.isForetold()) {
            PurchaseModel model = buyers.outlook().fit().model().orElseThrow();
            PurchaseHistory history = buyers.outlook().history(at);
            PurchaseHistory then = new PurchaseHistory(history.repeats(), history.recency(), history.recency());
            return buyers.scoring().horizon().value(model, then, buyers.each(at));
        }
        double interval =
                buyers.days().interval(at).orElse(buyers.days().medianInterval().orElse(YEAR));
        return buyers.margin(at) / buyers.totals().orders(at) * YEAR / Math.max(1, interval);
    }

    private Price price(Session session, Span span) {
        if (get.isPresent()) {
            return new Price(get.get(), Figures.plain(get.get(), 2) + " each, as --get says");
        }
        Buyers contacts = Buyers.of(session, span.to(), false);
        int acquired = CustomerMoves.of(
                        contacts.days(),
                        span.first(),
                        span.last(),
                        contacts.scoring().formerAfter())
                .acquired();
        double own = AimCosts.of(session, contacts, span, service.minuteCost()).of(Aim.ACQUISITION) / acquired;
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
                .add("value", Kind.MONEY, Figures.money(value))
                .add("replacement", Kind.MONEY, Figures.money(replacement))
                .add("cost_of_loss", Kind.MONEY, Figures.money(value + replacement))
                .add("cost_of_keeping", Kind.MONEY, Figures.money(lost.size() * keep))
                .add(
                        "would_tell",
                        Kind.TEXT,
                        lost.isEmpty()
                                ? null
                                : lost.size() * TELLS_FEW + " to " + lost.size() * TELLS_MANY
                                        + " people, if all were dissatisfied");
    }

    private static Listing listing(Buyers buyers, List<Lost> lost) {
        List<List<Object>> rows = new ArrayList<>();
        long after = buyers.scoring().formerAfter();
        for (Lost one : lost) {
            int at = one.at();
            rows.add(Arrays.asList(
                    buyers.id(at),
                    buyers.name(at),
                    Figures.money(one.value()),
                    buyers.last(at),
                    LocalDate.ofEpochDay(buyers.totals().last(at) + after + 1),
                    (long) buyers.totals().orders(at),
                    Figures.money(buyers.spend(at))));
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
