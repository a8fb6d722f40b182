package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Setting;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Buyers;
import crm.report.Figures;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report scorecard}: how customers were got, kept, won back, satisfied and worth, period against period. */
@Command(
        footer = {
            "",
            "Each figure for the period and for the one before it, as long: the year up to --on by default; trend says whether",
            "that is better, n how many a share or mean is of. Targets are set with crm config targets FIGURE=NUMBER,...; a",
            "cost, a loss and a complaint are to stay below theirs. Satisfaction is what customers answered in a number field",
            "of your own of activities or tickets called satisfaction, csat, rating or nps (--satisfaction names another), and",
            "what tickets tell: complaints, whether tickets were closed in time, whether who complained ordered again.",
            "An order covers crm config former_after days, its own included; who is not covered is no customer any more, and is",
            "won back by the next order.",
            "",
            "Examples:",
            "  crm report scorecard",
            "  crm config targets retention_rate=80,new_customers=100",
            "  crm report scorecard --from 2025-01-01 --to 2025-12-31 --minute-cost 0.80 -f json"
        })
final class ScorecardReportCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--satisfaction",
            paramLabel = "<field>",
            description = "A number field of activities or tickets that says how satisfied a customer is.")
    private Optional<String> satisfaction = Optional.empty();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    ScorecardReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Span span = period.span(session);
            Customers customers = Customers.of(session, span.to(), Buyers.CONTACT);
            Optional<String> field = Satisfaction.field(session, satisfaction);
            PeriodFigures now = PeriodFigures.of(session, customers, span, service.cost(session), field);
            PeriodFigures before = PeriodFigures.of(session, customers, span.before(), service.cost(session), field);
            Map<String, Double> targets = targets(session);
            printer.print(card(span, now, before, targets));
            notes.add(span + ", before: " + span.before() + "; " + service.told(session));
            notes.add("satisfaction: " + Satisfaction.source(session, field));
            notes.add(told(targets));
        });
    }

    /** What the settings want reached, by figure; exit 4 for a figure that there is not. */
    private static Map<String, Double> targets(Session session) {
        Map<String, Double> targets = new LinkedHashMap<>();
        session.settings().words(Setting.TARGETS).forEach(target -> {
            int sign = target.indexOf('=');
            String key = target.substring(0, sign);
            List<String> keys = ScoredFigure.ALL.stream().map(ScoredFigure::key).toList();
            if (!keys.contains(key)) {
                throw CrmException.invalid("crm config targets: there is no figure " + key)
                        .nearest(key, keys);
            }
            targets.put(key, Double.parseDouble(target.substring(sign + 1)));
        });
        return targets;
    }

    private static String told(Map<String, Double> targets) {
        return targets.isEmpty()
                ? "no targets are set: crm config targets retention_rate=80,new_customers=100"
                : "targets: crm config targets";
    }

    private static Card card(Span span, PeriodFigures now, PeriodFigures before, Map<String, Double> targets) {
        List<List<Object>> rows = new ArrayList<>();
        List<List<Object>> definitions = new ArrayList<>();
        for (ScoredFigure figure : ScoredFigure.ALL) {
            if (figure.isOptional() && Double.isNaN(figure.value().applyAsDouble(now))) {
                continue;
            }
            rows.add(row(figure, now, before, Optional.ofNullable(targets.get(figure.key()))));
            definitions.add(Arrays.asList(figure.name(), figure.definition()));
        }
        return Card.titled("scorecard of " + span)
                .add("from", Kind.DATE, span.from())
                .add("to", Kind.DATE, span.to())
                .add("before_from", Kind.DATE, span.before().from())
                .add("before_to", Kind.DATE, span.before().to())
                .section(
                        "figures",
                        Listing.of(
                                List.of(
                                        Column.of("area", Kind.TEXT),
                                        Column.of("figure", Kind.TEXT),
                                        Column.of("unit", Kind.TEXT),
                                        Column.of("now", Kind.NUMBER),
                                        Column.of("n", Kind.INTEGER),
                                        Column.of("before", Kind.NUMBER),
                                        Column.of("change", Kind.NUMBER),
                                        Column.of("trend", Kind.TEXT),
                                        Column.of("target", Kind.NUMBER),
                                        Column.of("reached", Kind.FLAG)),
                                rows))
                .section(
                        "definitions",
                        Listing.of(
                                List.of(Column.of("figure", Kind.TEXT), Column.of("definition", Kind.TEXT)),
                                definitions));
    }

    private static List<Object> row(
            ScoredFigure figure, PeriodFigures now, PeriodFigures before, Optional<Double> target) {
        double is = figure.value().applyAsDouble(now);
        double was = figure.value().applyAsDouble(before);
        return Arrays.asList(
                figure.area(),
                figure.name(),
                figure.unit().isEmpty() ? null : figure.unit(),
                Figures.rounded(is, figure.decimals()),
                Figures.whole(figure.n().applyAsDouble(now)),
                Figures.rounded(was, figure.decimals()),
                Figures.rounded(is - was, figure.decimals()),
                figure.trend(is, was),
                target.map(number -> Figures.rounded(number, figure.decimals())).orElse(null),
                target.map(number -> figure.reaches(is, number)).orElse(null));
    }
}
