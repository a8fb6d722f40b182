package crm.task;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.RecordType;
import crm.model.Row;
import crm.query.Condition;
import crm.query.FieldPath;
import crm.query.Op;
import crm.query.Place;
import crm.query.Select;
import crm.query.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records that point to a subject; for a company also those that point to its people. */
public final class Around {
    private final Session session;
    private final Row centre;

    /** What is around a record. */
    public Around(Session session, Row centre) {
        this.session = session;
        this.centre = centre;
    }

    /** The records of a kind, each once. */
    public List<Row> rows(RecordType declared) {
        RecordType type = session.nouns().type(declared);
        Map<Long, Row> rows = new LinkedHashMap<>();
        for (Field<?> field : type.stored()) {
            if (isLink(field, centre.type())) {
                session.store().having(type, field, centre.id()).forEach(row -> rows.put(row.id(), row));
            }
            if (isLink(field, Contacts.TYPE) && centre.type().equals(Companies.TYPE)) {
                session.store().list(ofItsPeople(type, field)).forEach(row -> rows.put(row.id(), row));
            }
        }
        if (type.equals(Activities.TYPE) && centre.type().equals(Contacts.TYPE)) {
            shared().forEach(row -> rows.put(row.id(), row));
        }
        return List.copyOf(rows.values());
    }

    /** The activities that the contact, or one that was merged into it, had with somebody else too. */
    private List<Row> shared() {
        List<Long> ids = new ArrayList<>(List.of(centre.id()));
        for (Row value : session.store().parts(FurtherValues.TYPE, centre.id())) {
            if (is(value, FurtherValues.MERGED)) {
                ids.add(Long.valueOf(value.require(FurtherValues.CONTENT)));
            }
        }
        return ids.stream()
                .flatMap(id ->
                        session.store().having(FurtherValues.TYPE, FurtherValues.CONTENT, Long.toString(id)).stream())
                .filter(value -> is(value, FurtherValues.WITH))
                .flatMap(value -> session.store().find(Activities.TYPE, value.require(FurtherValues.OWNER)).stream())
                .toList();
    }

    private static boolean is(Row value, String kind) {
        return value.require(FurtherValues.KIND).equals(kind);
    }

    private Select ofItsPeople(RecordType type, Field<?> field) {
        Condition condition = new Condition.Compare(
                FieldPath.of(field.name(), Contacts.COMPANY.name()),
                Op.EQUAL,
                List.of(Value.of(Long.toString(centre.id()))),
                Place.NONE);
        return Select.from(session.nouns(), type, session.scope()).where(condition);
    }

    private static boolean isLink(Field<?> field, RecordType to) {
        return field.type() == FieldType.LINK
                && field.target().filter(to.name()::equals).isPresent();
    }
}
