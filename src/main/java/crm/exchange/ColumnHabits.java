package crm.exchange;

import crm.exchange.file.SourceRow;
import crm.exchange.file.TableFile;
import crm.model.Field;
import crm.model.FieldType;
import crm.value.Amounts;
import crm.value.DateOrder;
import crm.value.Dates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How each column of a file writes dates and numbers: found from its first rows, and from all where those do not tell. */
final class ColumnHabits {
    private static final Set<FieldType> DAYS = Set.of(FieldType.DATE, FieldType.TIME);
    private static final Set<FieldType> NUMBERS =
            Set.of(FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT, FieldType.COUNT);
    private static final int MOST_KEPT = 100_000;

    private final List<List<String>> sample;
    private final Optional<DateOrder> order;
    private final boolean told;
    private final char otherwise;
    private final Map<Integer, Set<String>> whole = new HashMap<>();
    private final Map<Integer, Optional<DateOrder>> orders = new HashMap<>();
    private final Map<Integer, Character> decimals = new HashMap<>();
    private final List<Integer> days = new ArrayList<>();

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
                column,
                at -> told
                        ? order
                        : Dates.detectOrder(values(at)).or(this::ofOthers).or(() -> order));
    }

    /** The order that other columns tell: one program writes all days of a file alike. */
    private Optional<DateOrder> ofOthers() {
        Set<DateOrder> orders = new LinkedHashSet<>();
        days.forEach(at -> Dates.detectOrder(values(at)).ifPresent(orders::add));
        return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
    }

    /** The decimal sign of a column. */
    char decimal(int column) {
        return decimals.computeIfAbsent(
                column, at -> Amounts.detectDecimal(values(at)).orElse(otherwise));
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

    private Collection<String> values(int column) {
        Collection<String> all = whole.get(column);
        return all == null ? cells(column) : all;
    }

    /** The columns of dates and numbers whose first rows leave open how they are written. */
    List<Integer> open(List<Optional<Field<?>>> fields) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Optional<FieldType> type = fields.get(i).map(Field::type);
            if (type.filter(DAYS::contains).isPresent()) {
                days.add(i);
            }
            boolean day = type.filter(DAYS::contains).isPresent()
                    && !told
                    && Dates.detectOrder(cells(i)).isEmpty();
            boolean number = type.filter(NUMBERS::contains).isPresent()
                    && Amounts.detectDecimal(cells(i)).isEmpty();
            if (day || number) {
                open.add(i);
            }
        }
        return open;
    }

    /** Goes through a file once more, for columns whose first rows leave something open. */
    void learn(TableFile file, List<Integer> columns) {
        columns.forEach(column -> whole.put(column, new LinkedHashSet<>()));
        for (SourceRow row : file) {
            for (int column : columns) {
                Set<String> values = whole.get(column);
                if (column < row.cells().size() && values.size() < MOST_KEPT) {
                    values.add(row.cells().get(column));
                }
            }
        }
        whole.values().forEach(values -> values.remove(""));
    }

    /** How dates are written, by the name of their column; those that begin with the year need no word. */
    Map<String, String> dates(List<String> columns, List<Optional<Field<?>>> fields) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).map(Field::type).filter(DAYS::contains).isPresent()
                    && !values(i).isEmpty()) {
                String name = columns.get(i);
                order(i).ifPresent(found -> words.put(name, found.name().toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** The decimal signs, by the name of their column, where the column has any. */
    Map<String, String> decimalSigns(List<String> columns, List<Optional<Field<?>>> fields) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean signs = values(i).stream().anyMatch(cell -> cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0);
            if (signs
                    && fields.get(i).map(Field::type).filter(NUMBERS::contains).isPresent()) {
                words.put(columns.get(i), decimal(i) == ',' ? "comma" : "point");
            }
        }
        return words;
    }
}
