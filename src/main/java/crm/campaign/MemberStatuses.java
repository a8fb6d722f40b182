package crm.campaign;

import crm.model.Field;
import crm.model.Members;
import crm.model.Row;
import crm.query.Condition;
import crm.query.Op;
import crm.store.bulk.BulkUpdate;
import crm.store.records.RecordStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statuses of a campaign's members during a merge: what they are, and what they are to become. What a member did
 * (responded, bought, refused) is never overwritten, and who was sent something once stays sent.
 */
final class MemberStatuses {
    private static final List<Field<?>> READ = List.of(Members.CONTACT, Members.STATUS, Members.REASON, Members.DATE);
    private static final long DENSE = 8;
    private static final Set<String> OF_A_MERGE = Set.of("listed", "skipped", "sent");

    private final RecordStore store;
    private final LocalDate today;
    private final Map<Long, Now> members = new HashMap<>();
    private final List<Long> sent = new ArrayList<>();
    private final Map<String, List<Long>> skipped = new LinkedHashMap<>();

    private record Now(long id, String status, Optional<String> reason, Optional<LocalDate> date) {}

    private MemberStatuses(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /** Reads the members of a campaign. */
    static MemberStatuses read(RecordStore store, Row campaign, LocalDate today) {
        MemberStatuses statuses = new MemberStatuses(store, today);
        store.eachPart(Members.TYPE, campaign.id(), READ, statuses::add);
        return statuses;
    }

    private void add(List<Object> cells) {
        String status = cells.get(2) == null ? "listed" : ((String) cells.get(2)).intern();
        Optional<String> reason = Optional.ofNullable((String) cells.get(3));
        Optional<LocalDate> date = Optional.ofNullable((LocalDate) cells.get(4));
        members.put((Long) cells.get(1), new Now((Long) cells.get(0), status, reason, date));
    }

    /** How many members there are. */
    int count() {
        return members.size();
    }

    /** The contacts who are members. */
    Set<Long> contacts() {
        return members.keySet();
    }

    /**
     * A condition on contacts that all members fulfil and few others: their ids where they are few among the ids between
     * the first and the last of them, otherwise that whole range, which is read faster than so many single records.
     */
    Condition among() {
        List<Long> ids = members.keySet().stream().sorted().toList();
        long range = ids.isEmpty() ? 0 : ids.get(ids.size() - 1) - ids.get(0) + 1;
        if (range <= (long) ids.size() * DENSE) {
            return ids.isEmpty()
                    ? new Condition.Ids(ids)
                    : Condition.compare("id", Op.AT_LEAST, ids.get(0).toString())
                            .and(Condition.compare(
                                    "id", Op.AT_MOST, ids.get(ids.size() - 1).toString()));
        }
        return new Condition.Ids(ids);
    }

    /** A member got its letter. */
    void sent(long contact) {
        Now now = members.get(contact);
        boolean same =
                now.status().equals("sent") && now.date().filter(today::equals).isPresent();
        if (OF_A_MERGE.contains(now.status()) && !same) {
            sent.add(now.id());
        }
    }

    /** A member got none. */
    void skipped(long contact, String reason) {
        Now now = members.get(contact);
        boolean same = now.status().equals("skipped")
                && now.reason().filter(reason::equals).isPresent();
        if (OF_A_MERGE.contains(now.status()) && !now.status().equals("sent") && !same) {
            skipped.computeIfAbsent(reason, any -> new ArrayList<>()).add(now.id());
        }
    }

    /** Writes what changed. */
    void store() {
        BulkUpdate update = new BulkUpdate(store);
        update.set(
                Members.TYPE,
                sent,
                Map.of(
                        Members.STATUS, Optional.of("sent"),
                        Members.REASON, Optional.empty(),
                        Members.DATE, Optional.of(today)));
        skipped.forEach((reason, ids) -> update.set(
                Members.TYPE,
                ids,
                Map.of(
                        Members.STATUS, Optional.of("skipped"),
                        Members.REASON, Optional.of(reason),
                        Members.DATE, Optional.of(today))));
    }
}
