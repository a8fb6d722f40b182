package crm.query;

import crm.model.Field;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The tables of records for a FROM clause: as they are now, or as they were after a change set. */
public final class Tables {
    private Tables() {}

    /** A table, or the rows of it and of its history that were current after a change set; to be followed by an alias. */
    static String of(RecordType type, OptionalLong asOf) {
        if (asOf.isEmpty()) {
            return type.table();
        }
        String columns = String.join(", ", columns(type));
        long last = asOf.getAsLong();
        return "(SELECT " + columns + " FROM " + type.table() + " WHERE changed <= " + last + " UNION ALL SELECT "
                + columns + " FROM " + type.historyTable() + " WHERE changed <= " + last + " AND gone > " + last + ")";
    }

    /** The same under the name of the table, so that its columns need no alias. */
    public static String named(RecordType type, OptionalLong asOf) {
        return asOf.isEmpty() ? type.table() : of(type, asOf) + " " + type.table();
    }

    /** The columns of a table: id, changed, and those of the fields with their folded keys. */
    private static List<String> columns(RecordType type) {
        List<String> columns = new ArrayList<>(List.of("id", "changed"));
        for (Field<?> field : type.stored()) {
            columns.add(field.column());
            if (field.isKeyed()) {
                columns.add(field.keyColumn());
            }
        }
        return columns;
    }
}
