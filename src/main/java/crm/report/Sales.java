package crm.report;

import crm.cli.Session;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.value.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders added up in groups. Cancelled orders do not count; a return lowers the amount but is no order. By product and
 * category the lines are added up, and what orders have beyond their lines (delivery, discounts, or all of an order
 * without lines) is a group of its own, so that groups always sum to the total; an order counts in each group it touches.
 */
final class Sales {
    private static final String BEYOND = "(beyond the lines)";

    /** Months that a trend has. */
    static final int MONTHS = 12;

    private final SalesBy by;
    private final YearMonth first;
    private final Map<Object, Group> groups = new LinkedHashMap<>();
    private final Group total = new Group("total");

    /** One group; its label is null for orders that have no such value. */
    static final class Group {
        private final String label;
        private long orders;
        private BigDecimal amount = BigDecimal.ZERO;
        private final BigDecimal[] months = new BigDecimal[MONTHS];

        Group(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        long orders() {
            return orders;
        }

        BigDecimal amount() {
            return amount;
        }

        /** The amount of each of the last months, the latest one last. */
        List<BigDecimal> trend() {
            return Arrays.stream(months)
                    .map(month -> month == null ? BigDecimal.ZERO : month)
                    .toList();
        }

        private void add(boolean order, BigDecimal more) {
            orders += order ? 1 : 0;
            amount = amount.add(more);
        }

        private void add(long month, BigDecimal more) {
            if (month >= 0 && month < MONTHS) {
                BigDecimal before = months[(int) month];
                months[(int) month] = before == null ? more : before.add(more);
            }
        }
    }

    private Sales(SalesBy by, LocalDate to) {
        this.by = by;
        this.first = YearMonth.from(to).minusMonths(MONTHS - 1L);
    }

    /**
     * Adds up the orders that the conditions on their days leave.
     *
     * @param to the day whose month is the last of trends
     */
    static Sales of(Session session, SalesBy by, List<String> days, LocalDate to) {
        Sales sales = new Sales(by, to);
        List<String> filter = new ArrayList<>(days);
        filter.add("not status = cancelled");
        if (by.isOfLines()) {
            sales.readLines(session, filter);
        } else {
            session.each(Orders.TYPE, filter, "amount," + by.columns() + ",date", sales::add);
        }
        return sales;
    }

    private void add(List<Object> order) {
        BigDecimal amount = (BigDecimal) order.get(0);
        boolean counts = amount.signum() >= 0;
        Object key = order.get(1);
        String label = (String) (by.isTime() ? by.stretch((LocalDate) key) : order.get(2));
        total.add(counts, amount);
        Group group = group(by.isTime() ? label : key, label);
        group.add(counts, amount);
        if (by.hasTrend()) {
            group.add(month((LocalDate) order.get(3)), amount);
        }
    }

    private long month(LocalDate day) {
        return first.until(YearMonth.from(day), ChronoUnit.MONTHS);
    }

    private Group group(Object key, String label) {
        return groups.computeIfAbsent(key instanceof String text ? Text.fold(text) : key, any -> new Group(label));
    }

    private void readLines(Session session, List<String> filter) {
        Map<Long, BigDecimal> rest = new HashMap<>();
        Set<Long> returns = new HashSet<>();
        Map<Long, Long> months = new HashMap<>();
        session.each(Orders.TYPE, filter, "id,amount,date", order -> {
            BigDecimal amount = (BigDecimal) order.get(1);
            rest.put((Long) order.get(0), amount);
            months.put((Long) order.get(0), month((LocalDate) order.get(2)));
            total.add(amount.signum() >= 0, amount);
            if (amount.signum() < 0) {
                returns.add((Long) order.get(0));
            }
        });
        Map<Object, Set<Long>> counted = new HashMap<>();
        String columns = by == SalesBy.PRODUCT
                ? "owner.id,amount,product.id,product,text"
                : "owner.id,amount,product.category,product.category,product.category";
        session.each(OrderLines.TYPE, List.of(), columns, line -> {
            Long order = (Long) line.get(0);
            BigDecimal amount = (BigDecimal) line.get(1);
            if (rest.containsKey(order) && amount != null) {
                Object key = line.get(2) != null ? line.get(2) : line.get(4);
                Object label = line.get(3) != null ? line.get(3) : line.get(4);
                boolean first =
                        counted.computeIfAbsent(key, any -> new HashSet<>()).add(order);
                Group group = group(key, (String) label);
                group.add(first && !returns.contains(order), amount);
                group.add(months.get(order), amount);
                rest.merge(order, amount.negate(), BigDecimal::add);
            }
        });
        rest.forEach((order, left) -> {
            if (left.signum() != 0) {
                Group group = group(BEYOND, BEYOND);
                group.add(!returns.contains(order), left);
                group.add(months.get(order), left);
            }
        });
    }

    /** All orders together. */
    Group total() {
        return total;
    }

    /** The groups: stretches of time in their order, others by amount, the greatest first. */
    List<Group> groups() {
        List<Group> sorted = new ArrayList<>(groups.values());
        Comparator<Group> order = by.isTime()
                ? Comparator.comparing(Group::label)
                : Comparator.comparing(Group::amount).reversed();
        sorted.sort(order);
        BigDecimal sum = sorted.stream().map(Group::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total.amount) != 0) {
            throw new IllegalStateException("groups sum to " + sum + ", not to " + total.amount);
        }
        return sorted;
    }
}
