package crm.exchange;

import crm.exchange.file.SourceRow;
import crm.model.Field;
import crm.model.OrderLines;
import crm.model.Orders;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether what a file of order lines calls an amount is that of each line or that of the whole order, said again on each. The
 * first order whose lines differ tells it for the file; those among the first rows tell it before the first is taken.
 */
final class LineAmounts {
    private static final List<Field<BigDecimal>> SUMS = List.of(Orders.AMOUNT, Orders.COST, Orders.DISCOUNT);

    private final boolean possible;
    private boolean perLine;

    /** As far as the first rows of a file tell. */
    LineAmounts(Prepared prepared) {
        List<String> slots = prepared.mapping().slots().stream()
                .map(slot -> slot.map(Slot::toString).orElse(""))
                .toList();
        int number = slots.indexOf(Orders.NUMBER.name());
        int amount = slots.indexOf(Orders.AMOUNT.name());
        List<Integer> lines = IntStream.range(0, slots.size())
                .filter(at -> slots.get(at).startsWith("line."))
                .boxed()
                .toList();
        boolean orders = prepared.mapping().type().equals(Orders.TYPE) && !lines.isEmpty();
        possible = orders && number >= 0 && amount >= 0 && !slots.contains("line.amount");
        perLine = possible && differ(prepared, List.of(number, slots.indexOf(Orders.DATE.name())), lines, amount);
    }

    /** Whether rows with the same number and day say other lines and other amounts. */
    private static boolean differ(Prepared prepared, List<Integer> order, List<Integer> lines, int amount) {
        Map<List<String>, List<String>> first = new HashMap<>();
        for (SourceRow row : prepared.first()) {
            List<String> cells = row.cells();
            String said = cell(cells, amount);
            if (cell(cells, order.get(0)).isEmpty() || said.isEmpty()) {
                continue;
            }
            List<String> other = first.putIfAbsent(cells(cells, order), cells);
            if (other != null
                    && !said.equals(cell(other, amount))
                    && !cells(cells, lines).equals(cells(other, lines))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> cells(List<String> row, List<Integer> columns) {
        return columns.stream().map(column -> cell(row, column)).toList();
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    /** A row below an order that says nothing but a line, or repeats the number and at most its own amount differs. */
    boolean continues(Draft order, Draft line) {
        Optional<String> number = line.get(Orders.NUMBER);
        Optional<BigDecimal> amount = line.get(Orders.AMOUNT);
        boolean bare = number.isEmpty()
                && line.links().isEmpty()
                && amount.isEmpty()
                && line.get(Orders.DATE).isEmpty();
        boolean again = number.isPresent()
                && number.equals(order.get(Orders.NUMBER))
                && (amount.isEmpty() || amount.equals(order.get(Orders.AMOUNT)) || mayBelong(order, line));
        return !line.lines().isEmpty() && (again || bare);
    }

    /** Whether a row with an order's number and another amount may be one of its lines: on the same day, as far as it says. */
    private boolean mayBelong(Draft order, Draft line) {
        Optional<?> day = line.get(Orders.DATE);
        return possible && (day.isEmpty() || day.equals(order.get(Orders.DATE)));
    }

    /** Takes the first row of an order. */
    void begin(Draft order) {
        if (perLine) {
            order.summed();
            order.get(Orders.AMOUNT).ifPresent(amount -> order.lines().forEach(line -> give(line, amount)));
        }
    }

    /** Takes a further row of an order, before its line is among those of the order. */
    void join(Draft order, Draft row) {
        Optional<BigDecimal> amount = row.get(Orders.AMOUNT);
        if (!possible || amount.isEmpty() || (!perLine && amount.equals(order.get(Orders.AMOUNT)))) {
            return;
        }
        if (!perLine) {
            perLine = true;
            begin(order);
            BigDecimal lines = BigDecimal.valueOf(order.lines().size());
            SUMS.forEach(sum -> order.get(sum).ifPresent(one -> order.values().put(sum.name(), one.multiply(lines))));
        }
        row.lines().forEach(line -> give(line, amount.get()));
        SUMS.forEach(sum -> row.get(sum).ifPresent(more -> order.values().merge(sum.name(), more, LineAmounts::plus)));
    }

    private static Object plus(Object sum, Object more) {
        return ((BigDecimal) sum).add((BigDecimal) more);
    }

    private static void give(Draft line, BigDecimal amount) {
        Map<String, Object> values = line.values();
        values.putIfAbsent(OrderLines.AMOUNT.name(), amount);
    }
}
