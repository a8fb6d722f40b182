package crm.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One record, or one that is to be: the values of its fields by name. A field without a value is absent.
 *
 * @param type what kind of record it is
 * @param id its id; 0 while it is new
 * @param changed the change set that made it as it is; 0 while it is new
 * @param values the values by field name, none of them null
 */
public record Row(RecordType type, long id, long changed, Map<String, Object> values) {
    public Row {
        values = Map.copyOf(values);
    }

    /** A record that is not stored yet. */
    public static Row draft(RecordType type) {
        return new Row(type, 0, 0, Map.of());
    }

    /** The value of a field, if it has one. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(Field<T> field) {
        return (Optional<T>) Optional.ofNullable(values.get(field.name()));
    }

    /** The value of a field that such a record always has. */
    public <T> T require(Field<T> field) {
        return get(field).orElseThrow(() -> new IllegalStateException(type + " " + id + " has no " + field));
    }

    /** The same record with another value. */
    public <T> Row with(Field<T> field, T value) {
        return set(field, value);
    }

    /** The same with another value, given as an object of the field's type. */
    public Row set(Field<?> field, Object value) {
        Map<String, Object> changedValues = new HashMap<>(values);
        changedValues.put(field.name(), field.type().javaType().cast(value));
        return new Row(type, id, changed, changedValues);
    }

    /** The same with the value where there is one, unchanged otherwise. */
    public <T> Row withOptional(Field<T> field, Optional<T> value) {
        return value.map(some -> with(field, some)).orElse(this);
    }

    /** The same record without a value for the field. */
    public Row without(Field<?> field) {
        Map<String, Object> fewer = new HashMap<>(values);
        fewer.remove(field.name());
        return new Row(type, id, changed, fewer);
    }

    /** What people call it: its title, else what there is to tell it by. */
    public String label() {
        return type.title()
                .flatMap(this::get)
                .or(() -> type.oneOf().stream()
                        .flatMap(field -> Optional.ofNullable(values.get(field.name())).stream())
                        .map(Object::toString)
                        .findFirst())
                .orElse(type.name() + " " + id);
    }

    /** Written out: the one a record gets by itself is put together at run time, which costs a command 10 ms. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Row row
                && id == row.id
                && changed == row.changed
                && type.equals(row.type)
                && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) * 31 + type.hashCode();
    }
}
