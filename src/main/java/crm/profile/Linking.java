package crm.profile;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Relations;
import crm.model.Row;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says what contacts are to each other, or which company belongs to which; and takes it back. */
final class Linking {
    private final Session session;

    Linking(Session session) {
        this.session = session;
    }

    /** The contact or company a REF names, never by the beginning of a name. */
    Row end(String ref) {
        return session.references()
                .findExactly(
                        List.<RecordType>of(
                                session.nouns().type(Contacts.TYPE),
                                session.nouns().type(Companies.TYPE)),
                        ref);
    }

    /**
     * Links two.
     *
     * @return the relation, or the company that belongs to the other now
     */
    Row link(Row one, String as, Row other, Optional<LocalDate> since, Optional<String> note) {
        RelationKind kind = RelationKind.of(as);
        Row from = kind.turned() ? other : one;
        Row to = kind.turned() ? one : other;
        if (from.id() == to.id()) {
            throw CrmException.invalid("nobody is related to themselves: " + from.label() + " (" + from.id() + ")");
        }
        if (!from.type().equals(to.type())) {
            throw CrmException.usage("a contact and a company are not linked this way")
                    .hint("crm contact edit CONTACT --company COMPANY, and --buying-role decider");
        }
        return from.type().equals(Companies.TYPE) ? parent(from, kind, to) : relation(from, kind, to, since, note);
    }

    private Row relation(Row from, RelationKind kind, Row to, Optional<LocalDate> since, Optional<String> note) {
        boolean mutual = Relations.isMutual(kind.kind());
        Circle.related(session, from).stream()
                .filter(row -> row.require(Relations.KIND).equals(kind.kind()))
                .filter(row -> row.require(Relations.OTHER) == to.id()
                        || (mutual && row.require(Relations.CONTACT) == to.id()))
                .findFirst()
                .ifPresent(row -> {
                    throw CrmException.conflict("they are linked so already: relation " + row.id())
                            .hint("crm relation edit " + row.id() + " changes it");
                });
        return session.store()
                .insert(Row.draft(session.nouns().type(Relations.TYPE))
                        .with(Relations.CONTACT, from.id())
                        .with(Relations.KIND, kind.kind())
                        .with(Relations.OTHER, to.id())
                        .with(
                                Relations.SINCE,
                                since.orElse(session.reading().dates().today()))
                        .withOptional(Relations.NOTES, note));
    }

    /** A company belongs to one other. */
    private Row parent(Row from, RelationKind kind, Row to) {
        if (!kind.kind().equals("parent")) {
            throw CrmException.invalid("a company is linked to another as parent or child");
        }
        return session.store().update(to.with(Companies.PARENT, from.id()));
    }

    /** Takes the links between two away; exit 3 when there is none. */
    int unlink(Row one, Row other, Optional<String> as) {
        Optional<RelationKind> kind = as.map(RelationKind::of);
        if (one.type().equals(Companies.TYPE) && other.type().equals(Companies.TYPE)) {
            return part(one, other) + part(other, one);
        }
        List<Row> links = Circle.related(session, one).stream()
                .filter(row ->
                        row.require(Relations.CONTACT) == other.id() || row.require(Relations.OTHER) == other.id())
                .filter(row -> kind.filter(wanted -> !wanted.kind().equals(row.require(Relations.KIND)))
                        .isEmpty())
                .toList();
        links.forEach(session.store()::delete);
        return links.size();
    }

    private int part(Row parent, Row child) {
        if (child.get(Companies.PARENT).filter(id -> id == parent.id()).isEmpty()) {
            return 0;
        }
        session.store().update(child.without(Companies.PARENT));
        return 1;
    }
}
