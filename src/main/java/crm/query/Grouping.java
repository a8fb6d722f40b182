package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import crm.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code --by}, {@code --sum} and {@code --avg} ask of a list; records are always counted.
 *
 * @param keys what makes a group; none puts everything into one
 * @param sums numbers to add up
 * @param averages numbers to take the mean of
 */
public record Grouping(List<Key> keys, List<ColumnRef> sums, List<ColumnRef> averages) {
    /** How much of a day makes a group. */
    public enum Part {
        /** The day itself. */
        DAY,
        /** The week, Monday to Sunday, as {@code 2026-W05}. */
        WEEK,
        /** The month, as {@code 2026-01}. */
        MONTH,
        /** The quarter, as {@code 2026Q1}. */
        QUARTER,
        /** The year. */
        YEAR
    }

    /**
     * One field that makes groups.
     *
     * @param column the field; a link groups by title
     * @param part of days and moments; the day for other fields, where it means nothing
     */
    public record Key(ColumnRef column, Part part) {
        /** What stands above it. */
        String heading() {
            return part == Part.DAY ? column.heading() : column.heading() + ":" + FieldPath.canonical(part.name());
        }
    }

    public Grouping {
        keys = List.copyOf(keys);
        sums = List.copyOf(sums);
        averages = List.copyOf(averages);
    }

    /**
     * Reads the fields of each, with commas between; behind a date {@code :week}, {@code :month}, {@code :quarter} or
     * {@code :year} may stand.
     *
     * @param by the fields to group by, empty for none
     * @param sums the fields to add up, empty for none
     * @param averages the fields to average, empty for none
     * @throws crm.value.CrmException usage, when there is no such field or it is not of such a type
     */
    public static Grouping parse(Names names, String by, String sums, String averages) {
        List<Key> keys = new ArrayList<>();
        for (String part : parts(by)) {
            keys.add(key(names, part, new Place(by, by.indexOf(part))));
        }
        return new Grouping(keys, numbers(names, sums), numbers(names, averages));
    }

    /** The columns a statement must read for it. */
    public List<ColumnRef> columns() {
        Set<ColumnRef> columns = new LinkedHashSet<>();
        keys.forEach(key -> columns.add(key.column()));
        columns.addAll(sums);
        columns.addAll(averages);
        return List.copyOf(columns);
    }

    /** What stands above the columns of the result: the keys, count, sums, averages. */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        keys.forEach(key -> headings.add(key.heading()));
        headings.add("count");
        sums.forEach(column -> headings.add("sum_" + column.heading()));
        averages.forEach(column -> headings.add("avg_" + column.heading()));
        return headings;
    }

    private static List<String> parts(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }

    private static Key key(Names names, String text, Place place) {
        int colon = text.indexOf(':');
        ColumnRef column = Columns.column(names, colon < 0 ? text : text.substring(0, colon), place);
        FieldType type = column.type();
        if (type == FieldType.LONG_TEXT) {
            throw place.usage(column.heading() + " is long text: nothing groups by it");
        }
        if (colon < 0) {
            return new Key(column, Part.DAY);
        }
        if (type != FieldType.DATE && type != FieldType.TIME) {
            throw place.usage(column.heading() + " is no date: " + text.substring(colon) + " cannot follow it");
        }
        String wanted = FieldPath.canonical(text.substring(colon + 1));
        for (Part part : Part.values()) {
            if (FieldPath.canonical(part.name()).equals(wanted)) {
                return new Key(column, part);
            }
        }
        throw place.unknown("no part of a date: " + wanted, wanted, List.of("day", "week", "month", "quarter", "year"));
    }

    private static List<ColumnRef> numbers(Names names, String text) {
        List<ColumnRef> columns = new ArrayList<>();
        for (String part : parts(text)) {
            Place place = new Place(text, text.indexOf(part));
            ColumnRef column = Columns.column(names, part, place);
            if (!isNumber(column.field())) {
                throw place.usage(
                        column.heading() + " is " + Text.a(column.field().type().label()) + ": only numbers add up");
            }
            columns.add(column);
        }
        return columns;
    }

    private static boolean isNumber(Field<?> field) {
        return switch (field.type()) {
            case MONEY, NUMBER, PERCENT, COUNT -> true;
            default -> false;
        };
    }
}
