package crm.task;

import crm.model.Activities;
import crm.model.Leads;
import crm.model.Row;
import crm.store.records.RecordStore;

/** Keeps touches. A touch for a new lead means that it is being worked. */
final class ActivityLog {
    private final RecordStore store;

    /** A log in a store. */
    ActivityLog(RecordStore store) {
        this.store = store;
    }

    /**
     * Stores an activity with all it is about.
     *
     * @param planned whether a next step follows, which takes the place of the one the lead had
     */
    Row add(Subject subject, Row draft, boolean planned) {
        Row activity = store.insert(subject.linked(draft));
        if (subject.is(Leads.TYPE)) {
            Row lead = subject.row();
            boolean fresh = lead.require(Leads.STATUS).equals("new");
            Row worked = fresh ? lead.with(Leads.STATUS, "working") : lead;
            store.update(planned ? worked.without(Leads.NEXT_STEP) : worked);
        }
        return activity;
    }

    /** A draft that says what it was about: the first line as the subject, all of it as notes when there is more. */
    static Row worded(Row draft, String text) {
        String all = text.strip();
        String first = all.lines().findFirst().orElse("");
        int most = Activities.SUBJECT.type().maxLength();
        String subject = first.length() > most ? first.substring(0, most) : first;
        Row worded = subject.isEmpty() || draft.get(Activities.SUBJECT).isPresent()
                ? draft
                : draft.with(Activities.SUBJECT, subject);
        boolean more =
                !all.isEmpty() && !all.equals(worded.get(Activities.SUBJECT).orElse(""));
        return more && draft.get(Activities.NOTES).isEmpty() ? worded.with(Activities.NOTES, all) : worded;
    }
}
