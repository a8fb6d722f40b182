package crm.profile;

import crm.cli.Session;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Products;
import crm.model.Row;
import crm.model.Setting;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.item.Repurchase;
import crm.value.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What someone has bought, product by product, each order counted once. */
final class Holdings {
    private static final List<Column> COLUMNS = List.of(
            Column.of("product", Kind.TEXT),
            Column.of("category", Kind.TEXT),
            Column.of("quantity", Kind.NUMBER),
            Column.of("amount", Kind.MONEY),
            Column.of("orders", Kind.INTEGER),
            Column.of("first", Kind.DATE),
            Column.of("last", Kind.DATE),
            Column.of("due", Kind.DATE),
            Column.of("ends", Kind.DATE));
    private static final List<Column> LINES = List.of(
            Column.of("line", Kind.TEXT),
            Column.of("state", Kind.TEXT),
            Column.of("amount", Kind.MONEY),
            Column.of("last", Kind.DATE),
            Column.of("products", Kind.TEXT));
    private static final int MOST_NAMED = 3;
    private static final int MOST_LINES = 20;

    private final Session session;
    private final List<Holding> all;
    private final long withoutLines;

    /** What is gathered of one product. */
    private static final class Tally {
        private Optional<Row> product = Optional.empty();
        private String name = "";
        private BigDecimal quantity = BigDecimal.ZERO;
        private Optional<BigDecimal> amount = Optional.empty();
        private final Set<Integer> days = new TreeSet<>();
        private final Set<Integer> bought = new TreeSet<>();
        private final Set<Long> orders = new TreeSet<>();
        private Optional<LocalDate> ends = Optional.empty();
    }

    private Holdings(Session session, List<Holding> all, long withoutLines) {
        this.session = session;
        this.all = List.copyOf(all);
        this.withoutLines = withoutLines;
    }

    /** What these orders brought up to a day, cancelled ones aside: what brought most first. */
    static Holdings of(Session session, List<Row> orders, LocalDate day) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Optional<Field<?>> ends = session.settings()
                .get(Setting.ENDS_FIELD)
                .flatMap(session.nouns().type(Orders.TYPE)::field)
                .filter(field -> field.type() == FieldType.DATE);
        long bare = 0;
        for (Row order : orders) {
            if (!order.require(Orders.DATE).isAfter(day) && !Orders.isCancelled(order)) {
                List<Row> lines = session.store().parts(OrderLines.TYPE, order.id());
                lines.forEach(line -> add(session, tallies, order, line, ends));
                bare += lines.isEmpty() ? 1 : 0;
            }
        }
        List<Holding> all = tallies.values().stream()
                .map(Holdings::holding)
                .sorted(Comparator.comparing((Holding one) -> one.amount().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Holding::name))
                .toList();
        return new Holdings(session, all, bare);
    }

    private static void add(Session session, Map<String, Tally> tallies, Row order, Row line, Optional<Field<?>> ends) {
        Optional<Row> product = session.follow(line, OrderLines.PRODUCT);
        String name =
                product.map(Row::label).or(() -> line.get(OrderLines.TEXT)).orElse("(not named)");
        Tally tally = tallies.computeIfAbsent(Text.fold(name), any -> new Tally());
        Optional<BigDecimal> amount = OrderLines.worth(line);
        boolean back = amount.filter(paid -> paid.signum() < 0).isPresent()
                || line.get(OrderLines.QUANTITY)
                        .filter(many -> many.signum() < 0)
                        .isPresent()
                || order.get(Orders.STATUS).orElse("").equals("returned");
        BigDecimal many = line.get(OrderLines.QUANTITY).orElse(BigDecimal.ONE).abs();
        tally.product = tally.product.or(() -> product);
        tally.name = name;
        tally.quantity = tally.quantity.add(back ? many.negate() : many);
        amount.map(paid -> back ? paid.abs().negate() : paid)
                .ifPresent(paid -> tally.amount =
                        Optional.of(tally.amount.orElse(BigDecimal.ZERO).add(paid)));
        int day = Math.toIntExact(order.require(Orders.DATE).toEpochDay());
        tally.days.add(day);
        if (!back) {
            tally.bought.add(day);
        }
        tally.orders.add(order.id());
        ends.map(field -> (LocalDate) order.values().get(field.name()))
                .filter(until -> tally.ends.filter(until::isBefore).isEmpty())
                .ifPresent(until -> tally.ends = Optional.of(until));
    }

    private static Holding holding(Tally tally) {
        int[] days = tally.days.stream().mapToInt(Integer::intValue).toArray();
        int[] bought = tally.bought.stream().mapToInt(Integer::intValue).toArray();
        return new Holding(
                tally.product.map(Row::id),
                tally.name,
                tally.product.flatMap(row -> row.get(Products.CATEGORY)),
                tally.quantity,
                tally.amount,
                LocalDate.ofEpochDay(days[0]),
                LocalDate.ofEpochDay(days[days.length - 1]),
                bought.length > 1 ? Optional.of(Repurchase.of(bought)) : Optional.empty(),
                tally.ends,
                List.copyOf(tally.orders));
    }

    /** All of it. */
    List<Holding> all() {
        return all;
    }

    /** Orders whose lines nobody noted. */
    long withoutLines() {
        return withoutLines;
    }

    /** What is due again on that day or was before, and not bought since: the one that brought most first. */
    List<Holding> dueBy(LocalDate day) {
        return all.stream()
                .filter(one -> one.quantity().signum() > 0)
                .filter(one -> one.again().filter(when -> !when.isAfter(day)).isPresent())
                .toList();
    }

    /** One row a product. */
    Listing listing() {
        return Listing.of(
                COLUMNS,
                all.stream()
                        .map(one -> Arrays.<Object>asList(
                                one.name(),
                                one.category().orElse(null),
                                one.quantity().stripTrailingZeros(),
                                one.amount().orElse(null),
                                (long) one.orders().size(),
                                one.first(),
                                one.last(),
                                one.due()
                                        .map(when -> LocalDate.ofEpochDay(when.expected()))
                                        .orElse(null),
                                one.ends().orElse(null)))
                        .toList());
    }

    /** One row a product line: owned, due again, or never bought. */
    Listing lines(LocalDate day) {
        Map<String, List<Holding>> owned = all.stream()
                .filter(one -> one.quantity().signum() > 0)
                .collect(Collectors.groupingBy(
                        one -> one.category().orElse(one.name()), LinkedHashMap::new, Collectors.toList()));
        List<List<Object>> rows = new ArrayList<>();
        owned.forEach((line, holdings) -> rows.add(owned(line, holdings, day)));
        Map<String, List<String>> others = new LinkedHashMap<>();
        session.each(Products.TYPE, List.of("active = yes", "category is not empty"), "category,name", cells -> {
            if (!owned.containsKey((String) cells.get(0))) {
                others.computeIfAbsent((String) cells.get(0), any -> new ArrayList<>())
                        .add((String) cells.get(1));
            }
        });
        others.entrySet().stream()
                .limit(MOST_LINES)
                .forEach(line ->
                        rows.add(Arrays.asList(line.getKey(), "never bought", null, null, some(line.getValue()))));
        return Listing.of(LINES, rows);
    }

    private static List<Object> owned(String line, List<Holding> holdings, LocalDate day) {
        Optional<Holding> due = holdings.stream()
                .filter(one -> one.again().filter(when -> !when.isAfter(day)).isPresent())
                .findFirst();
        return Arrays.asList(
                line,
                due.map(one -> "due again since " + one.again().orElseThrow()).orElse("owned"),
                holdings.stream()
                        .flatMap(one -> one.amount().stream())
                        .reduce(BigDecimal::add)
                        .orElse(null),
                holdings.stream()
                        .map(Holding::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                some(holdings.stream().map(Holding::name).toList()));
    }

    private static String some(List<String> names) {
        String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more;
    }
}
