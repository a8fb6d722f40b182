package crm.measure;

import crm.cli.Session;
import crm.model.Activities;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.habit.BuyingHabits;
import crm.score.habit.CostlyTraits;
import crm.score.habit.Touches;
import crm.score.purchase.Margins;
import crm.score.purchase.PurchaseTotals;
import crm.score.value.ServiceCost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How the measures of discounts, returns, cost to serve and the traits that follow come about. */
final class HabitExplanation {
    /** Those that tell something of who only gave back, too. */
    static final Set<String> OF_RETURNS = Set.of("profit", "returns", "return_rate", "share_of_wallet");

    private static final double UNIT = 10_000;
    private static final double PERCENT = 100;

    private final Scoring scoring;
    private final PurchaseTotals totals;
    private final BuyingHabits habits;
    private final long id;
    private final int at;

    HabitExplanation(Scoring scoring, PurchaseTotals totals, long id) {
        this.scoring = scoring;
        this.totals = totals;
        this.habits = scoring.habits(totals);
        this.id = id;
        this.at = totals.find(id);
    }

    /** Adds one of them to a card. */
    Card addTo(Card card, String measure, OrderParts orders) {
        return switch (measure) {
            case "cost_to_serve" -> costToServe(card);
            case "profit" -> profit(card);
            case "discount_share" -> discountShare(card, orders);
            case "returns" ->
                card.add("value", Kind.INTEGER, (long) habits.returns(at))
                        .add(
                                "rule",
                                Kind.TEXT,
                                "orders with a negative amount, with the status returned, or with negative lines")
                        .section("orders", orders.returns(scoring.lines()));
            case "return_rate" ->
                card.add("value", Kind.NUMBER, Shown.kept(habits.returnRate(at)))
                        .add("rule", Kind.TEXT, "value returned / value bought")
                        .add("returned", Kind.MONEY, Shown.money(habits.returned(at)))
                        .add("bought", Kind.MONEY, Shown.money(habits.bought(at)))
                        .section("orders", orders.returns(scoring.lines()));
            case "share_of_wallet" -> wallet(card, orders);
            default -> traits(card);
        };
    }

    private Card discountShare(Card card, OrderParts orders) {
        return card.add("value", Kind.NUMBER, Shown.kept(habits.discountShare(at)))
                .add(
                        "rule",
                        Kind.TEXT,
                        habits.notesDiscounts()
                                ? "discount / (amount + discount) over the orders that are no returns"
                                : "unknown: no order of anybody has a discount noted")
                .add("discount", Kind.MONEY, Shown.money(habits.discount(at)))
                .add("amount", Kind.MONEY, Shown.money(habits.paid(at)))
                .section("orders", orders.discounts(scoring.lines()));
    }

    private Card wallet(Card card, OrderParts orders) {
        Optional<String> field = scoring.rules().walletField();
        double wallet =
                MeasureFill.Wallets.of(scoring.session(), scoring.rules()).of(id);
        double spend = habits.lately(at) / UNIT;
        return card.add("value", Kind.NUMBER, Shown.kept(spend / wallet))
                .add(
                        "rule",
                        Kind.TEXT,
                        field.map(name -> "spend of the last " + BuyingHabits.YEAR + " days / " + name
                                        + (spend > wallet ? "; more than 1: " + name + " is too low" : ""))
                                .orElse("unknown: crm config wallet_field names the field with the yearly spend"))
                .add("spend", Kind.MONEY, Shown.kept(spend))
                .add("wallet", Kind.MONEY, Shown.kept(wallet))
                .add("gap", Kind.MONEY, Shown.kept(wallet - spend))
                .section("orders", orders.since(scoring.on().minusDays(BuyingHabits.YEAR)));
    }

    private Card profit(Card card) {
        Margins margins = scoring.purchases(totals).margins();
        Optional<ServiceCost> rates = scoring.rules().cost();
        double cost = cost(rates);
        boolean known = margins.costed(at) > 0;
        double margin = known ? margins.margin(at) / UNIT : Double.NaN;
        String rule = !known
                ? "unknown: no order has a cost"
                : rates.isEmpty() ? "unknown: " + unset() : "margin - cost_to_serve; crm explain shows either";
        return card.add("value", Kind.MONEY, Shown.kept(margin - cost))
                .add("rule", Kind.TEXT, rule)
                .add("margin", Kind.MONEY, Shown.kept(margin))
                .add("cost_to_serve", Kind.MONEY, Shown.kept(cost));
    }

    private static String unset() {
        return "none of crm config minute_cost, order_cost, return_cost and ticket_cost is set";
    }

    private double cost(Optional<ServiceCost> rates) {
        return rates.map(cost -> cost.of(
                        scoring.touches().minutesCost(id),
                        orders(),
                        habits.returns(at),
                        scoring.touches().tickets(id)))
                .orElse(Double.NaN);
    }

    private long orders() {
        return at < 0 ? 0 : totals.orders(at);
    }

    private Card costToServe(Card card) {
        Optional<ServiceCost> rates = scoring.rules().cost();
        card.add("value", Kind.MONEY, Shown.kept(cost(rates)))
                .add(
                        "rule",
                        Kind.TEXT,
                        rates.isEmpty()
                                ? "unknown: " + unset()
                                : "minutes x minute_cost + orders x order_cost + returns x return_cost + tickets x ticket_cost");
        rates.ifPresent(cost -> card.section("parts", parts(cost)));
        return card;
    }

    private Listing parts(ServiceCost cost) {
        List<List<Object>> rows = new ArrayList<>();
        minutes().forEach((channel, minutes) -> {
            double rate = cost.perMinute(ServiceRates.CHANNELS.indexOf(channel));
            rows.add(Shown.part("minutes by " + channel, minutes, rate));
        });
        rows.add(Shown.part("orders", orders(), cost.perOrder()));
        rows.add(Shown.part("returns", habits.returns(at), cost.perReturn()));
        rows.add(Shown.part("tickets", scoring.touches().tickets(id), cost.perTicket()));
        return Listing.of(
                List.of(
                        Column.of("part", Kind.TEXT),
                        Column.of("count", Kind.INTEGER),
                        Column.of("each", Kind.NUMBER),
                        Column.of("cost", Kind.MONEY)),
                rows);
    }

    private Map<String, Long> minutes() {
        Session session = scoring.session();
        String whose = totals == scoring.companies()
                ? "company = " + id + " or (company is empty and contact.company = " + id + ")"
                : "contact = " + id;
        Map<String, Long> minutes = new TreeMap<>();
        session.each(
                Activities.TYPE,
                List.of(whose, "time <= " + scoring.on(), "minutes > 0"),
                "channel,minutes",
                cells -> minutes.merge((String) cells.get(0), (Long) cells.get(1), Long::sum));
        return minutes;
    }

    private Card traits(Card card) {
        boolean firm = totals == scoring.companies();
        Touches touches = scoring.touches().touches(firm);
        int place = touches.find(id);
        int complaints = place < 0 ? 0 : touches.of(place).complaints();
        CostlyTraits limits = scoring.rules().traits();
        CostlyTraits.Facts facts = MeasureFill.facts(scoring, totals, at, complaints);
        List<String> found = limits.of(facts);
        return card.add("value", Kind.LIST, found)
                .add("rule", Kind.TEXT, "every trait whose limit is reached; the limits are settings (crm config)")
                .section("traits", rules(limits, facts, found));
    }

    private static Listing rules(CostlyTraits limits, CostlyTraits.Facts facts, List<String> found) {
        List<List<Object>> rows = List.of(
                rule(
                        CostlyTraits.SALE_ONLY,
                        "percent of orders with a discount, 2 orders or more",
                        PERCENT * facts.saleShare(),
                        ">= " + Shown.plain(PERCENT * limits.sale()),
                        "sale_only",
                        found),
                rule(
                        CostlyTraits.COMPLAINER,
                        "complaints of the last " + MeasureRules.COMPLAINT_DAYS + " days",
                        (double) facts.complaints(),
                        ">= " + limits.complaints(),
                        "complainer",
                        found),
                rule(
                        CostlyTraits.RETURNER,
                        "percent of the value bought that came back, 2 returns or more",
                        PERCENT * facts.returnRate(),
                        ">= " + Shown.plain(PERCENT * limits.returned()),
                        "returner",
                        found),
                rule(
                        CostlyTraits.INFREQUENT,
                        "orders a year, a year after the first",
                        CostlyTraits.yearly(facts),
                        "< " + Shown.plain(limits.yearly()),
                        "infrequent",
                        found));
        return Listing.of(
                List.of(
                        Column.of("trait", Kind.TEXT),
                        Column.of("holds", Kind.FLAG),
                        Column.of("what", Kind.TEXT),
                        Column.of("own", Kind.NUMBER),
                        Column.of("limit", Kind.TEXT),
                        Column.of("setting", Kind.TEXT)),
                rows);
    }

    private static List<Object> rule(
            String trait, String what, double own, String limit, String setting, List<String> found) {
        return Arrays.asList(trait, found.contains(trait), what, Shown.kept(own), limit, setting);
    }
}
