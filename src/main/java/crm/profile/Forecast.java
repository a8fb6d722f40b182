package crm.profile;

import crm.cli.Session;
import crm.model.Deals;
import crm.model.Measures;
import crm.model.Orders;
import crm.model.Row;
import crm.model.Setting;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.sales.Chance;
import crm.sales.Odds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is to come, beside what was: open deals with their weight, the purchases to expect, and the years behind. */
final class Forecast {
    private static final List<Column> PIPELINE = List.of(
            Column.of("id", Kind.INTEGER),
            Column.of("deal", Kind.TEXT),
            Column.of("stage", Kind.TEXT),
            Column.of("expected", Kind.DATE),
            Column.of("amount", Kind.MONEY),
            Column.of("chance", Kind.PERCENT),
            Column.of("weighted", Kind.MONEY));
    private static final List<Column> YEARS =
            List.of(Column.of("year", Kind.INTEGER), Column.of("orders", Kind.INTEGER), Column.of("spend", Kind.MONEY));

    private final Session session;
    private final Circle circle;
    private final Odds odds;

    private Forecast(Session session, Circle circle) {
        this.session = session;
        this.odds = Odds.of(session, session.reading().dates().today());
        this.circle = circle;
    }

    /** All of it. Sums of the circle, models of its centre. */
    static Card card(Session session, Circle circle, Measured measured) {
        return new Forecast(session, circle).card(measured);
    }

    private Card card(Measured measured) {
        List<Row> open = circle.open(Deals.TYPE);
        Optional<ExpectedRange> range = ExpectedRange.of(
                measured.get(Measures.P_ALIVE),
                measured.get(Measures.EXPECTED_ORDERS),
                measured.get(Measures.EXPECTED_SPEND),
                measured.get(Measures.ORDERS));
        LocalDate today = session.reading().dates().today();
        return Card.titled("forecast")
                .add("past_spend", Kind.MONEY, measured.get(Measures.SPEND).orElse(null))
                .add("last_52_weeks", Kind.MONEY, spent(today.minusWeeks(52), today))
                .add("expected_weeks", Kind.INTEGER, range.isPresent() ? weeks() : null)
                .add(
                        "expected_orders",
                        Kind.NUMBER,
                        measured.get(Measures.EXPECTED_ORDERS).orElse(null))
                .add(
                        "expected_spend",
                        Kind.MONEY,
                        measured.get(Measures.EXPECTED_SPEND).orElse(null))
                .add("expected_low", Kind.MONEY, range.map(ExpectedRange::low).orElse(null))
                .add("expected_high", Kind.MONEY, range.map(ExpectedRange::high).orElse(null))
                .add("p_alive", Kind.NUMBER, measured.get(Measures.P_ALIVE).orElse(null))
                .add(
                        "open_pipeline",
                        Kind.MONEY,
                        sum(open.stream()
                                .flatMap(deal -> deal.get(Deals.AMOUNT).stream())
                                .toList()))
                .add(
                        "weighted_pipeline",
                        Kind.MONEY,
                        sum(open.stream()
                                .flatMap(deal -> weighted(deal).stream())
                                .toList()))
                .section(
                        "pipeline",
                        Listing.of(PIPELINE, open.stream().map(this::cells).toList()))
                .section("years", years(today));
    }

    private Long weeks() {
        return session.settings().get(Setting.HORIZON).map(Long::valueOf).orElse(null);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.isEmpty() ? null : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BigDecimal> weighted(Row deal) {
        return deal.get(Deals.AMOUNT).flatMap(amount -> odds.ofDeal(deal.id()).map(chance -> chance.of(amount)));
    }

    private List<Object> cells(Row deal) {
        return Arrays.asList(
                deal.id(),
                deal.label(),
                deal.require(Deals.STAGE),
                deal.get(Deals.EXPECTED).orElse(null),
                deal.get(Deals.AMOUNT).orElse(null),
                odds.ofDeal(deal.id()).map(Chance::percent).orElse(null),
                weighted(deal).orElse(null));
    }

    private List<Row> counted() {
        return circle.rows(Orders.TYPE).stream()
                .filter(order -> !Orders.isCancelled(order))
                .toList();
    }

    private BigDecimal spent(LocalDate after, LocalDate until) {
        return sum(counted().stream()
                .filter(order -> order.require(Orders.DATE).isAfter(after)
                        && !order.require(Orders.DATE).isAfter(until))
                .flatMap(order -> order.get(Orders.AMOUNT).stream())
                .toList());
    }

    private Listing years(LocalDate today) {
        Map<Integer, List<BigDecimal>> years = new TreeMap<>();
        counted().stream()
                .filter(order -> !order.require(Orders.DATE).isAfter(today))
                .forEach(order -> years.computeIfAbsent(
                                order.require(Orders.DATE).getYear(), any -> new ArrayList<>())
                        .add(order.get(Orders.AMOUNT).orElse(BigDecimal.ZERO)));
        return Listing.of(
                YEARS,
                years.entrySet().stream()
                        .map(year -> Arrays.<Object>asList(
                                (long) year.getKey(), (long) year.getValue().size(), sum(year.getValue())))
                        .toList());
    }
}
