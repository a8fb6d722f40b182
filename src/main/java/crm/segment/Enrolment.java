package crm.segment;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.FieldType;
import crm.model.Members;
import crm.model.RecordType;
import crm.model.Row;
import crm.query.Condition;
import crm.query.Select;
import crm.store.bulk.BulkInsert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes contacts members of a frozen segment or a campaign; nobody twice. */
public final class Enrolment {
    private static final int FEW = 50;

    private final Session session;

    /** Enrolment in a session. */
    public Enrolment(Session session) {
        this.session = session;
    }

    /** Enrols all contacts for whom a condition holds; how many were not members before. */
    public long enrol(Row owner, Condition who) {
        return enrol(owner, who, members(owner));
    }

    /**
     * Enrols all contacts for whom a condition holds.
     *
     * @param owner the segment or campaign
     * @param there the contacts who are members already
     * @return how many were not
     */
    public long enrol(Row owner, Condition who, Set<Long> there) {
        RecordType type = session.nouns().type(Contacts.TYPE);
        List<Long> missing = new ArrayList<>();
        session.store()
                .eachCells(
                        Select.from(session.nouns(), type, session.scope())
                                .where(who)
                                .ids(),
                        List.of(FieldType.LINK),
                        cells -> {
                            if (!there.contains((Long) cells.get(0))) {
                                missing.add((Long) cells.get(0));
                            }
                        });
        return enrolMissing(owner, missing);
    }

    /** Enrols these contacts, given by id; how many were not members before. */
    public long enrol(Row owner, List<Long> contacts) {
        Set<Long> there = members(owner);
        return enrolMissing(owner, contacts.stream().filter(there::add).toList());
    }

    /** The contacts who are members of a frozen segment or a campaign. */
    public Set<Long> members(Row owner) {
        Set<Long> there = new HashSet<>();
        session.store()
                .eachPart(Members.TYPE, owner.id(), List.of(Members.CONTACT), cells -> there.add((Long) cells.get(1)));
        return there;
    }

    private long enrolMissing(Row owner, List<Long> missing) {
        if (missing.size() <= FEW) {
            missing.forEach(contact -> session.store().insert(draft(owner.id(), contact)));
        } else {
            insert(owner.id(), missing);
        }
        return missing.size();
    }

    private void insert(long owner, List<Long> contacts) {
        BulkInsert bulk = new BulkInsert(session.store());
        long first = bulk.ids(contacts.size());
        bulk.insert(
                Members.TYPE,
                IntStream.range(0, contacts.size())
                        .mapToObj(i -> new Row(
                                Members.TYPE,
                                first + i,
                                0,
                                draft(owner, contacts.get(i)).values()))
                        .iterator());
    }

    private Row draft(long owner, long contact) {
        return new Row(
                Members.TYPE,
                0,
                0,
                Map.of(
                        Members.OWNER.name(),
                        owner,
                        Members.CONTACT.name(),
                        contact,
                        Members.STATUS.name(),
                        "listed",
                        Members.DATE.name(),
                        session.reading().dates().today()));
    }
}
