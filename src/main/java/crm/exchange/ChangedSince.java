package crm.exchange;

import crm.cli.Session;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import crm.value.CrmException;
import crm.value.Durations;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Which records were made or changed after a moment; one whose further values or lines changed counts as well. The journal
 * tells: every row carries the change set that made it as it is.
 */
final class ChangedSince {
    private final long changeSet;
    private final Set<Long> owners;

    private ChangedSince(long changeSet, Set<Long> owners) {
        this.changeSet = changeSet;
        this.owners = owners;
    }

    /**
     * Reads what a user wrote: {@code 7d} before now, a day (its beginning) or moment, or a change set, {@code h42}, after
     * which something changed.
     *
     * @param now what spans count back from
     * @throws CrmException invalid, when it is none of these
     */
    static ChangedSince parse(Session session, RecordType type, String text, Instant now) {
        long after = after(session, text, now);
        Set<Long> owners = new HashSet<>();
        if (type.stored().stream().anyMatch(Field::isMulti)) {
            owners.addAll(session.store().ownersTouched(FurtherValues.TYPE, after));
        }
        if (type.equals(Orders.TYPE)) {
            owners.addAll(session.store().ownersTouched(OrderLines.TYPE, after));
        }
        return new ChangedSince(after, owners);
    }

    /**
     * The last change set before what a user wrote.
     *
     * @throws CrmException invalid, when it is no span, day, moment or change set; notFound, for a change set to come
     */
    static long after(Session session, String text, Instant now) {
        String when = text.strip();
        if (when.matches("h\\d{1,18}")) {
            long number = Long.parseLong(when.substring(1));
            ChangeSet last = last(session);
            if (number > last.number()) {
                throw CrmException.notFound("change set", when)
                        .hint("the last one is " + last.name() + "; is this the same database as last time?");
            }
            return number;
        }
        boolean span = when.matches("(?i)(\\d+ *(ms|s|m|h|d) *)+");
        Instant moment = span
                ? now.minus(Durations.parse(when))
                : session.reading().dates().instant(when);
        Instant known = moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment; // nothing was kept before
        return History.of(session.store()).at(known.minusNanos(1_000));
    }

    /** The last change set that is known. */
    static ChangeSet last(Session session) {
        return History.of(session.store()).last(1).get(0);
    }

    /** Whether it is one of them. */
    boolean has(Row row) {
        return row.changed() > changeSet || owners.contains(row.id());
    }
}
