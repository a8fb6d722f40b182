package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Setting;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.Horizon;
import crm.score.Lapses;
import crm.score.SecondLives;
import crm.score.WinBack;
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
            description = "Who is away longer is lost; crm config former_after by default.")
    private Optional<Integer> away = Optional.empty();

    @Option(names = "--all", description = "Those for whom it does not pay, or nobody can tell, too.")
    private boolean all;

    @Mixin
    private PeopleOptions people;

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
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Buyers buyers = Buyers.of(session, on.day(session), people.companies());
            printer.print(listing(buyers, money(session), notes));
        });
        notes.forEach(crm.talk()::note);
    }

    private double money(Session session) {
        return cost.orElseGet(() ->
                Double.parseDouble(session.settings().get(Setting.WIN_BACK_COST).orElse("0")));
    }

    private long longer(Buyers buyers) {
        return away.map(Integer::longValue).orElse(buyers.scoring().formerAfter());
    }

    private static int within(Horizon horizon) {
        return (int) Math.round(7 * horizon.weeks());
    }

    private Listing listing(Buyers buyers, double money, List<String> notes) {
        Horizon horizon = buyers.scoring().horizon();
        int day = buyers.scoring().day();
        Lapses lapses = Lapses.of(buyers.days(), day, longer(buyers));
        SecondLives lives = SecondLives.of(buyers.days(), day, longer(buyers), within(horizon), horizon.discount());
        List<Lost> lost = new ArrayList<>();
        for (int at : buyers.places()) {
            if (buyers.away(at) > longer(buyers)) {
                lost.add(new Lost(at, back(buyers, at, lapses, lives, money)));
            }
        }
        lost.sort(
                Comparator.comparingDouble((Lost one) -> Double.isNaN(one.back().net())
                                ? Double.POSITIVE_INFINITY
                                : -one.back().net())
                        .thenComparingLong(one -> buyers.id(one.at())));
        List<Lost> worth = lost.stream().filter(one -> one.back().net() > 0).toList();
        List<Lost> shown = all ? lost : worth;
        notes.add("away more than " + longer(buyers) + " days: " + people.counted(lost.size()) + "; asking pays for "
                + worth.size() + people.more(shown.size()));
        notes.add(chances(lapses, horizon));
        notes.add(values(lives, horizon, money));
        return listing(buyers, people.first(shown));
    }

    private WinBack back(Buyers buyers, int at, Lapses lapses, SecondLives lives, double money) {
        Horizon horizon = buyers.scoring().horizon();
        OptionalDouble chance = rate.isPresent()
                ? OptionalDouble.of(rate.get() / 100)
                : lapses.chance(buyers.away(at), within(horizon));
        double purchases =
                lives.after(buyers.away(at)).map(SecondLives.Band::purchases).orElse(Double.NaN);
        return new WinBack(chance.orElse(Double.NaN), purchases * buyers.each(at) * horizon.marginShare(), money);
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

    private static Listing listing(Buyers buyers, List<Lost> lost) {
        List<List<Object>> rows = new ArrayList<>();
        for (Lost one : lost) {
            int at = one.at();
            WinBack back = one.back();
            rows.add(Arrays.asList(
                    buyers.id(at),
                    buyers.name(at),
                    Figures.money(back.net()),
                    Figures.percent(back.chance(), 1),
                    Figures.money(back.value()),
                    buyers.last(at),
                    (long) buyers.away(at),
                    (long) buyers.totals().orders(at),
                    Figures.money(buyers.spend(at))));
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
