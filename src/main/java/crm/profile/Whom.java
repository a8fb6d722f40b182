package crm.profile;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.task.Subject;
import crm.value.CrmException;
import java.util.List;
import java.util.Optional;

/** The contact or company that a REF means, be it by a lead, a deal, a ticket, an order or what else is about somebody. */
final class Whom {
    private static final List<String> LINKS = List.of("contact", "customer", "company");

    private Whom() {}

    /** Whom a REF means; exit 3 or 5 when there is nobody or there are several. */
    static Row find(Session session, String ref) {
        if (!ref.strip().matches("\\d{1,18}")) {
            return of(session, Subject.find(session, ref).row());
        }
        return of(session, session.references().findAny(ref, false));
    }

    private static Row of(Session session, Row row) {
        if (row.type().equals(Contacts.TYPE) || row.type().equals(Companies.TYPE)) {
            return row;
        }
        return LINKS.stream()
                .map(name -> linked(session, row, name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> CrmException.missing(row.type() + " " + row.id() + " names no contact or company"));
    }

    private static Optional<Row> linked(Session session, Row row, String name) {
        Optional<Field<?>> link = row.type().field(name);
        RecordType type = session.nouns().type(name.equals("company") ? Companies.TYPE : Contacts.TYPE);
        return link.flatMap(field -> Optional.ofNullable(row.values().get(field.name())))
                .filter(Long.class::isInstance)
                .flatMap(id -> session.store().find(type, (Long) id));
    }
}
