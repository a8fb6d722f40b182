package crm.store.records;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.schema.RecordRows;
import crm.store.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Replaces and deletes many records by their ids; their old rows go to the history by the thousand. What the kind
 * requires, what must be unique and what points to the records is the caller's to keep.
 */
public final class BulkChange {
    private static final int AT_ONCE = 1000;

    private final RecordStore store;

    /** Bulk changes within a store's transaction. */
    public BulkChange(RecordStore store) {
        this.store = store;
    }

    /** Replaces records of a kind by changed copies of them. */
    public void replace(RecordType declared, List<Row> changed) {
        RecordType type = store.nouns().type(declared);
        replace(type, changed, Schema.columns(type), RecordRows::values);
    }

    /** The same for copies that differ in these fields only, none of which is keyed: other indexes need not be touched. */
    void replace(RecordType declared, List<Row> changed, List<Field<?>> fields) {
        replace(
                store.nouns().type(declared),
                changed,
                fields.stream().map(Field::column).toList(),
                row -> fields.stream()
                        .map(field -> row.values().get(field.name()))
                        .toList());
    }

    private void replace(RecordType type, List<Row> changed, List<String> columns, Function<Row, List<Object>> reader) {
        long number = store.journal().number();
        String sql =
                "UPDATE " + type.table() + " SET changed = ?, " + String.join(" = ?, ", columns) + " = ? WHERE id = ?";
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<Row> some = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
            long kept = keep(type, some.stream().mapToLong(Row::id));
            for (Row row : some) {
                List<Object> values = new ArrayList<>(List.of(number));
                values.addAll(reader.apply(new Row(type, row.id(), number, row.values())));
                values.add(row.id());
                store.statements().updateWith(sql, values);
                store.journal().seal().put(new Row(type, row.id(), number, row.values()));
            }
            if (kept > 0) {
                store.journal().updated(type, kept);
            }
        }
    }

    /** Deletes records of a kind. Their parts and whoever points to them are the caller's to think of. */
    public void delete(RecordType declared, List<Long> ids) {
        RecordType type = store.nouns().type(declared);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            keep(type, some.stream().mapToLong(Long::longValue));
            String sql = "DELETE FROM " + type.table() + " WHERE id IN (" + marks(some.size()) + ")";
            store.journal().deleted(type, store.statements().updateWith(sql, some));
            some.forEach(store.journal().seal().made(type)::readAgain);
        }
    }

    private long keep(RecordType type, LongStream ids) {
        List<Object> bound = new ArrayList<>(ids.boxed().toList());
        String which = "id IN (" + marks(bound.size()) + ") AND changed <> ?";
        bound.add(store.journal().number());
        return store.journal().keepWhere(type, which, bound);
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
