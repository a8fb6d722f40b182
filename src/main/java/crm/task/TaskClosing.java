package crm.task;

import crm.model.Leads;
import crm.model.Row;
import crm.model.Tasks;
import crm.store.records.RecordStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Closes tasks as done. */
final class TaskClosing {
    private final RecordStore store;
    private final LocalDate today;

    /** Tasks done on that day. */
    TaskClosing(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /** The task, done; one that was done already stays as it is. The next step of its lead is then the next task's. */
    Row close(Row task) {
        if (task.require(Tasks.STATUS).equals("done")) {
            return task;
        }
        Row done = store.update(task.with(Tasks.STATUS, "done").with(Tasks.DONE, today));
        task.get(Tasks.LEAD)
                .flatMap(id -> store.find(Leads.TYPE, id))
                .filter(lead -> task.get(Tasks.DUE).isPresent()
                        && lead.get(Leads.NEXT_STEP).equals(task.get(Tasks.DUE)))
                .ifPresent(
                        lead -> store.update(lead.without(Leads.NEXT_STEP).withOptional(Leads.NEXT_STEP, next(lead))));
        return done;
    }

    private Optional<LocalDate> next(Row lead) {
        return store.having(Tasks.TYPE, Tasks.LEAD, lead.id()).stream()
                .filter(task -> task.require(Tasks.STATUS).equals("open"))
                .flatMap(task -> task.get(Tasks.DUE).stream())
                .min(Comparator.naturalOrder());
    }
}
