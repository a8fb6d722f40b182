package crm.retention;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.measure.Misfits;
import crm.model.Contacts;
import crm.model.Leads;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Select;
import crm.report.Buyers;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.score.habit.Habits;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            "percent of the orders or more. complaints: --complaints tickets or more of that kind, or activities and tickets",
            "with a tag of crm config complaint_tags. Who has most of these is first, then who spent least; --least 2 asks for two.",
            "--leads: open leads whose source, campaign, country, city or tags are those of customers with traits (crm help",
            "measures), by naive Bayes: likely ones, twice as likely as any customer; crm import warns of new ones the same way.",
            "",
            "Examples:",
            "  crm report bad-fit --least 2",
            "  crm report bad-fit --leads",
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

    @Option(names = "--leads", description = "Open leads that resemble such customers instead, and why.")
    private boolean leads;

    @Option(names = "--least", paramLabel = "<number>", description = "So many of these habits; 1 by default.")
    private int least = 1;

    @Mixin
    private LimitOptions limit;

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
        if (!(rare > 0) || !(returns > 0) || complaints < 1 || least < 1) {
            throw CrmException.usage("--rare and --returns are more than 0, --complaints and --least 1 or more");
        }
        if (leads) {
            likeThem();
            return;
        }
        crm.report(output, (session, printer, notes) -> {
            Customers customers = Customers.of(session, days.on(session), Buyers.CONTACT);
            HabitFacts facts = HabitFacts.of(session, days);
            double usual = customers.days().medianInterval().orElse(Double.NaN);
            List<Misfit> misfits = misfits(customers, facts, rare * usual);
            printer.print(listing(customers, limit.first(misfits)));
            notes.add(misfits.size() + " of " + customers.places().size() + " customers" + limit.more(misfits.size()));
            notes.add("rare: interval above " + Figures.plain(rare * usual, 0) + " days; returns: "
                    + Figures.plain(returns, 1) + " % of orders or more; complaints: " + complaints + " or more");
        });
    }

    /** Open leads by how likely they become such a customer. */
    private void likeThem() {
        crm.report(output, (session, printer, notes) -> {
            session.store()
                    .count(Select.from(session.nouns(), session.nouns().type(Contacts.TYPE), session.scope())
                            .where(session.filter(Contacts.TYPE, List.of("orders >= 1"))));
            List<Misfits.Warning> warnings = new ArrayList<>();
            Optional<Misfits> known = Misfits.known(session);
            known.ifPresent(misfits -> misfits.each(Leads.TYPE, List.of("open"), warnings::add));
            warnings.sort(Comparator.comparingDouble(Misfits.Warning::chance)
                    .reversed()
                    .thenComparingLong(Misfits.Warning::id));
            printer.print(Listing.of(
                    List.of(
                            Column.of("id", Kind.INTEGER),
                            Column.of("contact", Kind.TEXT),
                            Column.of("chance", Kind.PERCENT),
                            Column.of("why", Kind.TEXT)),
                    limit.first(warnings).stream()
                            .map(one -> Arrays.<Object>asList(
                                    one.id(), one.name(), Figures.percent(one.chance(), 1), one.why()))
                            .toList()));
            notes.add(
                    known.isEmpty()
                            ? "no customer has a costly habit by the last score: crm score, then again"
                            : Leads.TYPE.counted(warnings.size()) + "; of all customers "
                                    + Figures.plain(100 * known.get().base(), 1) + " % have a costly habit"
                                    + limit.more(warnings.size()));
        });
    }

    private List<Misfit> misfits(Customers customers, HabitFacts facts, double interval) {
        Habits.Limits limits = new Habits.Limits(interval, SALES_NEEDED, returns, complaints);
        List<Misfit> misfits = new ArrayList<>();
        for (int at : customers.places()) {
            double own = customers.days().interval(at).orElse(customers.away(at));
            Habits habits = facts.habits(customers.id(at), own);
            List<Habits.Habit> beyond = habits.beyond(limits);
            if (beyond.size() >= least) {
                misfits.add(new Misfit(at, habits, beyond));
            }
        }
        misfits.sort(Comparator.comparingInt((Misfit one) -> -one.habits().size())
                .thenComparingDouble(one -> customers.spend(one.at()))
                .thenComparingLong(one -> customers.id(one.at())));
        return misfits;
    }

    private static Listing listing(Customers customers, List<Misfit> misfits) {
        List<List<Object>> rows = new ArrayList<>();
        for (Misfit one : misfits) {
            Habits facts = one.facts();
            rows.add(Arrays.asList(
                    customers.id(one.at()),
                    customers.name(one.at()),
                    one.habits().stream().map(Habits.Habit::word).collect(Collectors.joining(", ")),
                    Figures.whole(facts.interval()),
                    (long) facts.orders(),
                    (long) facts.discounted(),
                    (long) facts.returns(),
                    (long) facts.complaints(),
                    Figures.amount(customers.spend(one.at()))));
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
