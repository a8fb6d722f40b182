package crm.exchange;

import crm.model.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each column of a file goes.
 *
 * @param type the kind of record in the file
 * @param shape the program that wrote it; empty when none is recognised
 * @param columns the columns of the file
 * @param slots where they go, in the same order; absent for columns without a field
 * @param computed values put together from columns, or the same for every row
 */
record Mapping(
        RecordType type,
        Optional<Shape> shape,
        List<String> columns,
        List<Optional<Slot>> slots,
        List<Computed> computed) {
    /**
     * A value put together from columns.
     *
     * @param from the places of the columns it is made of
     */
    record Computed(Template template, List<Integer> from, Slot slot) {
        Computed {
            from = List.copyOf(from);
        }

        private List<String> cells(List<String> row) {
            return from.stream().map(row::get).toList();
        }
    }

    Mapping {
        columns = List.copyOf(columns);
        slots = List.copyOf(slots);
        computed = List.copyOf(computed);
    }

    /** What external ids are prefixed with; empty for nothing. */
    String system() {
        return shape.map(Shape::system).orElse("");
    }

    /** Where the columns and then the computed values go. */
    List<Optional<Slot>> allSlots() {
        List<Optional<Slot>> all = new ArrayList<>(slots);
        computed.forEach(value -> all.add(Optional.of(value.slot())));
        return all;
    }

    /** The columns and then the computed values as they were written, for messages. */
    List<String> allColumns() {
        List<String> all = new ArrayList<>(columns);
        computed.forEach(value -> all.add(value.template().text()));
        return all;
    }

    /** The cells of a row and then its computed values. */
    List<String> cells(List<String> row) {
        if (computed.isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row);
        computed.forEach(value -> cells.add(value.template().fill(value.cells(row))));
        return cells;
    }

    /** Whether a row has all that a computed value is made of; true for plain columns. */
    boolean isWhole(int column, List<String> row) {
        return column < columns.size()
                || Template.isWhole(computed.get(column - columns.size()).cells(row));
    }

    /** The columns that have no field. */
    List<Integer> unknown() {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            int at = i;
            if (slots.get(i).isEmpty()
                    && computed.stream().noneMatch(value -> value.from().contains(at))) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    /** The columns that are kept in the notes, for want of a field. */
    List<Integer> noted() {
        List<Integer> noted = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).filter(Slot::isNote).isPresent()) {
                noted.add(i);
            }
        }
        return noted;
    }

    /** The same with a field for a column that had none. */
    Mapping with(RecordType grown, int column, String field) {
        List<Optional<Slot>> more = new ArrayList<>(slots);
        more.set(column, Optional.of(Slot.parse(field)));
        return new Mapping(grown, shape, columns, more, computed);
    }

    /** The columns with the fields they go to, for the summary. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        List<String> all = allColumns();
        List<Optional<Slot>> goes = allSlots();
        for (int i = 0; i < all.size(); i++) {
            String column = all.get(i);
            goes.get(i).ifPresent(slot -> words.put(column, slot.toString()));
        }
        return words;
    }
}
