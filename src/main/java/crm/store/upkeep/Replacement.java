package crm.store.upkeep;

import crm.store.check.Inspection;
import crm.store.dump.TableSource;
import crm.store.dump.TableStore;
import crm.store.engine.Engine;
import crm.store.opening.Database;
import crm.store.opening.Opening;
import crm.store.place.DatabaseLock;
import crm.store.place.DatabasePlace;
import crm.store.place.Folder;
import crm.store.place.NextState;
import crm.store.place.PackedState;
import crm.store.records.OwnFieldMirror;
import crm.store.records.RecordStore;
import crm.store.records.UserMirror;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts another state in the place of a database as a whole: built beside it, checked, and put in use by one rename. What
 * was in use stays aside.
 */
public final class Replacement {
    private final DatabasePlace place;
    private final Duration wait;
    private final String command;
    private final boolean dryRun;

    /** A replacement at a place, which needs not be there yet; a dry run builds and checks, and puts nothing in use. */
    public Replacement(DatabasePlace place, Duration wait, String command, boolean dryRun) {
        this.dryRun = dryRun;
        this.place = place;
        this.wait = wait;
        this.command = command;
    }

    /**
     * What was done.
     *
     * @param contents how many records of which kind are there now
     * @param aside where the state is that was in use before
     */
    public record Done(List<String> contents, Optional<Path> aside) {
        public Done {
            contents = List.copyOf(contents);
        }
    }

    /** Puts the state of a backup in use. */
    public Done byBackup(Path file) {
        return replace(next -> {
            PackedState backup = PackedState.unpack(file, next.folder(), Migrations.LATEST);
            migrate(next, backup.version());
            return store -> Inspection.requireSound(store, finding -> finding.about(file.toString()));
        });
    }

    /** Puts a database filled with the rows of a dump in use. */
    public Done byTables(TableSource source, Instant now, String user) {
        return replace(next -> {
            Migrations.build(next.address(), source.version());
            if (source.hasHistory()) {
                fill(next, source, TableStore::fillWithHistory);
                migrate(next, source.version());
            } else {
                migrate(next, source.version());
                fill(next, source, store -> store.fillAsNew(now, user, command));
            }
            return store -> Inspection.requireSoundRecords(store, source::complaint);
        });
    }

    private void fill(NextState next, TableSource source, Consumer<TableStore> filling) {
        try (Database database = Database.over(place, next.address())) {
            filling.accept(new TableStore(database, source));
        }
    }

    private static void migrate(NextState next, int version) {
        if (version < Migrations.LATEST) {
            Migrations.migrate(next.address());
            Engine.shutDown(next.address());
        }
    }

    /** Puts the state that is aside in use again; the one in use is then aside. */
    public Done byPrevious() {
        place.requireDisk("replaced");
        place.current();
        return lock().during(this::exchange);
    }

    private Done exchange() {
        DatabasePlace.Current now = place.current();
        DatabasePlace.Current before = place.aside()
                .orElseThrow(() -> CrmException.missing("no earlier state lies aside at " + place)
                        .hint("crm restore FILE restores a backup"));
        place.requireState(before);
        List<String> contents = checked(
                place.address(before.directory()),
                store -> Inspection.requireSound(store, finding -> finding.about(place.toString())));
        if (dryRun) {
            return new Done(contents, Optional.empty());
        }
        place.switchTo(before, Optional.of(now));
        mirror();
        return new Done(contents, Optional.of(place.folder(now).path()));
    }

    /** Builds the next state, checks it, and puts it in use. The builder returns how it is checked. */
    Done replace(Function<NextState, Consumer<RecordStore>> builder) {
        place.requireDisk("replaced");
        boolean fresh = !Files.exists(place.root());
        place.prepare();
        try {
            return lock().during(() -> build(builder));
        } finally {
            if (fresh && !place.exists()) {
                new Folder(place.root()).remove();
            }
        }
    }

    private Done build(Function<NextState, Consumer<RecordStore>> builder) {
        try (NextState next = NextState.begin(place)) {
            List<String> contents = checked(next.address(), builder.apply(next));
            if (dryRun) {
                return new Done(contents, Optional.empty());
            }
            Optional<Path> aside = next.becomeCurrent(Migrations.LATEST)
                    .map(before -> place.folder(before).path());
            mirror();
            return new Done(contents, aside);
        }
    }

    private DatabaseLock lock() {
        return DatabaseLock.take(place.lockFile(), wait, command);
    }

    private List<String> checked(String address, Consumer<RecordStore> check) {
        try (Database database = Database.over(place, address)) {
            RecordStore store = RecordStore.over(database);
            check.accept(store);
            return Inspection.contents(store);
        }
    }

    private void mirror() {
        try (Database database =
                Database.over(place, place.address(place.current().directory()))) {
            RecordStore store = RecordStore.over(database);
            OwnFieldMirror.write(place, store.nouns());
            UserMirror.write(place, store);
        }
    }

    /**
     * Unpacks a backup in a private place, opens and checks it there; what it contains. Nothing stays.
     *
     * @param place the database it is of, whose password opens it
     */
    public static List<String> rehearse(DatabasePlace place, Path file) {
        Folder folder = Opening.temporary();
        try {
            PackedState backup = PackedState.unpack(file, folder, Migrations.LATEST);
            String address = place.addressOf(folder.path());
            if (backup.version() < Migrations.LATEST) {
                Migrations.migrate(address);
            }
            try (Database database =
                    Database.over(DatabasePlace.of(folder.path().toString()), address)) {
                RecordStore store = RecordStore.over(database);
                Inspection.requireSound(store, finding -> finding.about(file.toString()));
                return Inspection.contents(store);
            }
        } finally {
            folder.remove();
        }
    }
}
