package crm.identity;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.history.History;
import crm.store.history.History.Change;
import crm.store.history.Merges;
import crm.store.journal.ChangeSet;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes one record and those that were merged into it apart again, out of a change set that merged many: by ordinary
 * changes, so that the other merges stay and undo brings this one back.
 */
final class GroupApart {
    private static final int MOST_NAMED = 5;

    private final RecordStore store;
    private final RecordType type;
    private final ChangeSet past;
    private final List<Long> group;

    /** What to do with a record that was changed since. */
    enum Edited {
        REFUSE,
        KEEP_EDITS,
        LEAVE
    }

    /**
     * A group of a change set.
     *
     * @param group the id of the record that stayed, then the ids of those that went into it
     */
    GroupApart(RecordStore store, RecordType type, ChangeSet past, List<Long> group) {
        this.store = store;
        this.type = type;
        this.past = past;
        this.group = List.copyOf(group);
    }

    /** Takes it apart; exit 5 and nothing done for records that were changed since, unless they are to be spared. */
    void run(Edited edited) {
        List<Change> changes = History.of(store).around(past, type, group);
        List<String> conflicts = new ArrayList<>();
        for (Change change : changes) {
            if (isOurs(change) && isEdited(change)) {
                conflicts.add(change.type() + " " + change.id() + " was changed again");
            }
        }
        if (edited == Edited.REFUSE && !conflicts.isEmpty()) {
            throw CrmException.conflict(String.join("; ", conflicts.subList(0, Math.min(MOST_NAMED, conflicts.size()))))
                    .hint(
                            "--keep-edits gives back what nobody edited since; --skip-conflicts leaves those as they are");
        }
        for (Change change : changes) {
            if (!isOurs(change)) {
                follow(change);
            } else if (edited != Edited.LEAVE || !isEdited(change)) {
                takeBack(change);
            }
        }
    }

    /** A company whose parent is in the group is not of the group itself. */
    private boolean isOurs(Change change) {
        return !change.type().equals(type) || group.contains(change.id());
    }

    private void follow(Change change) {
        Optional<Row> now = store.find(change.type(), change.id());
        if (change.before().isEmpty() || now.isEmpty()) {
            return;
        }
        Row following = now.get();
        for (Field<?> field : following.type().stored()) {
            Object was = change.before().get().values().get(field.name());
            boolean here = field.type() == FieldType.LINK && was instanceof Long target && group.contains(target);
            if (here && group.get(0).equals(following.values().get(field.name()))) {
                following = following.set(field, was);
            }
        }
        store.update(following);
    }

    private boolean isEdited(Change change) {
        Optional<Row> now = store.find(change.type(), change.id());
        return !now.map(Row::values).equals(change.after().map(Row::values));
    }

    private void takeBack(Change change) {
        Optional<Row> now = store.find(change.type(), change.id());
        if (change.before().isEmpty()) {
            now.filter(row -> !isEdited(change)).ifPresent(store::delete);
        } else if (now.isPresent() && change.after().isPresent()) {
            store.update(linked(
                    Unmerge.restored(change.before().get(), change.after().get(), now.get())));
        } else if (now.isEmpty() && change.after().isEmpty()) {
            store.bringBack(linked(change.before().get()));
        }
    }

    /** Links to records that went into others of the same change set, and stay there, follow them. */
    private Row linked(Row row) {
        Row linked = row;
        for (Field<?> field : row.type().stored()) {
            if (field.type() == FieldType.LINK && row.values().get(field.name()) instanceof Long target) {
                Optional<Long> kept =
                        new Merges(store).of(target).map(Merges.Merged::kept).filter(id -> !group.contains(target));
                linked = kept.isPresent() && !Objects.equals(kept.get(), target)
                        ? linked.set(field, kept.get())
                        : linked;
            }
        }
        return linked;
    }
}
