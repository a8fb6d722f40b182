package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.Horizon;
import crm.score.ValueAtRisk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report at-risk}: customers who may be leaving, by what would go with them. */
@Command(
        footer = {
            "",
            "at_risk is churn x clv: what the customer is still expected to bring over crm config horizon weeks, times",
            "the probability that it has gone already. It is greatest for good customers of whom one cannot tell. With",
            "too few customers for a model it is all the spend of those whose order is overdue. interval is the days",
            "from one order to the next, the median of all for who ordered on one day only; overdue the days beyond it.",
            "Former customers are not here but in crm report win-back.",
            "",
            "Examples:",
            "  crm report at-risk -n 20",
            "  crm report at-risk --on 2025-12-31 -f json",
            "  crm report at-risk -n 100 -f ids | crm segment add keep -"
        })
final class AtRiskReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    AtRiskReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A customer and what may be lost. */
    private record Risk(int at, double value, double interval, double overdue) {}

    @Override
    public void run() {
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Buyers buyers = Buyers.of(session, on.day(session), people.companies());
            List<Risk> risks = risks(buyers);
            printer.print(listing(buyers, people.first(risks)));
            notes.add(definition(buyers));
            double sum = risks.stream().mapToDouble(Risk::value).sum();
            notes.add(Figures.plain(sum, 2) + " at risk with " + people.counted(risks.size())
                    + people.more(risks.size()));
        });
        notes.forEach(crm.talk()::note);
    }

    private static List<Risk> risks(Buyers buyers) {
        OptionalDouble usual = buyers.days().medianInterval();
        boolean foretold = buyers.isForetold();
        List<Risk> risks = new ArrayList<>();
        for (int at : buyers.places()) {
            double interval = buyers.days().interval(at).orElse(usual.orElse(Double.NaN));
            double overdue = Math.max(0, buyers.away(at) - interval);
            double value = foretold
                    ? ValueAtRisk.expected(
                            1 - buyers.figures().alive(at), buyers.figures().value(at))
                    : ValueAtRisk.ofSpend(buyers.spend(at), overdue);
            if (value > 0 && !buyers.isFormer(at)) {
                risks.add(new Risk(at, value, interval, overdue));
            }
        }
        risks.sort(Comparator.comparingDouble((Risk risk) -> -risk.value())
                .thenComparingLong(risk -> buyers.id(risk.at())));
        return risks;
    }

    private static String definition(Buyers buyers) {
        if (!buyers.isForetold()) {
            return "at risk: all the spend of customers whose order is overdue, since " + buyers.refusal();
        }
        Horizon horizon = buyers.scoring().horizon();
        return "at risk: churn x clv over " + Figures.plain(horizon.weeks(), 0) + " weeks, margin "
                + Figures.plain(100 * horizon.marginShare(), 1) + " % of spend, discount "
                + Figures.plain(100 * horizon.discount(), 1) + " % a year";
    }

    private static Listing listing(Buyers buyers, List<Risk> risks) {
        List<List<Object>> rows = new ArrayList<>();
        for (Risk risk : risks) {
            int at = risk.at();
            rows.add(Arrays.asList(
                    buyers.id(at),
                    buyers.name(at),
                    Figures.money(risk.value()),
                    Figures.rounded(1 - buyers.figures().alive(at), 3),
                    Figures.money(buyers.figures().value(at)),
                    buyers.last(at),
                    Figures.whole(risk.interval()),
                    Figures.whole(risk.overdue()),
                    Figures.money(buyers.spend(at))));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("at_risk", Kind.MONEY),
                        Column.of("churn", Kind.NUMBER),
                        Column.of("clv", Kind.MONEY),
                        Column.of("last_order", Kind.DATE),
                        Column.of("interval", Kind.INTEGER),
                        Column.of("overdue", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY)),
                rows);
    }
}
