package crm.query;

import crm.model.Field;
import java.util.ArrayList;
import java.util.List;

/** The columns of a listing: {@code name,company.industry,spend}, {@code all}, or those the noun lists by itself. */
public final class Columns {
    private Columns() {}

    /**
     * Reads names with commas between; {@code all} means every field.
     *
     * @throws crm.value.CrmException usage, with the nearest names, when there is no such field
     */
    public static List<ColumnRef> parse(Names names, String text) {
        if (text.strip().equalsIgnoreCase("all")) {
            return all(names);
        }
        List<ColumnRef> columns = new ArrayList<>();
        int start = 0;
        for (String part : text.split(",", -1)) {
            Place place = new Place(text, start + leadingBlanks(part));
            start += part.length() + 1;
            if (part.isBlank()) {
                throw place.usage("a column is missing");
            }
            columns.add(column(names, part.strip(), place));
        }
        return columns;
    }

    /** Those the noun lists by itself, with the id first. */
    static List<ColumnRef> listed(Names names) {
        return some(names.type().fields().stream().filter(Field::isListed).toList());
    }

    /** Every field, with the id first. */
    static List<ColumnRef> all(Names names) {
        return some(names.type().fields());
    }

    /** The column of one field. */
    public static ColumnRef of(Field<?> field) {
        return new ColumnRef(FieldPath.of(field.name()), field, field.name());
    }

    static ColumnRef column(Names names, String typed, Place place) {
        FieldPath path = names.require(typed, place);
        Field<?> field = names.field(path);
        if (names.isMembership(path)) {
            throw place.usage(path + " is for filters: a contact may be in several");
        }
        return new ColumnRef(path, field, path.toString());
    }

    private static List<ColumnRef> some(List<Field<?>> fields) {
        List<ColumnRef> columns = new ArrayList<>(List.of(of(Names.ID)));
        fields.stream().map(Columns::of).forEach(columns::add);
        return columns;
    }

    private static int leadingBlanks(String part) {
        return part.length() - part.stripLeading().length();
    }
}
