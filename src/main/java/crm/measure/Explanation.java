package crm.measure;

import crm.model.Measures;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.grade.CustomerScores;
import crm.score.grade.EqualGroups;
import crm.score.grade.RfmRule;
import crm.score.grade.ShareTiers;
import crm.score.leaving.Stage;
import crm.score.purchase.PurchaseDays;
import crm.score.purchase.PurchaseTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** How a measure of one contact or company comes about: its value, the rule, and the parts it is made of. */
final class Explanation {
    /** Those that tell something of who only gave back, too. */
    private static final Set<String> OF_RETURNS = Set.of("orders", "spend", "margin", "past_value");

    private static final int SCALE = 4;

    private final Scoring scoring;
    private final PurchaseTotals totals;
    private final LocalDate on;
    private final long id;
    private final int at;

    Explanation(Scoring scoring, PurchaseTotals totals, LocalDate on, long id) {
        this.scoring = scoring;
        this.totals = totals;
        this.on = on;
        this.id = id;
        this.at = totals.find(id);
    }

    /** The card of a measure; {@code orders} are those of this contact or company. */
    Card of(String measure, String label, OrderParts orders) {
        Card card = Card.titled(measure + " of " + label + " on " + on);
        card.add("measure", Kind.TEXT, measure);
        boolean buyer = at >= 0 && totals.orders(at) > 0;
        if (measure.equals(Measures.STAGE.name())) {
            return stage(card);
        }
        if (TouchExplanation.KNOWS.contains(measure)) {
            return new TouchExplanation(scoring, totals, id).addTo(card, measure);
        }
        if (Ladders.of(scoring.session()).knows(measure)) {
            return new LadderExplanation(scoring, totals, id).addTo(card, measure);
        }
        boolean ofReturns = at >= 0 && HabitExplanation.OF_RETURNS.contains(measure);
        if (ofReturns || measure.equals(Measures.COST_TO_SERVE.name())) {
            return new HabitExplanation(scoring, totals, id).addTo(card, measure, orders);
        }
        if (!buyer && (at < 0 || !OF_RETURNS.contains(measure))) {
            return card.add("value", Kind.TEXT, null).add("rule", Kind.TEXT, "no order counts up to that day");
        }
        return switch (measure) {
            case "r" -> recency(card);
            case "f" -> frequency(card);
            case "m" -> monetary(card);
            case "rfm_score" -> weighted(card);
            case "discount_share", "traits" -> new HabitExplanation(scoring, totals, id).addTo(card, measure, orders);
            case "rfm" -> rfm(card);
            case "tier" -> tier(card);
            case "decile" -> decile(card);
            case "margin", "past_value", "second_value", "lifetime_value" ->
                new WorthExplanation(scoring, totals, at).addTo(card, measure, orders);
            case "interval", "next_order" -> rhythm(card, measure);
            case "p_alive", "churn", "expected_orders", "expected_spend", "clv" ->
                new OutlookExplanation(scoring.outlook(totals), at).addTo(card, measure);
            default -> fromOrders(card, measure).section("orders", orders.amounts());
        };
    }

    private Card decile(Card card) {
        long own = totals.spend(at);
        long[] spends = totals.spends();
        long ahead = Arrays.stream(spends).filter(spend -> spend > own).count();
        return card.add("value", Kind.INTEGER, (long)
                        MeasureFill.deciles(totals).of(-own))
                .add("spend", Kind.MONEY, money(own))
                .add("customers", Kind.INTEGER, (long) spends.length)
                .add("ahead", Kind.INTEGER, ahead)
                .add("rule", Kind.TEXT, "1 + floor(10 x " + ahead + " / " + spends.length + "), 1 for the most spend");
    }

    private Card rhythm(Card card, String measure) {
        PurchaseDays days = scoring.purchases(totals).days();
        OptionalDouble own = days.interval(at);
        OptionalDouble usual = days.medianInterval();
        int count = days.count(at);
        String rule = own.isPresent()
                ? "(last - first) / (days with an order - 1) = " + (totals.last(at) - totals.first(at)) + " / "
                        + (count - 1)
                : "none: all orders on one day";
        if (measure.equals("interval")) {
            card.add("value", Kind.NUMBER, Shown.kept(own.orElse(Double.NaN))).add("rule", Kind.TEXT, rule);
        } else {
            double next = MeasureFill.nextOrder(totals.last(at), own, usual);
            card.add("value", Kind.DATE, Double.isNaN(next) ? null : day((long) next))
                    .add(
                            "rule",
                            Kind.TEXT,
                            own.isPresent()
                                    ? "last order + interval"
                                    : "last order + median interval of the customers who have one")
                    .add("interval", Kind.NUMBER, Shown.kept(own.orElse(usual.orElse(Double.NaN))));
        }
        return card.add("first_order", Kind.DATE, day(totals.first(at)))
                .add("last_order", Kind.DATE, day(totals.last(at)))
                .add("days_with_orders", Kind.INTEGER, (long) count);
    }

    private CustomerScores scores() {
        return scoring.scores(totals);
    }

    private LocalDate day(long since) {
        return LocalDate.ofEpochDay(since);
    }

    private static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount, SCALE);
    }

    private Card fromOrders(Card card, String measure) {
        LocalDate first = day(totals.first(at));
        LocalDate last = day(totals.last(at));
        return switch (measure) {
            case "orders" ->
                card.add("value", Kind.INTEGER, (long) totals.orders(at))
                        .add("rule", Kind.TEXT, "orders up to that day; returns and cancelled ones aside");
            case "spend" ->
                card.add("value", Kind.MONEY, money(totals.spend(at)))
                        .add(
                                "rule",
                                Kind.TEXT,
                                "sum of the amounts; returns are negative, cancelled ones do not count");
            case "first_order" -> card.add("value", Kind.DATE, first).add("rule", Kind.TEXT, "day of the first order");
            case "last_order" -> card.add("value", Kind.DATE, last).add("rule", Kind.TEXT, "day of the last order");
            case "recency" ->
                card.add("value", Kind.INTEGER, on.toEpochDay() - last.toEpochDay())
                        .add("rule", Kind.TEXT, "days from " + last + " to " + on);
            case "tenure" ->
                card.add("value", Kind.INTEGER, on.toEpochDay() - first.toEpochDay())
                        .add("rule", Kind.TEXT, "days from " + first + " to " + on);
            default ->
                card.add(
                                "value",
                                Kind.MONEY,
                                money(totals.spend(at))
                                        .divide(BigDecimal.valueOf(totals.orders(at)), RoundingMode.HALF_EVEN))
                        .add(
                                "rule",
                                Kind.TEXT,
                                "spend "
                                        + money(totals.spend(at))
                                                .stripTrailingZeros()
                                                .toPlainString() + " / " + totals.orders(at) + " orders");
        };
    }

    private Card recency(Card card) {
        CustomerScores scores = scores();
        Cut cut = new Cut(scores.recency(), scores.r(at), totals.last(at), "");
        return score(card, cut, totals.lastDays(), this::day);
    }

    private Card frequency(Card card) {
        CustomerScores scores = scores();
        String among = scores.rule().nested() ? ", among those of the same r" : "";
        Cut cut = new Cut(scores.frequency(at), scores.f(at), totals.orders(at), among);
        long[] values = beside(other -> scores.isBesideInFrequency(at, other), totals::orders);
        return score(card, cut, values, count -> count);
    }

    private Card monetary(Card card) {
        CustomerScores scores = scores();
        String among = scores.rule().nested() ? ", among those of the same r and f" : "";
        Cut cut = new Cut(scores.monetary(at), scores.m(at), totals.spend(at), among);
        long[] values = beside(other -> scores.isBesideInMoney(at, other), totals::spend);
        return score(card, cut, values, Explanation::money);
    }

    private long[] beside(IntPredicate cell, IntToLongFunction value) {
        return IntStream.range(0, totals.size())
                .filter(other -> totals.orders(other) > 0)
                .filter(cell)
                .mapToLong(value)
                .toArray();
    }

    private Card weighted(Card card) {
        CustomerScores scores = scores();
        RfmRule.Weights weights = scores.rule().weights();
        return card.add("value", Kind.NUMBER, Shown.kept(scores.weighted(at)))
                .add("rule", Kind.TEXT, "sum of score x weight (crm config rfm_weights)")
                .section(
                        "scores",
                        Listing.of(
                                List.of(
                                        Column.of("score", Kind.TEXT),
                                        Column.of("value", Kind.INTEGER),
                                        Column.of("weight", Kind.NUMBER),
                                        Column.of("part", Kind.NUMBER)),
                                List.of(
                                        Shown.part("r", scores.r(at), weights.r()),
                                        Shown.part("f", scores.f(at), weights.f()),
                                        Shown.part("m", scores.m(at), weights.m()))));
    }

    /**
     * One dimension as it was cut.
     *
     * @param score what the customer's group scores
     * @param own the customer's value
     * @param among whom it is compared with, in words
     */
    private record Cut(EqualGroups groups, int score, long own, String among) {}

    private Card score(Card card, Cut cut, long[] values, LongFunction<Object> shown) {
        EqualGroups groups = cut.groups();
        long own = cut.own();
        long below = Arrays.stream(values).filter(value -> value < own).count();
        long equal = Arrays.stream(values).filter(value -> value == own).count();
        List<List<Object>> rows = new ArrayList<>();
        for (int group = groups.count(); group > 0; group--) {
            int number = group;
            long[] members = Arrays.stream(values)
                    .filter(value -> groups.of(value) == number)
                    .toArray();
            rows.add(Arrays.asList(
                    (long) group,
                    (long) members.length,
                    members.length == 0
                            ? null
                            : shown.apply(Arrays.stream(members).min().getAsLong())
                                    .toString(),
                    members.length == 0
                            ? null
                            : shown.apply(Arrays.stream(members).max().getAsLong())
                                    .toString()));
        }
        boolean first = scores().rule().oneIsBest();
        String rule = (first ? groups.count() + " - " : "1 + ") + "floor(" + groups.count() + " x " + below + " / "
                + values.length + ")" + cut.among();
        return card.add("value", Kind.INTEGER, (long) cut.score())
                .add("own", Kind.TEXT, shown.apply(own).toString())
                .add("customers", Kind.INTEGER, (long) values.length)
                .add("below", Kind.INTEGER, below)
                .add("equal", Kind.INTEGER, equal)
                .add("rule", Kind.TEXT, rule)
                .section(
                        "groups",
                        Listing.of(
                                List.of(
                                        Column.of("group", Kind.INTEGER),
                                        Column.of("customers", Kind.INTEGER),
                                        Column.of("from", Kind.TEXT),
                                        Column.of("to", Kind.TEXT)),
                                rows));
    }

    private Card rfm(Card card) {
        CustomerScores scores = scores();
        return card.add("value", Kind.TEXT, scores.rfm(at))
                .add("r", Kind.INTEGER, (long) scores.r(at))
                .add("f", Kind.INTEGER, (long) scores.f(at))
                .add("m", Kind.INTEGER, (long) scores.m(at))
                .add("last_order", Kind.DATE, day(totals.last(at)))
                .add("orders", Kind.INTEGER, (long) totals.orders(at))
                .add("spend", Kind.MONEY, money(totals.spend(at)))
                .add("rule", Kind.TEXT, "the three scores side by side");
    }

    private Card tier(Card card) {
        long[] spends = totals.spends();
        int[] percents = scoring.tierPercents();
        ShareTiers tiers = ShareTiers.of(spends, percents);
        long own = totals.spend(at);
        long all = Arrays.stream(spends).filter(spend -> spend > 0).sum();
        long[] ahead = Arrays.stream(spends).filter(spend -> spend > own).toArray();
        BigDecimal share = all == 0
                ? null
                : BigDecimal.valueOf(Arrays.stream(ahead).sum())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_EVEN);
        return card.add("value", Kind.TEXT, tiers.letter(own))
                .add("spend", Kind.MONEY, money(own))
                .add("rank", Kind.INTEGER, ahead.length + 1L)
                .add("customers", Kind.INTEGER, (long) spends.length)
                .add("share_ahead", Kind.PERCENT, share)
                .add(
                        "rule",
                        Kind.TEXT,
                        "share of all spend that those ahead have: A below " + percents[0] + ", B below " + percents[1]
                                + ", C below " + percents[2] + ", else D");
    }

    private Card stage(Card card) {
        int orders = at < 0 ? 0 : totals.orders(at);
        boolean interested = scoring.isInterested(id);
        Stage stage = at < 0 ? Stage.of(0, 0, interested, 0) : scoring.stage(totals, at);
        return card.add("value", Kind.TEXT, stage.word())
                .add("orders", Kind.INTEGER, (long) orders)
                .add("open_interest", Kind.FLAG, interested)
                .add("recency", Kind.INTEGER, orders == 0 ? null : on.toEpochDay() - totals.last(at))
                .add("former_after", Kind.INTEGER, scoring.formerAfter())
                .add(
                        "rule",
                        Kind.TEXT,
                        switch (stage) {
                            case STRANGER -> "no order, and no open lead or deal";
                            case PROSPECT -> "no order, but an open lead or deal";
                            case FIRST_TIME -> "one order";
                            case REPEAT -> "2 to " + (Stage.CLIENT_FROM - 1) + " orders";
                            case CLIENT -> Stage.CLIENT_FROM + " orders or more";
                            case FORMER -> "no order in the last " + scoring.formerAfter() + " days";
                        });
    }
}
