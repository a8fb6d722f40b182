package crm.profile;

import crm.cli.Session;
import crm.model.Closing;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Invoices;
import crm.model.RecordType;
import crm.model.Relations;
import crm.model.Row;
import crm.task.Around;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Someone alone, or with those they are linked to: a contact with the household, spouse, parents, children and siblings, a
 * company with the companies that belong to it.
 */
final class Circle {
    private static final Set<String> FAMILY = Set.of("household", "spouse", "parent", "sibling");

    private final Session session;
    private final List<Row> members;
    private final Map<RecordType, List<Row>> read = new LinkedHashMap<>();

    private Circle(Session session, List<Row> members) {
        this.session = session;
        this.members = List.copyOf(members);
    }

    /** The record alone. */
    static Circle alone(Session session, Row centre) {
        return new Circle(session, List.of(centre));
    }

    /** The record, and whoever can be reached over such links, each once. */
    static Circle linked(Session session, Row centre) {
        Map<Long, Row> found = new LinkedHashMap<>(Map.of(centre.id(), centre));
        Deque<Row> open = new ArrayDeque<>(List.of(centre));
        while (!open.isEmpty()) {
            for (Row next : next(session, open.removeFirst())) {
                if (found.putIfAbsent(next.id(), next) == null) {
                    open.addLast(next);
                }
            }
        }
        return new Circle(session, new ArrayList<>(found.values()));
    }

    private static List<Row> next(Session session, Row member) {
        if (member.type().equals(Companies.TYPE)) {
            return session.store().having(Companies.TYPE, Companies.PARENT, member.id());
        }
        return related(session, member).stream()
                .filter(link -> FAMILY.contains(link.require(Relations.KIND)))
                .map(link -> link.require(Relations.CONTACT) == member.id()
                        ? link.require(Relations.OTHER)
                        : link.require(Relations.CONTACT))
                .flatMap(id -> session.store().find(Contacts.TYPE, id).stream())
                .toList();
    }

    /** The relations of a contact, from either side. */
    static List<Row> related(Session session, Row contact) {
        List<Row> links = new ArrayList<>(session.store().having(Relations.TYPE, Relations.CONTACT, contact.id()));
        links.addAll(session.store().having(Relations.TYPE, Relations.OTHER, contact.id()));
        return links;
    }

    /** Who is in it, the one asked for first. */
    List<Row> members() {
        return members;
    }

    /** The one asked for. */
    Row centre() {
        return members.get(0);
    }

    /** Those of them that are open: not closed; of invoices, those of which anything is due, in either direction. */
    List<Row> open(RecordType type) {
        return rows(type).stream()
                .filter(row -> type.equals(Invoices.TYPE) ? isDue(row) : !Closing.isOver(row))
                .toList();
    }

    private static boolean isDue(Row invoice) {
        return !invoice.get(Invoices.STATUS).orElse("").equals("void")
                && invoice.get(Invoices.BALANCE).orElse(BigDecimal.ZERO).signum() != 0;
    }

    /** The records of a kind that are about any of them, each once. */
    List<Row> rows(RecordType type) {
        return read.computeIfAbsent(type, any -> {
            Map<Long, Row> rows = new LinkedHashMap<>();
            members.forEach(member -> new Around(session, member).rows(type).forEach(row -> rows.put(row.id(), row)));
            return List.copyOf(rows.values());
        });
    }
}
