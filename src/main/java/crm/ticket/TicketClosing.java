package crm.ticket;

import crm.model.Row;
import crm.model.Tickets;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.time.Instant;
import java.util.Optional;

/** Closes tickets, and opens closed ones again. */
final class TicketClosing {
    private static final String CLOSED = "closed";

    private final RecordStore store;
    private final Instant now;

    /** Changes at that moment. */
    TicketClosing(RecordStore store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /**
     * The ticket, closed.
     *
     * @throws CrmException conflict, when it is closed already
     */
    Row close(Row ticket, Optional<String> resolution) {
        if (ticket.require(Tickets.STATUS).equals(CLOSED)) {
            throw CrmException.conflict("ticket " + ticket.id() + " (" + ticket.label() + ") is closed already")
                    .hint("crm ticket reopen " + ticket.id() + " opens it again");
        }
        return store.update(ticket.with(Tickets.STATUS, CLOSED)
                .with(Tickets.CLOSED, now)
                .withOptional(Tickets.RESOLUTION, resolution));
    }

    /**
     * The ticket, open again.
     *
     * @throws CrmException conflict, when it is not closed
     */
    Row reopen(Row ticket) {
        String status = ticket.require(Tickets.STATUS);
        if (!status.equals(CLOSED)) {
            throw CrmException.conflict("ticket " + ticket.id() + " (" + ticket.label() + ") is not closed: " + status);
        }
        return store.update(ticket.with(Tickets.STATUS, "open").without(Tickets.CLOSED));
    }
}
