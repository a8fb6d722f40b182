package crm.retention;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One figure of the scorecard.
 *
 * @param area what it is about
 * @param name what people call it
 * @param unit its unit; empty for a count
 * @param decimals how many decimals it has
 * @param good what is better: 1 more of it, -1 less, 0 neither
 * @param value the figure of a period; NaN where there is none
 * @param n how many it is of; NaN for a count or a sum
 * @param definition what it means
 */
record ScoredFigure(
        String area,
        String name,
        String unit,
        int decimals,
        int good,
        ToDoubleFunction<PeriodFigures> value,
        ToDoubleFunction<PeriodFigures> n,
        String definition) {
    private static final String MONEY = "money";

    /** All of them, in the order of the card. */
    static final List<ScoredFigure> ALL = List.of(
            count("acquisition", "new customers", 1, p -> p.moves().acquired(), "first order in the period"),
            of(
                    "acquisition",
                    "cost of a new one",
                    MONEY,
                    -1,
                    p -> p.costEach(Aim.ACQUISITION, p.moves().acquired()),
                    p -> p.moves().acquired(),
                    "acquisition costs (report costs) / new customers"),
            count("retention", "customers at start", 0, p -> p.moves().atStart(), "customers the day before it began"),
            of(
                    "retention",
                    "retention rate",
                    "%",
                    1,
                    p -> p.moves().retention(),
                    p -> p.moves().atStart(),
                    "customers at the start who are at the end, not lapsed"),
            count(
                    "retention",
                    "customers lost",
                    -1,
                    p -> p.moves().lost(),
                    "whom no order covers any more (former_after)"),
            of(
                    "retention",
                    "cost of a kept one",
                    MONEY,
                    -1,
                    p -> p.costEach(Aim.RETENTION, p.moves().kept()),
                    p -> p.moves().kept(),
                    "retention costs (report costs) / kept"),
            count(
                    "win-back",
                    "customers won back",
                    1,
                    p -> p.moves().wonBack(),
                    "ordered again after having been lost"),
            of(
                    "win-back",
                    "win-back rate",
                    "%",
                    1,
                    PeriodFigures::winBackRate,
                    PeriodFigures::lostBefore,
                    "won back / lost in the period before"),
            of(
                    "satisfaction",
                    "satisfaction",
                    "mean",
                    1,
                    p -> p.satisfaction().mean(),
                    p -> p.satisfaction().answered(),
                    "mean of the answers"),
            of(
                    "satisfaction",
                    "net promoters",
                    "%",
                    1,
                    p -> p.satisfaction().promoters(),
                    p -> p.satisfaction().answered(),
                    "of the field nps: those who answer 9 or 10 less those who answer 0 to 6"),
            count(
                    "satisfaction",
                    "complaints",
                    -1,
                    p -> p.satisfaction().complaints(),
                    "tickets of that kind, or so tagged"),
            of(
                    "satisfaction",
                    "complainers again",
                    "%",
                    1,
                    p -> p.satisfaction().again(),
                    p -> p.satisfaction().complainers(),
                    "ordered on a later day of the period; 80 % are said to, if helped"),
            of(
                    "satisfaction",
                    "closed in time",
                    "%",
                    1,
                    p -> p.satisfaction().inTime(),
                    p -> p.satisfaction().promised(),
                    "tickets closed in the period not after they were due"),
            of(
                    "satisfaction",
                    "days to close",
                    "days",
                    -1,
                    p -> p.satisfaction().daysToClose(),
                    p -> p.satisfaction().closed(),
                    "from opening to closing, mean of the tickets closed in the period"),
            count("loyalty", "customers buying", 1, p -> p.buying(), "customers who ordered"),
            of(
                    "loyalty",
                    "repeat rate",
                    "%",
                    1,
                    PeriodFigures::repeating,
                    PeriodFigures::buying,
                    "customers buying who ordered on another day so far"),
            of(
                    "loyalty",
                    "orders a customer",
                    "each",
                    1,
                    PeriodFigures::ordersEach,
                    PeriodFigures::buying,
                    "orders / customers who ordered"),
            money("profit", "spend", PeriodFigures::spend, "what they paid, returns taken off"),
            of(
                    "profit",
                    "spend from existing",
                    "%",
                    0,
                    PeriodFigures::fromExisting,
                    ScoredFigure::none,
                    "spend of customers who ordered before / spend"),
            money("profit", "margin", PeriodFigures::margin, "as known, else by margin_share"),
            money("profit", "profit", PeriodFigures::profit, "margin - campaigns - cost to serve"));

    private static double none(PeriodFigures any) {
        return Double.NaN;
    }

    private static ScoredFigure count(
            String area, String name, int good, ToDoubleFunction<PeriodFigures> value, String definition) {
        return new ScoredFigure(area, name, "", 0, good, value, ScoredFigure::none, definition);
    }

    private static ScoredFigure money(
            String area, String name, ToDoubleFunction<PeriodFigures> value, String definition) {
        return new ScoredFigure(area, name, MONEY, 2, 1, value, ScoredFigure::none, definition);
    }

    private static ScoredFigure of(
            String area,
            String name,
            String unit,
            int good,
            ToDoubleFunction<PeriodFigures> value,
            ToDoubleFunction<PeriodFigures> n,
            String definition) {
        return new ScoredFigure(area, name, unit, unit.equals("%") ? 1 : 2, good, value, n, definition);
    }

    /** Whether it is left out where there is nothing to tell: it needs a field that few have. */
    boolean isOptional() {
        return name.equals("net promoters");
    }

    /** The name by which targets know it. */
    String key() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Whether a period is better or worse than the one before it; empty where there is nothing to compare. */
    String trend(double now, double before) {
        double change = good * (now - before);
        return Double.isNaN(change) || good == 0 ? null : change > 0 ? "better" : change < 0 ? "worse" : "same";
    }

    /** Whether a target is reached; null where there is no figure. */
    Boolean reaches(double now, double target) {
        return Double.isNaN(now) ? null : good < 0 ? now <= target : now >= target;
    }
}
