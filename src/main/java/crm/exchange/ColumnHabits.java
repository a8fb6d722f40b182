package crm.exchange;

import crm.value.Amounts;
import crm.value.DateOrder;
import crm.value.Dates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each column of a file writes dates and numbers, found from the first rows. */
final class ColumnHabits {
    private final List<List<String>> sample;
    private final Optional<DateOrder> order;
    private final boolean told;
    private final char otherwise;
    private final Map<Integer, Optional<DateOrder>> orders = new HashMap<>();
    private final Map<Integer, Character> decimals = new HashMap<>();

    /**
     * Habits of the columns of some rows.
     *
     * @param order how 1/2/2026 is read where the column does not tell
     * @param told whether the user said so for this file, so that it goes before what the column tells
     * @param otherwise the decimal sign where the column does not tell
     */
    ColumnHabits(List<List<String>> sample, Optional<DateOrder> order, boolean told, char otherwise) {
        this.sample = sample;
        this.order = order;
        this.told = told;
        this.otherwise = otherwise;
    }

    /** The order of day and month in a column; none where 1/2/2026 may mean both. */
    Optional<DateOrder> order(int column) {
        return orders.computeIfAbsent(
                column, at -> told ? order : Dates.detectOrder(cells(at)).or(() -> order));
    }

    /** The decimal sign of a column. */
    char decimal(int column) {
        return decimals.computeIfAbsent(
                column, at -> Amounts.detectDecimal(cells(at)).orElse(otherwise));
    }

    /** The cells of a column that are not empty, as far as they were looked at. */
    List<String> cells(int column) {
        List<String> cells = new ArrayList<>();
        for (List<String> row : sample) {
            if (column < row.size() && !row.get(column).isEmpty()) {
                cells.add(row.get(column));
            }
        }
        return cells;
    }
}
