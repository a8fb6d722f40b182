package crm.exchange;

import crm.model.OrderLines;
import crm.model.Orders;
import crm.value.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order gets once all its lines are there: its amount from them, and the sign of what came back. */
final class OrderDraft {
    private static final int SCALE = 4;
    private static final List<String> MONEY = List.of("amount", "cost", "discount");

    private OrderDraft() {}

    /**
     * Completes a draft.
     *
     * @param returns whether the file holds returns, whose amounts and quantities are positive in most programs
     */
    static void complete(Draft order, boolean returns) {
        if (!order.type().equals(Orders.TYPE)) {
            return;
        }
        Map<String, Object> values = order.values();
        if (values.remove("cancelled") != null) {
            values.put(Orders.STATUS.name(), "cancelled");
        }
        order.lines().forEach(OrderDraft::priced);
        if (order.get(Orders.AMOUNT).isEmpty() && !order.lines().isEmpty()) {
            List<BigDecimal> amounts = order.lines().stream()
                    .flatMap(line -> line.get(OrderLines.AMOUNT).stream())
                    .toList();
            if (amounts.size() == order.lines().size()) {
                values.put(Orders.AMOUNT.name(), amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                order.summed(!values.containsKey("refunded"));
            }
        }
        if (values.remove("refunded") instanceof String refunded) {
            Amounts.importAmount(refunded, '.').ifPresent(back -> order.get(Orders.AMOUNT)
                    .ifPresent(amount -> values.put(Orders.AMOUNT.name(), amount.subtract(back.abs()))));
        }
        Object number = values.remove("return");
        if (returns) {
            cameBack(order, Optional.ofNullable(number));
        }
        order.keys(Identity.keys(order));
    }

    private static void priced(Draft line) {
        Optional<BigDecimal> price = line.get(OrderLines.PRICE);
        Optional<BigDecimal> quantity = line.get(OrderLines.QUANTITY);
        if (price.isPresent() && quantity.isPresent()) {
            BigDecimal off = line.get(OrderLines.DISCOUNT).orElse(BigDecimal.ZERO);
            line.values()
                    .putIfAbsent(
                            "amount",
                            price.get().multiply(quantity.get()).subtract(off).setScale(SCALE, RoundingMode.HALF_EVEN));
        }
    }

    /** A return is an order of its own with negative lines, under the number of the return or one made of order and day. */
    private static void cameBack(Draft order, Optional<Object> number) {
        Map<String, Object> values = order.values();
        Object of = values.get(Orders.NUMBER.name());
        if (number.isPresent()) {
            values.put(Orders.NUMBER.name(), number.get());
        } else if (of != null) {
            Object day = values.get(Orders.DATE.name());
            values.put(Orders.NUMBER.name(), of + " return" + (day == null ? "" : " " + day));
        }
        if (number.isPresent() && of != null) {
            values.merge("notes", "Return of " + of, (a, b) -> a + "\n" + b);
        }
        values.putIfAbsent(Orders.STATUS.name(), "returned");
        negate(values, MONEY);
        for (Draft line : order.lines()) {
            negate(line.values(), MONEY);
            negate(line.values(), List.of("quantity"));
        }
    }

    private static void negate(Map<String, Object> values, List<String> fields) {
        for (String field : fields) {
            values.computeIfPresent(
                    field, (name, value) -> ((BigDecimal) value).abs().negate());
        }
    }
}
