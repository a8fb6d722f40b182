package crm.task;

import crm.model.Leads;
import crm.model.Row;
import crm.model.Tasks;
import crm.store.RecordStore;
import java.time.LocalDate;

/** Closes tasks as done. */
final class TaskClosing {
    private final RecordStore store;
    private final LocalDate today;

    /** Tasks done on that day. */
    TaskClosing(RecordStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /** The task, done; one that was done already stays as it is. A lead whose next step it was has none then. */
    Row close(Row task) {
        if (task.require(Tasks.STATUS).equals("done")) {
            return task;
        }
        task.get(Tasks.LEAD)
                .flatMap(id -> store.find(Leads.TYPE, id))
                .filter(lead -> task.get(Tasks.DUE).isPresent()
                        && lead.get(Leads.NEXT_STEP).equals(task.get(Tasks.DUE)))
                .ifPresent(lead -> store.update(lead.without(Leads.NEXT_STEP)));
        return store.update(task.with(Tasks.STATUS, "done").with(Tasks.DONE, today));
    }
}
