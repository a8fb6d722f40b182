package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Setting;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.Horizon;
import crm.score.SimpleValue;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report ltv}: what customers are worth over their lifetime, by their orders or by a simple sum. */
@Command(
        footer = {
            "",
            "lifetime_value = past_value + clv: the margins of the past, carried to today with crm config discount_rate, and",
            "those that the purchase model expects over crm config horizon weeks, discounted to today. With --simple nothing is",
            "read of orders: it is amount x periods in a year x years, undiscounted; or, with --retention r in the place of",
            "--years, amount a year x r / (1 + d - r) with d = --discount, else crm config discount_rate.",
            "",
            "Examples:",
            "  crm report ltv -n 20",
            "  crm report ltv --simple 300 --per month --years 20",
            "  crm report ltv --simple 100 --per year --retention 80 --discount 10"
        })
final class LifetimeReportCommand implements Runnable {
    private static final Map<String, Double> YEARLY =
            Map.of("day", 365.0, "week", 52.0, "month", 12.0, "quarter", 4.0, "year", 1.0);
    private static final double PERCENT = 100;

    private final Crm crm;

    @Option(names = "--simple", paramLabel = "<money>", description = "What comes in in a period.")
    private Optional<Double> simple = Optional.empty();

    @Option(
            names = "--per",
            paramLabel = "<period>",
            description = "day, week, month, quarter or year; month by default.")
    private String per = "month";

    @Option(names = "--years", paramLabel = "<number>", description = "How long a customer stays.")
    private Optional<Double> years = Optional.empty();

    @Option(names = "--retention", paramLabel = "<percent>", description = "How many stay from one year to the next.")
    private Optional<Double> retention = Optional.empty();

    @Option(
            names = "--discount",
            paramLabel = "<percent>",
            description = "What money loses in a year, with --retention.")
    private Optional<Double> discount = Optional.empty();

    @Mixin
    private PeopleOptions people;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    LifetimeReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A customer and what it is worth. */
    private record Lifetime(int at, double past, double expected) {
        double value() {
            return past + expected;
        }
    }

    @Override
    public void run() {
        if (simple.isPresent()) {
            check();
            crm.read(
                    output,
                    (session, printer) -> printer.print(card(Double.parseDouble(
                            session.settings().get(Setting.DISCOUNT_RATE).orElse("0")))));
            return;
        }
        if (years.isPresent() || retention.isPresent() || discount.isPresent()) {
            throw CrmException.usage("--years, --retention and --discount go with --simple");
        }
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Buyers buyers = Buyers.of(session, on.day(session), people.companies());
            List<Lifetime> lifetimes = lifetimes(buyers);
            printer.print(listing(buyers, people.first(lifetimes)));
            notes.addAll(notes(buyers, lifetimes));
        });
        notes.forEach(crm.talk()::note);
    }

    private void check() {
        if (!YEARLY.containsKey(per)) {
            throw CrmException.usage("--per " + per + " is none of day, week, month, quarter and year");
        }
        if (years.isPresent() == retention.isPresent()) {
            throw CrmException.usage("--simple needs either --years or --retention");
        }
        boolean odd = !Double.isFinite(simple.orElseThrow())
                || years.filter(number -> !(number > 0 && number <= 1000)).isPresent()
                || retention.filter(share -> !(share >= 0 && share < PERCENT)).isPresent()
                || discount.filter(share -> !(share >= 0 && share <= PERCENT)).isPresent();
        if (odd) {
            throw CrmException.usage("--years is up to 1000, --retention below 100 percent, --discount 0 to 100");
        }
    }

    private Card card(double usual) {
        double each = simple.orElseThrow();
        double yearly = YEARLY.get(per);
        Card card = Card.titled("lifetime value of " + Figures.plain(each, 4) + " a " + per)
                .add("each", Kind.MONEY, Figures.money(each))
                .add("periods_a_year", Kind.NUMBER, Figures.rounded(yearly, 0));
        if (years.isPresent()) {
            return card.add(
                            "years",
                            Kind.NUMBER,
                            Figures.rounded(years.get(), 2).stripTrailingZeros())
                    .add("lifetime_value", Kind.MONEY, Figures.money(SimpleValue.over(each, yearly, years.get())))
                    .add("rule", Kind.TEXT, "each x periods a year x years, undiscounted");
        }
        double share = retention.orElseThrow() / PERCENT;
        double rate = discount.orElse(usual) / PERCENT;
        return card.add("retention", Kind.PERCENT, Figures.rounded(PERCENT * share, 2))
                .add("discount", Kind.PERCENT, Figures.rounded(PERCENT * rate, 2))
                .add("lifetime_value", Kind.MONEY, Figures.money(SimpleValue.retained(each * yearly, share, rate)))
                .add("rule", Kind.TEXT, "m r / (1 + d - r), m = each x periods a year");
    }

    private static List<Lifetime> lifetimes(Buyers buyers) {
        double share = buyers.scoring().marginShare();
        List<Lifetime> lifetimes = new ArrayList<>();
        for (int at : buyers.places()) {
            double past = buyers.purchases().margins().pastValue(at, share) / Figures.UNIT;
            lifetimes.add(new Lifetime(at, past, buyers.figures().value(at)));
        }
        Comparator<Lifetime> best = Comparator.comparingDouble(
                lifetime -> -(Double.isNaN(lifetime.value()) ? lifetime.past() : lifetime.value()));
        lifetimes.sort(best.thenComparingLong(lifetime -> buyers.id(lifetime.at())));
        return lifetimes;
    }

    private List<String> notes(Buyers buyers, List<Lifetime> lifetimes) {
        double past = lifetimes.stream().mapToDouble(Lifetime::past).sum();
        String who = people.counted(lifetimes.size()) + people.more(lifetimes.size());
        if (!buyers.isForetold()) {
            return List.of("no clv and lifetime_value (" + buyers.refusal() + ")", past(past) + " with " + who);
        }
        Horizon horizon = buyers.scoring().horizon();
        double expected = lifetimes.stream().mapToDouble(Lifetime::expected).sum();
        return List.of(
                past(past) + " + clv " + Figures.plain(expected, 2) + " = lifetime_value "
                        + Figures.plain(past + expected, 2) + " with " + who,
                "clv over " + Figures.plain(horizon.weeks(), 0) + " weeks, margin "
                        + Figures.plain(PERCENT * horizon.marginShare(), 1) + " % of spend, discount "
                        + Figures.plain(PERCENT * horizon.discount(), 1) + " % a year");
    }

    private static String past(double value) {
        return "past_value " + Figures.plain(value, 2);
    }

    private static Listing listing(Buyers buyers, List<Lifetime> lifetimes) {
        List<List<Object>> rows = new ArrayList<>();
        for (Lifetime lifetime : lifetimes) {
            int at = lifetime.at();
            rows.add(Arrays.asList(
                    buyers.id(at),
                    buyers.name(at),
                    Figures.money(lifetime.value()),
                    Figures.money(lifetime.past()),
                    Figures.money(lifetime.expected()),
                    Figures.money(buyers.spend(at)),
                    buyers.last(at)));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("lifetime_value", Kind.MONEY),
                        Column.of("past_value", Kind.MONEY),
                        Column.of("clv", Kind.MONEY),
                        Column.of("spend", Kind.MONEY),
                        Column.of("last_order", Kind.DATE)),
                rows);
    }
}
