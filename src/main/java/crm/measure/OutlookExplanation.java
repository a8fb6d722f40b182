package crm.measure;

import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.fitting.Horizon;
import crm.score.fitting.PurchaseHistory;
import crm.score.fitting.PurchaseModel;
import crm.score.outlook.Outlook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How what is expected of one customer comes about: the model, what it knows of the customer, and the parts of each sum. */
final class OutlookExplanation {
    private final Outlook outlook;
    private final int at;

    OutlookExplanation(Outlook outlook, int at) {
        this.outlook = outlook;
        this.at = at;
    }

    /** Adds the explanation of one of the expected measures. */
    Card addTo(Card card, String measure) {
        if (outlook.fit().model().isEmpty()) {
            return none(card, outlook.fit().refusal().orElseThrow());
        }
        PurchaseModel model = outlook.fit().model().get();
        return switch (measure) {
            case "p_alive" -> alive(card, model, model.alive(history()), aliveRule(model));
            case "churn" -> alive(card, model, 1 - model.alive(history()), "1 - p_alive; " + aliveRule(model));
            case "expected_orders" -> orders(card, model);
            default ->
                outlook.spend().isUsable()
                        ? money(card, model, measure)
                        : none(card, outlook.spend().refusal().orElseThrow());
        };
    }

    private static Card none(Card card, String reason) {
        return card.add("value", Kind.NUMBER, null).add("rule", Kind.TEXT, "nothing can be expected: " + reason);
    }

    private PurchaseHistory history() {
        return outlook.history(at);
    }

    private Card alive(Card card, PurchaseModel model, double value, String rule) {
        card.add("value", Kind.NUMBER, Shown.kept(value)).add("rule", Kind.TEXT, rule);
        return known(card, model);
    }

    private static String aliveRule(PurchaseModel model) {
        return switch (model.kind()) {
            case BGNBD ->
                "p_alive = 1 / (1 + a / (b + x - 1) ((alpha + T) / (alpha + t_x))^(r + x)) where x > 0, else 1";
            case MBGNBD -> "p_alive = 1 / (1 + a / (b + x) ((alpha + T) / (alpha + t_x))^(r + x))";
            case PARETO ->
                "p_alive = 1 / (1 + s / (r + s + x) (alpha + T)^(r + x) (beta + T)^s (G(t_x) - G(T))), G as in"
                        + " crm help measures";
        };
    }

    private Card known(Card card, PurchaseModel model) {
        PurchaseHistory history = history();
        double[] values = model.parameters();
        List<String> names = model.kind().parameters();
        card.add("model", Kind.TEXT, model.kind().title());
        if (!outlook.fit().converged()) {
            card.add("doubt", Kind.TEXT, "the fit found no peak: a parameter ran to its bound, or many fit as well");
        }
        return card.add(
                        "parameters",
                        Kind.TEXT,
                        IntStream.range(0, values.length)
                                .mapToObj(i -> names.get(i) + " "
                                        + Shown.figure(values[i])
                                                .stripTrailingZeros()
                                                .toPlainString())
                                .collect(Collectors.joining(", ")))
                .add("x", Kind.INTEGER, (long) history.repeats())
                .add("t_x", Kind.NUMBER, Shown.figure(history.recency()))
                .add("T", Kind.NUMBER, Shown.figure(history.age()));
    }

    private Card orders(Card card, PurchaseModel model) {
        card.add(
                        "value",
                        Kind.NUMBER,
                        Shown.kept(model.expected(outlook.horizon().weeks(), history())))
                .add(
                        "rule",
                        Kind.TEXT,
                        "orders that the model expects in each period of the next "
                                + weeks(outlook.horizon().weeks()) + " weeks");
        List<List<Object>> rows = new ArrayList<>();
        for (Horizon.Period period : outlook.horizon().periods(model, history())) {
            rows.add(List.of(weeks(period.from()), weeks(period.to()), Shown.figure(period.purchases())));
        }
        return known(card, model)
                .add("p_alive", Kind.NUMBER, Shown.kept(model.alive(history())))
                .section(
                        "periods",
                        Listing.of(
                                List.of(
                                        Column.of("from_week", Kind.NUMBER),
                                        Column.of("to_week", Kind.NUMBER),
                                        Column.of("orders", Kind.NUMBER)),
                                rows));
    }

    private Card money(Card card, PurchaseModel model, String measure) {
        Horizon horizon = outlook.horizon();
        double each = outlook.spendEach(at);
        double orders = model.expected(horizon.weeks(), history());
        boolean spend = measure.equals("expected_spend");
        card.add("value", Kind.MONEY, Shown.kept(spend ? orders * each : horizon.value(model, history(), each)))
                .add(
                        "rule",
                        Kind.TEXT,
                        spend
                                ? "expected orders x expected spend at each"
                                : "sum over periods of orders x spend_each x margin_share / (1 + discount)^(to_week / 52)")
                .add("expected_orders", Kind.NUMBER, Shown.kept(orders))
                .add("spend_each", Kind.NUMBER, Shown.figure(each))
                .add("spend_rule", Kind.TEXT, spendRule())
                .add("horizon_weeks", Kind.NUMBER, weeks(horizon.weeks()));
        if (spend) {
            return known(card, model).section("periods", spends(model, each));
        }
        card.add("discount", Kind.PERCENT, Shown.figure(100 * horizon.discount()))
                .add("margin_share", Kind.PERCENT, Shown.figure(100 * horizon.marginShare()));
        return known(card, model).section("periods", periods(model, each));
    }

    private String spendRule() {
        return outlook.spend()
                .model()
                .map(model -> "Gamma-Gamma p (gamma + m x) / (p x + q - 1) with p "
                        + Shown.figure(model.p()) + ", q " + Shown.figure(model.q()) + ", gamma "
                        + Shown.figure(model.gamma()) + ", m = mean of the repeat orders")
                .orElse("what all customers pay");
    }

    private Listing periods(PurchaseModel model, double each) {
        Horizon horizon = outlook.horizon();
        List<List<Object>> rows = new ArrayList<>();
        for (Horizon.Period period : horizon.periods(model, history())) {
            double margin = period.purchases() * each * horizon.marginShare();
            rows.add(List.of(
                    weeks(period.from()),
                    weeks(period.to()),
                    Shown.figure(period.purchases()),
                    Shown.figure(margin),
                    Shown.figure(period.factor()),
                    Shown.figure(margin * period.factor())));
        }
        return Listing.of(
                List.of(
                        Column.of("from_week", Kind.NUMBER),
                        Column.of("to_week", Kind.NUMBER),
                        Column.of("orders", Kind.NUMBER),
                        Column.of("margin", Kind.NUMBER),
                        Column.of("factor", Kind.NUMBER),
                        Column.of("value", Kind.NUMBER)),
                rows);
    }

    private Listing spends(PurchaseModel model, double each) {
        List<List<Object>> rows = new ArrayList<>();
        for (Horizon.Period period : outlook.horizon().periods(model, history())) {
            rows.add(List.of(
                    weeks(period.from()),
                    weeks(period.to()),
                    Shown.figure(period.purchases()),
                    Shown.figure(period.purchases() * each)));
        }
        return Listing.of(
                List.of(
                        Column.of("from_week", Kind.NUMBER),
                        Column.of("to_week", Kind.NUMBER),
                        Column.of("orders", Kind.NUMBER),
                        Column.of("spend", Kind.NUMBER)),
                rows);
    }

    private static BigDecimal weeks(double weeks) {
        return BigDecimal.valueOf(weeks).stripTrailingZeros();
    }
}
