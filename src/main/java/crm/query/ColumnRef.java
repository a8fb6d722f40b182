package crm.query;

import crm.model.Field;
import crm.model.FieldType;

/**
 * A column of a listing.
 *
 * @param path the field, as it was named
 * @param field the field itself; a link to a record is shown as that record's title, see {@link #type}
 * @param heading what stands above it, and its name in JSON
 */
public record ColumnRef(FieldPath path, Field<?> field, String heading) {
    /** The type of what a statement returns for it: text where the field is a link of the record itself. */
    public FieldType type() {
        return isTitle() ? FieldType.TEXT : field.type();
    }

    /** Whether it shows the title of the record that a link points to. */
    public boolean isTitle() {
        return field.type() == FieldType.LINK && path.link().isEmpty();
    }
}
