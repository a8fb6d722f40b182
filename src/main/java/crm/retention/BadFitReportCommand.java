package crm.retention;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.Habits;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report bad-fit}: customers with the habits that one does better not to attract. */
@Command(
        footer = {
            "",
            "rare: the interval from one order to the next, for who ordered on one day the days since, is more than --rare",
            "times the median of all who have one. sale-only: two orders or more, all with a discount. returns: --returns",
            "percent of the orders or more. complaints: --complaints activities or more that came in and speak of a complaint",
            "in subject, outcome or tags. Who has most of these is first, then who spent least; --least 2 asks for two.",
            "",
            "Examples:",
            "  crm report bad-fit --least 2",
            "  crm report bad-fit --from 2025-01-01 --returns 50 -f csv",
            "  crm report bad-fit --least 3 -f ids | crm segment add not-again -"
        })
final class BadFitReportCommand implements Runnable {
    private static final int SALES_NEEDED = 2;

    private final Crm crm;

    @Option(names = "--rare", paramLabel = "<times>", description = "So many times the usual interval; 2 by default.")
    private double rare = 2;

    @Option(names = "--returns", paramLabel = "<percent>", description = "Returns per order; 25 by default.")
    private double returns = 25;

    @Option(names = "--complaints", paramLabel = "<number>", description = "So many complaints; 2 by default.")
    private int complaints = 2;

    @Option(names = "--least", paramLabel = "<number>", description = "So many of these habits; 1 by default.")
    private int least = 1;

    @Option(names = "-n", paramLabel = "<number>", description = "At most so many; all by default.")
    private int limit = Integer.MAX_VALUE;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    BadFitReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A customer with its habits. */
    private record Misfit(int at, Habits facts, List<Habits.Habit> habits) {}

    @Override
    public void run() {
        if (!(rare > 0) || !(returns > 0) || complaints < 1 || least < 1 || limit < 0) {
            throw CrmException.usage(
                    "--rare and --returns are more than 0, --complaints and --least 1 or more, -n 0 or more");
        }
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Buyers buyers = Buyers.of(session, days.on(session), false);
            HabitFacts facts = HabitFacts.of(session, days);
            double usual = buyers.days().medianInterval().orElse(Double.NaN);
            List<Misfit> misfits = misfits(buyers, facts, rare * usual);
            printer.print(listing(buyers, misfits.stream().limit(limit).toList()));
            notes.add(misfits.size() + " of " + buyers.places().size() + " customers"
                    + (misfits.size() > limit ? "; " + limit + " are shown, -n " + misfits.size() + " shows all" : ""));
            notes.add("rare: interval above " + Figures.plain(rare * usual, 0) + " days; returns: "
                    + Figures.plain(returns, 1) + " % of orders or more; complaints: " + complaints + " or more");
        });
        notes.forEach(crm.talk()::note);
    }

    private List<Misfit> misfits(Buyers buyers, HabitFacts facts, double interval) {
        Habits.Limits limits = new Habits.Limits(interval, SALES_NEEDED, returns, complaints);
        List<Misfit> misfits = new ArrayList<>();
        for (int at : buyers.places()) {
            double own = buyers.days().interval(at).orElse(buyers.away(at));
            Habits habits = facts.habits(buyers.id(at), own);
            List<Habits.Habit> beyond = habits.beyond(limits);
            if (beyond.size() >= least) {
                misfits.add(new Misfit(at, habits, beyond));
            }
        }
        misfits.sort(Comparator.comparingInt((Misfit one) -> -one.habits().size())
                .thenComparingDouble(one -> buyers.spend(one.at()))
                .thenComparingLong(one -> buyers.id(one.at())));
        return misfits;
    }

    private static Listing listing(Buyers buyers, List<Misfit> misfits) {
        List<List<Object>> rows = new ArrayList<>();
        for (Misfit one : misfits) {
            Habits facts = one.facts();
            rows.add(Arrays.asList(
                    buyers.id(one.at()),
                    buyers.name(one.at()),
                    one.habits().stream().map(Habits.Habit::word).collect(Collectors.joining(", ")),
                    Figures.whole(facts.interval()),
                    (long) facts.orders(),
                    (long) facts.discounted(),
                    (long) facts.returns(),
                    (long) facts.complaints(),
                    Figures.money(buyers.spend(one.at()))));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("habits", Kind.TEXT),
                        Column.of("interval", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        new Column("discounted", "SALE", Kind.INTEGER),
                        Column.of("returns", Kind.INTEGER),
                        Column.of("complaints", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY)),
                rows);
    }
}
