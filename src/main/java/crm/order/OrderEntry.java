package crm.order;

import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Row;
import crm.store.records.RecordStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Stores an order together with its lines. */
final class OrderEntry {
    private final RecordStore store;

    /** Entries into a store. */
    OrderEntry(RecordStore store) {
        this.store = store;
    }

    /**
     * Stores the order, and its lines in their order. Without an amount it is the sum of the lines; without a cost it is
     * that of the lines, where all have one.
     *
     * @param lines drafts of lines, without their order
     * @return the order
     */
    Row add(Row draft, List<Row> lines) {
        Row order = store.insert(lines.isEmpty() ? draft : totalled(draft, lines));
        long position = 1;
        for (Row line : lines) {
            store.insert(line.with(OrderLines.OWNER, order.id()).with(OrderLines.POSITION, position++));
        }
        return order;
    }

    private static Row totalled(Row draft, List<Row> lines) {
        BigDecimal sum =
                lines.stream().map(line -> line.require(OrderLines.AMOUNT)).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean costed =
                lines.stream().allMatch(line -> line.get(OrderLines.COST).isPresent());
        Optional<BigDecimal> cost = lines.stream()
                .filter(line -> costed)
                .map(line -> line.require(OrderLines.COST).multiply(line.require(OrderLines.QUANTITY)))
                .reduce(BigDecimal::add);
        return draft.with(Orders.AMOUNT, draft.get(Orders.AMOUNT).orElse(sum))
                .withOptional(
                        Orders.COST,
                        draft.get(Orders.COST)
                                .or(() -> cost.map(all -> all.setScale(4, java.math.RoundingMode.HALF_EVEN))));
    }
}
