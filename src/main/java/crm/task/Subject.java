package crm.task;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.Leads;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.records.RecordStore;
import java.util.List;
import java.util.Optional;

/**
 * Whom or what something is about: a lead or a deal with its contact, a contact with the company, or a company.
 *
 * @param row the record that was named
 * @param contact the contact it belongs to
 * @param company the company it belongs to
 */
public record Subject(Row row, Optional<Row> contact, Optional<Row> company) {
    private static final List<RecordType> TYPES = List.of(Contacts.TYPE, Companies.TYPE, Leads.TYPE, Deals.TYPE);

    /** The subject that a REF names; exit 3 or 5 when there is none or there are several. */
    public static Subject find(Session session, String ref) {
        List<RecordType> types = TYPES.stream().map(session.nouns()::type).toList();
        return of(session.store(), session.references().findAmong(types, ref));
    }

    /** The subject that a contact, company, lead or deal makes. */
    static Subject of(RecordStore store, Row row) {
        Optional<Row> contact = is(row, Contacts.TYPE)
                ? Optional.of(row)
                : link(row).flatMap(field -> row.get(field)).flatMap(id -> store.find(Contacts.TYPE, id));
        Optional<Row> company = is(row, Companies.TYPE)
                ? Optional.of(row)
                : (is(row, Deals.TYPE) ? row.get(Deals.COMPANY) : Optional.<Long>empty())
                        .or(() -> contact.flatMap(person -> person.get(Contacts.COMPANY)))
                        .flatMap(id -> store.find(Companies.TYPE, id));
        return new Subject(row, contact, company);
    }

    private static Optional<Field<Long>> link(Row row) {
        if (is(row, Leads.TYPE)) {
            return Optional.of(Leads.CONTACT);
        }
        return is(row, Deals.TYPE) ? Optional.of(Deals.CONTACT) : Optional.empty();
    }

    private static boolean is(Row row, RecordType type) {
        return row.type().equals(type);
    }

    /** Whether it is a record of that kind. */
    boolean is(RecordType type) {
        return is(row, type);
    }

    /** What people call it. */
    String label() {
        return row.label();
    }

    /** The draft with every link it has a field for: contact, company, lead, deal, campaign. */
    public Row linked(Row draft) {
        Row linked = draft;
        linked = link(linked, "contact", contact.map(Row::id));
        linked = link(linked, "company", company.map(Row::id));
        linked = link(linked, "lead", is(Leads.TYPE) ? Optional.of(row.id()) : Optional.empty());
        linked = link(linked, "deal", is(Deals.TYPE) ? Optional.of(row.id()) : Optional.empty());
        Optional<Long> campaign = is(Leads.TYPE)
                ? row.get(Leads.CAMPAIGN)
                : (is(Deals.TYPE) ? row.get(Deals.CAMPAIGN) : Optional.empty());
        return link(linked, "campaign", campaign);
    }

    private static Row link(Row draft, String name, Optional<Long> id) {
        return id.flatMap(to -> draft.type()
                        .field(name)
                        .filter(field -> draft.get(field).isEmpty())
                        .map(field -> draft.set(field, to)))
                .orElse(draft);
    }
}
