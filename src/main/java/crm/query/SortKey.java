package crm.query;

import crm.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a listing is sorted by: text without case and accents, links by title, records without a value last.
 *
 * @param path the field
 * @param descending whether the greatest come first
 */
public record SortKey(FieldPath path, boolean descending) {
    /**
     * Reads {@code -spend,name}: names with commas between, a minus for the greatest first.
     *
     * @throws crm.value.CrmException usage, with the nearest names, when there is no such field or it has no order
     */
    public static List<SortKey> parse(Names names, String text) {
        List<SortKey> keys = new ArrayList<>();
        int start = 0;
        for (String part : text.split(",", -1)) {
            Place place = new Place(text, start);
            start += part.length() + 1;
            String name = part.strip();
            boolean descending = name.startsWith("-");
            if (descending || name.startsWith("+")) {
                name = name.substring(1).strip();
            }
            if (name.isEmpty()) {
                throw place.usage("a field to sort by is missing");
            }
            keys.add(key(Columns.column(names, name, place), descending, place));
        }
        return keys;
    }

    private static SortKey key(ColumnRef column, boolean descending, Place place) {
        if (column.field().type() == FieldType.LONG_TEXT) {
            throw place.usage(column.path() + " is long text: nothing sorts by it");
        }
        return new SortKey(column.path(), descending);
    }
}
