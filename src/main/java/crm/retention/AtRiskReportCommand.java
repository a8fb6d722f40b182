package crm.retention;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.score.fitting.Horizon;
import crm.score.value.ValueAtRisk;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  crm report at-risk --satisfied 4",
            "  crm report at-risk -n 100 -f ids | crm segment add keep -"
        })
final class AtRiskReportCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--satisfied",
            paramLabel = "<number>",
            description = "Only those whose last answer (crm report scorecard) was so much or more.")
    private Optional<Double> satisfied = Optional.empty();

    @Mixin
    private LimitOptions limit;

    @Mixin
    private BuyersOptions of;

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
        crm.report(output, (session, printer, notes) -> {
            Customers customers = Customers.of(session, on.day(session), of.get());
            List<Risk> risks = satisfied(session, customers, risks(customers));
            printer.print(listing(customers, limit.first(risks)));
            notes.add(definition(customers));
            double sum = risks.stream().mapToDouble(Risk::value).sum();
            notes.add(Figures.plain(sum, 2) + " at risk with " + of.get().counted(risks.size())
                    + limit.more(risks.size()));
        });
    }

    /** Even reasonably satisfied customers leave: only those who said that they are, where that is asked for. */
    private List<Risk> satisfied(Session session, Customers customers, List<Risk> risks) {
        if (satisfied.isEmpty()) {
            return risks;
        }
        String field = Satisfaction.field(session, Optional.empty())
                .orElseThrow(
                        () -> CrmException.invalid("satisfaction: " + Satisfaction.source(session, Optional.empty())));
        Map<Long, Double> answers = Satisfaction.last(session, field, on.day(session));
        return risks.stream()
                .filter(risk ->
                        answers.getOrDefault(customers.id(risk.at()), Double.NEGATIVE_INFINITY) >= satisfied.get())
                .toList();
    }

    private static List<Risk> risks(Customers customers) {
        OptionalDouble usual = customers.days().medianInterval();
        boolean foretold = customers.isForetold();
        List<Risk> risks = new ArrayList<>();
        for (int at : customers.places()) {
            double interval = customers.days().interval(at).orElse(usual.orElse(Double.NaN));
            double overdue = Math.max(0, customers.away(at) - interval);
            double value = foretold
                    ? ValueAtRisk.expected(
                            1 - customers.figures().alive(at),
                            customers.figures().value(at))
                    : ValueAtRisk.ofSpend(customers.spend(at), overdue);
            if (value > 0 && !customers.isFormer(at)) {
                risks.add(new Risk(at, value, interval, overdue));
            }
        }
        risks.sort(Comparator.comparingDouble((Risk risk) -> -risk.value())
                .thenComparingLong(risk -> customers.id(risk.at())));
        return risks;
    }

    private static String definition(Customers customers) {
        if (!customers.isForetold()) {
            return "at risk: all the spend of customers whose order is overdue, since " + customers.refusal();
        }
        Horizon horizon = customers.scoring().horizon();
        return "at risk: churn x clv over " + Figures.plain(horizon.weeks(), 0) + " weeks, margin "
                + Figures.plain(100 * horizon.marginShare(), 1) + " % of spend, discount "
                + Figures.plain(100 * horizon.discount(), 1) + " % a year";
    }

    private static Listing listing(Customers customers, List<Risk> risks) {
        List<List<Object>> rows = new ArrayList<>();
        for (Risk risk : risks) {
            int at = risk.at();
            rows.add(Arrays.asList(
                    customers.id(at),
                    customers.name(at),
                    Figures.amount(risk.value()),
                    Figures.rounded(1 - customers.figures().alive(at), 3),
                    Figures.amount(customers.figures().value(at)),
                    customers.last(at),
                    Figures.whole(risk.interval()),
                    Figures.whole(risk.overdue()),
                    Figures.amount(customers.spend(at))));
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
