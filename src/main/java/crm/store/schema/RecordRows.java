package crm.store.schema;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.WithinStore;
import crm.store.engine.Cells;
import crm.store.engine.DirectReads;
import crm.value.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a record lies in its table: a record as the values of its columns, and those as the record again. */
@WithinStore
public final class RecordRows {
    private RecordRows() {}

    /** The columns of which a row is made. */
    public static List<String> columns(RecordType type) {
        List<String> columns = new ArrayList<>(List.of("id", "changed"));
        type.stored().forEach(field -> columns.add(field.column()));
        return columns;
    }

    /** The record that a result stands at, where its columns are those. */
    public static Row row(RecordType type, ResultSet results, Cells cells) throws SQLException {
        return row(type, (index, kind) -> cells.read(results, index, kind));
    }

    /** A row of those columns. */
    public static Row row(RecordType type, DirectReads.Values cells) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        int index = 3;
        for (Field<?> field : type.stored()) {
            Object value = cells.at(index++, field.type());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new Row(type, (Long) cells.at(1, FieldType.LINK), (Long) cells.at(2, FieldType.LINK), values);
    }

    /** The folded text under which a keyed field is found. */
    public static String key(String text) {
        String folded = Text.fold(text);
        return folded.length() > Schema.KEY_LENGTH ? folded.substring(0, Schema.KEY_LENGTH) : folded;
    }

    /** The values of a row for the columns of its kind's table, in the order of {@link Schema#columns}; may be null. */
    public static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (Field<?> field : row.type().stored()) {
            Object value = row.values().get(field.name());
            values.add(value instanceof List<?> tags ? Cells.joined(tags) : value);
            if (field.isKeyed()) {
                values.add(value == null ? null : key((String) value));
            }
        }
        return values;
    }
}
