package crm.sales;

import crm.cli.Session;
import crm.model.Deals;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Products;
import crm.model.Stock;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of each product are expected to be sold in each of the coming months, from deals and by what is usual, and
 * what is left of the stock. Deals of no day, or of one that is over, are expected this month.
 */
final class Demand {
    /** How far ahead it may look. */
    static final int MOST_MONTHS = 60;

    private static final int YEAR = 12;

    private final Map<Long, BigDecimal[]> wanted = new HashMap<>();
    private final Map<Long, BigDecimal> sold = new HashMap<>();
    private final Map<Long, BigDecimal> stock = new HashMap<>();
    private final Map<String, Long> names = new TreeMap<>();
    private final YearMonth first;
    private final int months;
    private final long over;
    private long without;

    /** Demand of so many months, the one of that day first. */
    Demand(Session session, LocalDate on, int months) {
        this.first = YearMonth.from(on);
        this.months = months;
        LocalDate from = first.minusMonths(YEAR).atDay(1);
        LocalDate to = first.atDay(1).minusDays(1);
        LocalDate[] oldest = {to};
        Map<Long, LocalDate> days = new HashMap<>();
        session.each(
                Orders.TYPE,
                List.of("date >= " + from, "date <= " + to, "not status = cancelled"),
                "id,date,deal.id",
                order -> {
                    if (order.get(2) == null) {
                        days.put((Long) order.get(0), (LocalDate) order.get(1));
                    }
                });
        session.store()
                .eachOf(OrderLines.TYPE, List.of(OrderLines.OWNER, OrderLines.PRODUCT, OrderLines.QUANTITY), line -> {
                    LocalDate day = days.get((Long) line.get(1));
                    if (day != null && line.get(2) != null) {
                        BigDecimal quantity = line.get(3) == null ? BigDecimal.ONE : (BigDecimal) line.get(3);
                        sold.merge((Long) line.get(2), quantity, BigDecimal::add);
                        oldest[0] = day.isBefore(oldest[0]) ? day : oldest[0];
                    }
                });
        this.over = Math.max(1, ChronoUnit.MONTHS.between(YearMonth.from(oldest[0]), first));
        session.store()
                .eachOf(
                        Stock.TYPE,
                        List.of(Stock.PRODUCT, Stock.QUANTITY),
                        count -> stock.merge((Long) count.get(1), (BigDecimal) count.get(2), BigDecimal::add));
        session.store()
                .eachOf(
                        Products.TYPE,
                        List.of(Products.NAME),
                        product -> names.put(product.get(1) + "\t" + product.get(0), (Long) product.get(0)));
    }

    /** Takes in an open deal. */
    void add(Deal deal, Chance chance) {
        if (deal.product() == 0) {
            without++;
            return;
        }
        YearMonth month =
                deal.expected().map(YearMonth::from).filter(first::isBefore).orElse(first);
        long at = ChronoUnit.MONTHS.between(first, month);
        if (at < months) {
            BigDecimal[] each = wanted.computeIfAbsent(deal.product(), any -> new BigDecimal[months]);
            BigDecimal before = each[(int) at] == null ? BigDecimal.ZERO : each[(int) at];
            each[(int) at] =
                    before.add(deal.quantity().multiply(chance.percent()).movePointLeft(2));
        }
    }

    /** One row a product and month, of products for which anything is expected. */
    Listing listing() {
        List<List<Object>> rows = new ArrayList<>();
        names.forEach((name, product) -> {
            BigDecimal usual = sold.getOrDefault(product, BigDecimal.ZERO)
                    .divide(BigDecimal.valueOf(over), 4, RoundingMode.HALF_EVEN)
                    .max(BigDecimal.ZERO);
            if (usual.signum() > 0 || wanted.containsKey(product)) {
                rows(rows, name.substring(0, name.indexOf('\t')), product, usual);
            }
        });
        return Listing.of(
                List.of(
                        Column.of("product", Kind.TEXT),
                        Column.of("month", Kind.TEXT),
                        Column.of("deals", Kind.NUMBER),
                        Column.of("usual", Kind.NUMBER),
                        Column.of("demand", Kind.NUMBER),
                        Column.of("stock_left", Kind.NUMBER)),
                rows);
    }

    private void rows(List<List<Object>> rows, String name, long product, BigDecimal usual) {
        BigDecimal left = stock.get(product);
        BigDecimal[] each = wanted.getOrDefault(product, new BigDecimal[months]);
        for (int month = 0; month < months; month++) {
            BigDecimal ofDeals = each[month] == null ? BigDecimal.ZERO : each[month];
            BigDecimal demand = shown(ofDeals.add(usual));
            left = left == null ? null : left.subtract(demand);
            rows.add(Arrays.asList(
                    name, first.plusMonths(month).toString(), shown(ofDeals), shown(usual), demand, left));
        }
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_EVEN);
    }

    /** What is to be said of it. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("deals: quantity x chance; usual: sold a month over the " + (over == 1 ? "month" : over + " months")
                + " before " + first + ", without what came from deals; stock_left: the stock less all demand so far");
        if (without > 0) {
            notes.add(Deals.TYPE.counted(without) + " without a product: crm deal edit REF --product REF --quantity N");
        }
        return notes;
    }
}
