package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Activities;
import crm.model.Field;
import crm.model.FieldType;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report scorecard}: how customers were got, kept, won back, satisfied and worth, period against period. */
@Command(
        footer = {
            "",
            "Each figure for the period and for the one before it, as long: the year up to --on by default. Satisfaction is",
            "told only where customers said something: a number field of activities of your own, such as crm field add",
            "activity satisfaction --type number, filled in with crm log REF --set satisfaction=4; --satisfaction names another.",
            "Who passed crm config former_after days without an order is no customer any more, and is won back by the next.",
            "",
            "Examples:",
            "  crm report scorecard",
            "  crm report scorecard --from 2025-01-01 --to 2025-12-31 --minute-cost 0.80 -f json"
        })
final class ScorecardReportCommand implements Runnable {
    private static final String USUAL_FIELD = "satisfaction";

    private final Crm crm;

    @Option(
            names = "--satisfaction",
            paramLabel = "<field>",
            description =
                    "A number field of activities that says how satisfied a customer is; satisfaction by default.")
    private Optional<String> satisfaction = Optional.empty();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private PeriodOptions period;

    @Mixin
    private OutputOptions output;

    ScorecardReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** One figure: what it is about, its unit, how many decimals it has, and what it means. */
    private record Figure(
            String area,
            String name,
            String unit,
            int decimals,
            ToDoubleFunction<PeriodFigures> value,
            String definition) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("acquisition", "new customers", "", 0, p -> p.moves().acquired(), "first order in the period"),
            new Figure(
                    "acquisition",
                    "cost of a new one",
                    "money",
                    2,
                    p -> p.costEach(Aim.ACQUISITION, p.moves().acquired()),
                    "acquisition costs (report costs) / new customers"),
            new Figure(
                    "retention",
                    "customers at start",
                    "",
                    0,
                    p -> p.moves().atStart(),
                    "customers the day before it began"),
            new Figure(
                    "retention",
                    "retention rate",
                    "%",
                    1,
                    p -> p.moves().retention(),
                    "customers at the start who are at the end, not lapsed"),
            new Figure(
                    "retention",
                    "customers lost",
                    "",
                    0,
                    p -> p.moves().lost(),
                    "passed former_after days without an order"),
            new Figure(
                    "retention",
                    "cost of a kept one",
                    "money",
                    2,
                    p -> p.costEach(Aim.RETENTION, p.moves().kept()),
                    "retention costs (report costs) / kept"),
            new Figure(
                    "win-back",
                    "customers won back",
                    "",
                    0,
                    p -> p.moves().wonBack(),
                    "ordered again after having been lost"),
            new Figure(
                    "win-back",
                    "win-back rate",
                    "%",
                    1,
                    PeriodFigures::winBackRate,
                    "won back / lost in the period before"),
            new Figure("satisfaction", "answers", "", 0, p -> p.answers(), "activities with an answer"),
            new Figure("satisfaction", "satisfaction", "mean", 2, PeriodFigures::satisfaction, "mean of the answers"),
            new Figure("loyalty", "customers buying", "", 0, p -> p.buying(), "customers who ordered"),
            new Figure(
                    "loyalty",
                    "repeat rate",
                    "%",
                    1,
                    PeriodFigures::repeating,
                    "customers buying who ordered on another day so far"),
            new Figure(
                    "loyalty", "orders a customer", "", 2, PeriodFigures::ordersEach, "orders / customers who ordered"),
            new Figure("profit", "spend", "money", 2, PeriodFigures::spend, "what they paid, returns taken off"),
            new Figure(
                    "profit",
                    "spend from existing",
                    "%",
                    1,
                    PeriodFigures::fromExisting,
                    "spend of customers who ordered before / spend"),
            new Figure("profit", "margin", "money", 2, PeriodFigures::margin, "as known, else by margin_share"),
            new Figure("profit", "profit", "money", 2, PeriodFigures::profit, "margin - campaigns - priced time"));

    @Override
    public void run() {
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Span span = period.span(session);
            Buyers buyers = Buyers.of(session, span.to(), false);
            Optional<String> field = field(session);
            PeriodFigures now = PeriodFigures.of(session, buyers, span, service.minuteCost(), field);
            PeriodFigures before = PeriodFigures.of(session, buyers, span.before(), service.minuteCost(), field);
            printer.print(card(span, now, before, field.isPresent()));
            notes.add(span + ", before: " + span.before() + "; " + service.told());
            if (field.isEmpty()) {
                notes.add(
                        "satisfaction: nobody was asked; crm field add activity satisfaction --type number keeps answers");
            }
        });
        notes.forEach(crm.talk()::note);
    }

    private Optional<String> field(Session session) {
        Optional<Field<?>> found = session.nouns().type(Activities.TYPE).field(satisfaction.orElse(USUAL_FIELD));
        if (satisfaction.isPresent()
                && found.filter(field -> field.type() == FieldType.NUMBER).isEmpty()) {
            throw CrmException.usage("activities have no number field " + satisfaction.get())
                    .hint("crm field add activity " + USUAL_FIELD + " --type number");
        }
        return found.filter(field -> field.type() == FieldType.NUMBER).map(Field::name);
    }

    private static Card card(Span span, PeriodFigures now, PeriodFigures before, boolean asked) {
        List<List<Object>> rows = new ArrayList<>();
        List<List<Object>> definitions = new ArrayList<>();
        for (Figure figure : FIGURES) {
            if (figure.area().equals("satisfaction") && !asked) {
                continue;
            }
            double is = figure.value().applyAsDouble(now);
            double was = figure.value().applyAsDouble(before);
            rows.add(Arrays.asList(
                    figure.area(),
                    figure.name(),
                    figure.unit().isEmpty() ? null : figure.unit(),
                    Figures.rounded(is, figure.decimals()),
                    Figures.rounded(was, figure.decimals()),
                    Figures.rounded(is - was, figure.decimals())));
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
                                        Column.of("before", Kind.NUMBER),
                                        Column.of("change", Kind.NUMBER)),
                                rows))
                .section(
                        "definitions",
                        Listing.of(
                                List.of(Column.of("figure", Kind.TEXT), Column.of("definition", Kind.TEXT)),
                                definitions));
    }
}
