package crm.retention;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Setting;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.score.fitting.Horizon;
import crm.score.leaving.Lapses;
import crm.score.leaving.SecondLives;
import crm.score.leaving.Silence;
import crm.score.value.WinBack;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report win-back}: lost customers by what winning them back is worth. */
@Command(
        footer = {
            "",
            "net is chance x second_value - cost. chance is --rate, else learned: of lapses as long as this one, the share",
            "that ended within crm config horizon weeks (Kaplan and Meier), whether somebody asked or not; what asking adds",
            "only a control group can tell. second_value is what a return is worth on the day of it: the discounted orders",
            "within the horizon of those who came back after as long (Nelson's mean cumulative function), times spend at each",
            "order of this customer, times the share of it that is margin. cost is that of asking one of them, come or not.",
            "",
            "Examples:",
            "  crm report win-back --cost 2.50",
            "  crm report win-back --rate 4 --away 180 --all -f csv",
            "  crm report win-back --cost 2.50 -n 200 -f ids | crm segment add lost -"
        })
final class WinBackReportCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--cost",
            paramLabel = "<money>",
            description = "What it costs to ask one of them; crm config win_back_cost by default.")
    private Optional<Double> cost = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "<percent>",
            description = "How many of a hundred asked come back; learned from those who did by default.")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--away",
            paramLabel = "<days>",
            description = "Who has no order in so many days is lost; crm config former_after by default.")
    private Optional<Integer> away = Optional.empty();

    @Option(names = "--all", description = "Those for whom it does not pay, or nobody can tell, too.")
    private boolean all;

    @Mixin
    private LimitOptions limit;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    WinBackReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A lost customer and what asking is worth. */
    private record Lost(int at, WinBack back) {}

    @Override
    public void run() {
        if (rate.filter(percent -> !(percent >= 0 && percent <= 100)).isPresent()
                || cost.filter(money -> !(money >= 0)).isPresent()
                || away.filter(days -> days < 1).isPresent()) {
            throw CrmException.usage("--rate is 0 to 100 percent, --cost 0 or more, --away a day or more");
        }
        crm.report(output, (session, printer, notes) -> {
            Customers customers = Customers.of(session, on.day(session), of.get());
            printer.print(listing(customers, money(session), notes));
        });
    }

    private double money(Session session) {
        return cost.orElseGet(() ->
                Double.parseDouble(session.settings().get(Setting.WIN_BACK_COST).orElse("0")));
    }

    private long longer(Customers customers) {
        return away.map(Integer::longValue).orElse(customers.scoring().formerAfter());
    }

    private static int within(Horizon horizon) {
        return (int) Math.round(7 * horizon.weeks());
    }

    private Listing listing(Customers customers, double money, List<String> notes) {
        Horizon horizon = customers.scoring().horizon();
        int day = customers.scoring().day();
        Lapses lapses = Lapses.of(customers.days(), day, longer(customers));
        SecondLives lives =
                SecondLives.of(customers.days(), day, longer(customers), within(horizon), horizon.discount());
        List<Lost> lost = new ArrayList<>();
        for (int at : customers.places()) {
            if (new Silence(longer(customers)).isOver(customers.away(at))) {
                lost.add(new Lost(at, back(customers, at, lapses, lives, money)));
            }
        }
        lost.sort(
                Comparator.comparingDouble((Lost one) -> Double.isNaN(one.back().net())
                                ? Double.POSITIVE_INFINITY
                                : -one.back().net())
                        .thenComparingLong(one -> customers.id(one.at())));
        List<Lost> worth = lost.stream().filter(one -> one.back().net() > 0).toList();
        List<Lost> shown = all ? lost : worth;
        notes.add("away " + longer(customers) + " days or more: " + of.get().counted(lost.size()) + "; asking pays for "
                + worth.size() + limit.more(shown.size()));
        notes.add(chances(lapses, horizon));
        notes.add(values(lives, horizon, money));
        return listing(customers, limit.first(shown));
    }

    private WinBack back(Customers customers, int at, Lapses lapses, SecondLives lives, double money) {
        Horizon horizon = customers.scoring().horizon();
        OptionalDouble chance = rate.isPresent()
                ? OptionalDouble.of(rate.get() / 100)
                : lapses.chance(customers.away(at), within(horizon));
        double purchases =
                lives.after(customers.away(at)).map(SecondLives.Band::purchases).orElse(Double.NaN);
        return new WinBack(chance.orElse(Double.NaN), purchases * customers.each(at) * horizon.marginShare(), money);
    }

    private String chances(Lapses lapses, Horizon horizon) {
        if (rate.isPresent()) {
            return "chance: " + Figures.plain(rate.get(), 2) + " % of those asked, as --rate says";
        }
        return lapses.size() < Lapses.LEAST
                ? "chance: nothing to learn from " + lapses.size() + " lapses, " + Lapses.LEAST
                        + " are needed; --rate says how many of a hundred come back"
                : "chance: learned from " + lapses.size() + " lapses, of which " + lapses.returned()
                        + " ended; to come back within " + Figures.plain(horizon.weeks(), 0) + " weeks, asked or not";
    }

    private static String values(SecondLives lives, Horizon horizon, double money) {
        return lives.all()
                .map(band -> "second value: orders within " + Figures.plain(horizon.weeks(), 0) + " weeks of a return ("
                        + Figures.plain(band.purchases(), 2) + " on average, " + band.returns()
                        + " returns) x spend at each x"
                        + " margin " + Figures.plain(100 * horizon.marginShare(), 1) + " %; cost "
                        + Figures.plain(money, 2)
                        + " each")
                .orElse("second value: nobody ever came back after as long, so that it cannot be told");
    }

    private static Listing listing(Customers customers, List<Lost> lost) {
        List<List<Object>> rows = new ArrayList<>();
        for (Lost one : lost) {
            int at = one.at();
            WinBack back = one.back();
            rows.add(Arrays.asList(
                    customers.id(at),
                    customers.name(at),
                    Figures.amount(back.net()),
                    Figures.percent(back.chance(), 1),
                    Figures.amount(back.value()),
                    customers.last(at),
                    (long) customers.away(at),
                    (long) customers.totals().orders(at),
                    Figures.amount(customers.spend(at))));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("net", Kind.MONEY),
                        Column.of("chance", Kind.PERCENT),
                        new Column("second_value", "SECOND", Kind.MONEY),
                        Column.of("last_order", Kind.DATE),
                        Column.of("away", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY)),
                rows);
    }
}
