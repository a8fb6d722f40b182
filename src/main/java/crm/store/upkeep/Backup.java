package crm.store.upkeep;

import crm.store.check.Inspection;
import crm.store.opening.Database;
import crm.store.opening.Opening;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.place.PackedState;
import crm.store.records.RecordStore;
import crm.store.schema.Migrations;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Backups of a database: one state of it, looked at, as one compressed file. */
public final class Backup {
    private Backup() {}

    /**
     * What was backed up.
     *
     * @param contents how many records of which kind
     * @param notes what the user should know
     */
    public record Written(List<String> contents, List<String> notes) {
        public Written {
            contents = List.copyOf(contents);
            notes = List.copyOf(notes);
        }
    }

    /** Writes a backup of what is in use. The lock is held meanwhile, so that nothing changes. */
    public static Written write(DatabasePlace place, Duration wait, String command, Instant now, OutputStream out) {
        place.requireDisk("backed up");
        place.current();
        return Opening.lock(place, wait, command).during(() -> {
            Opening.Opened opened = Opening.of(place);
            try {
                Written written = new Written(
                        Database.leave(place, opened, database -> Inspection.contents(RecordStore.over(database))),
                        opened.notes());
                Folder state = opened.copy().orElseGet(() -> place.folder(place.current()));
                new PackedState(Migrations.LATEST, now).pack(state, out);
                return written;
            } finally {
                opened.copy().ifPresent(Folder::remove);
            }
        });
    }
}
