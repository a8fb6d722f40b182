package crm.measure;

import crm.output.Card;
import crm.output.Kind;
import crm.score.purchase.Margins;
import crm.score.purchase.PastValue;
import crm.score.purchase.PurchaseTotals;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How the measures of what one customer earned, in the past and in all, come about. */
final class WorthExplanation {
    private static final double UNIT = 10_000;

    private final Scoring scoring;
    private final PurchaseTotals totals;
    private final int at;

    WorthExplanation(Scoring scoring, PurchaseTotals totals, int at) {
        this.scoring = scoring;
        this.totals = totals;
        this.at = at;
    }

    /** Adds one of them to a card. */
    Card addTo(Card card, String measure, OrderParts orders) {
        return switch (measure) {
            case "margin" -> margin(card, orders);
            case "past_value" -> pastValue(card, orders);
            case "lifetime_value" -> lifetime(card);
            default -> secondValue(card, orders);
        };
    }

    private Card margin(Card card, OrderParts orders) {
        Margins margins = scoring.purchases(totals).margins();
        boolean known = margins.costed(at) > 0;
        return card.add("value", Kind.MONEY, known ? Shown.money(margins.margin(at)) : null)
                .add(
                        "rule",
                        Kind.TEXT,
                        "sum of amount - cost over the " + orders.costed() + " of " + orders.size()
                                + " orders whose cost is known")
                .section("orders", orders.margins());
    }

    private Card pastValue(Card card, OrderParts orders) {
        double share = scoring.marginShare();
        double discount = scoring.horizon().discount();
        double value = scoring.purchases(totals).margins().pastValue(at, share) / UNIT;
        return card.add("value", Kind.MONEY, Shown.kept(value))
                .add(
                        "rule",
                        Kind.TEXT,
                        "sum of margin x (1 + discount)^(days / 365); without a cost margin is amount x share")
                .add("discount", Kind.PERCENT, Shown.figure(100 * discount))
                .add("share", Kind.PERCENT, Shown.figure(100 * share))
                .section("orders", orders.carried(scoring.on(), new PastValue(discount), BigDecimal.valueOf(share)));
    }

    private Card lifetime(Card card) {
        double past = scoring.purchases(totals).margins().pastValue(at, scoring.marginShare()) / UNIT;
        double clv = scoring.outlook(totals).figures().value(at);
        return card.add("value", Kind.MONEY, Shown.kept(past + clv))
                .add("rule", Kind.TEXT, "past_value + clv; crm explain shows either")
                .add("past_value", Kind.MONEY, Shown.kept(past))
                .add("clv", Kind.MONEY, Shown.kept(clv));
    }

    private Card secondValue(Card card, OrderParts orders) {
        SecondLife second = new SecondLife(scoring);
        if (!second.isBack(totals, at)) {
            return card.add("value", Kind.MONEY, null)
                    .add(
                            "rule",
                            Kind.TEXT,
                            "none: never came back after " + scoring.formerAfter() + " days without an order");
        }
        double clv = scoring.outlook(totals).figures().value(at);
        LocalDate back = LocalDate.ofEpochDay(second.day(totals, at));
        int days = Math.toIntExact(scoring.day() - back.toEpochDay());
        return card.add("value", Kind.MONEY, Shown.kept(second.of(totals, at, clv)))
                .add(
                        "rule",
                        Kind.TEXT,
                        "sum of margin / (1 + discount)^(days / 365) since the return + clv / (1 + discount)^(days to"
                                + " today / 365) - win_back_cost")
                .add("came_back", Kind.DATE, back)
                .add("former_after", Kind.INTEGER, scoring.formerAfter())
                .add("clv", Kind.MONEY, Shown.kept(clv))
                .add("clv_factor", Kind.NUMBER, Shown.figure(second.value().factor(days)))
                .add("win_back_cost", Kind.MONEY, Shown.kept(second.value().cost()))
                .add(
                        "discount",
                        Kind.PERCENT,
                        Shown.figure(100 * scoring.horizon().discount()))
                .add("share", Kind.PERCENT, Shown.figure(100 * scoring.marginShare()))
                .section("orders", orders.since(back, second.value(), BigDecimal.valueOf(scoring.marginShare())));
    }
}
