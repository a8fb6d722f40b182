package crm.task;

import crm.model.Leads;
import crm.model.Row;
import crm.model.Tasks;
import crm.store.records.RecordStore;
import java.time.LocalDate;

/** Makes tasks about someone. A task about a lead is the lead's next step too, unless an earlier one stands. */
final class Reminder {
    private final RecordStore store;
    private final String owner;
    private final LocalDate today;

    /** Reminders for a user, made on that day. */
    Reminder(RecordStore store, String owner, LocalDate today) {
        this.store = store;
        this.owner = owner;
        this.today = today;
    }

    /** The task. */
    Row about(Subject subject, FollowUp follow) {
        String name = follow.what().isEmpty() ? "Follow up: " + subject.label() : follow.what();
        Row task = store.insert(subject.linked(Row.draft(Tasks.TYPE)
                .with(Tasks.NAME, name)
                .with(Tasks.DUE, follow.due())
                .with(Tasks.STATUS, "open")
                .with(Tasks.PRIORITY, "normal")
                .with(Tasks.OWNER, owner)));
        if (subject.is(Leads.TYPE)) {
            Row lead = store.get(Leads.TYPE, subject.row().id());
            boolean stands = lead.get(Leads.NEXT_STEP)
                    .filter(day -> !day.isBefore(today) && day.isBefore(follow.due()))
                    .isPresent();
            if (!stands) {
                store.update(lead.with(Leads.NEXT_STEP, follow.due()));
            }
        }
        return task;
    }
}
