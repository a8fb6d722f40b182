package crm.profile;

import crm.cli.Session;
import crm.model.Field;
import crm.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measures of one contact or company, as the last score left them. */
final class Measured {
    private final List<Field<?>> fields = new ArrayList<>();
    private final List<Object> values;

    private Measured(Session session, Row who) {
        session.nouns().type(who.type()).fields().stream()
                .filter(Field::isMeasure)
                .forEach(fields::add);
        values = session.store().measures(session.nouns().type(who.type()), who.id());
    }

    /** Reads them. */
    static Measured of(Session session, Row who) {
        return new Measured(session, who);
    }

    /** One of them, if there is a value. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> get(Field<T> field) {
        return (Optional<T>) Optional.ofNullable(values.get(fields.indexOf(named(field))));
    }

    private Field<?> named(Field<?> field) {
        return fields.stream()
                .filter(one -> one.name().equals(field.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The fields in their order, own ladders among them. */
    List<Field<?>> fields() {
        return List.copyOf(fields);
    }

    /** The value of each; null where there is none. */
    List<Object> values() {
        return values;
    }
}
