package crm.store;

import crm.value.CrmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
            Backup backup = Backup.unpack(file, next.folder());
            if (backup.version() < Migrations.LATEST) {
                Migrations.migrate(next.address());
                Database.shutDown(next.address());
            }
            return file.toString();
        });
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
        List<String> contents = checked(place.address(before.directory()), place.toString());
        if (dryRun) {
            return new Done(contents, Optional.empty());
        }
        place.switchTo(before, Optional.of(now));
        mirror();
        return new Done(contents, Optional.of(place.folder(now).path()));
    }

    /** Builds the next state, checks it, and puts it in use. The builder returns what to call it in an error. */
    Done replace(Function<NextState, String> builder) {
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

    private Done build(Function<NextState, String> builder) {
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

    private List<String> checked(String address, String source) {
        try (Database database = Database.over(place, address)) {
            RecordStore store = RecordStore.over(database);
            Inspection.requireSound(store, source);
            return Inspection.contents(store);
        }
    }

    private void mirror() {
        try (Database database =
                Database.over(place, place.address(place.current().directory()))) {
            OwnFieldMirror.write(place, OwnFieldMirror.read(database.statements()));
        }
    }

    /** Unpacks a backup in a private place, opens and checks it there; what it contains. Nothing stays. */
    public static List<String> rehearse(Path file) {
        Folder folder = Opening.temporary();
        String address = "directory:" + folder.path();
        try {
            Backup backup = Backup.unpack(file, folder);
            if (backup.version() < Migrations.LATEST) {
                Migrations.migrate(address);
            }
            try (Database database =
                    Database.over(DatabasePlace.of(folder.path().toString()), address)) {
                RecordStore store = RecordStore.over(database);
                Inspection.requireSound(store, file.toString());
                return Inspection.contents(store);
            }
        } finally {
            folder.remove();
        }
    }
}
