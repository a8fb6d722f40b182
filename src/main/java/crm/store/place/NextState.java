package crm.store.place;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The next state of a database, built beside the one in use by whoever holds the lock. It becomes the one in use by one
 * rename, once it is complete and checked; closed before that, it leaves everything as it was. All that belongs to a
 * state lies in its directory, so that it comes and goes, and is backed up, as a whole.
 *
 * <p>The state that was in use stays aside, for {@code crm restore --previous}; states older than that are removed.
 */
@WithinStore
public final class NextState implements AutoCloseable {
    private final DatabasePlace place;
    private final Folder folder;
    private boolean inUse;

    private NextState(DatabasePlace place, Folder folder) {
        this.place = place;
        this.folder = folder;
    }

    /** Begins an empty one, after removing what interrupted builds left. */
    public static NextState begin(DatabasePlace place) {
        if (place.isReadable()) {
            removeUnused(place);
        }
        long last = states(place).stream().mapToLong(NextState::number).max().orElse(0);
        return new NextState(place, new Folder(place.root().resolve("db-" + (last + 1))));
    }

    /** Where it is built; there is nothing yet. */
    public Folder folder() {
        return folder;
    }

    /** Its address for the engine. */
    public String address() {
        return place.address(name());
    }

    private String name() {
        return folder.path().getFileName().toString();
    }

    /**
     * Puts it in use. It must be complete, and the engine must have let go of it.
     *
     * @param version the version of its schema
     * @return the state that was in use, which stays aside; none when there was none that could be read
     */
    public Optional<DatabasePlace.Current> becomeCurrent(int version) {
        Optional<DatabasePlace.Current> before = place.isReadable() ? Optional.of(place.current()) : Optional.empty();
        List<String> unknown = before.isPresent() ? List.of() : states(place);
        switchTo(version, before);
        unknown.stream().filter(state -> !state.equals(name())).forEach(this::putAside);
        return before;
    }

    /** Puts it in use where it tells the same as the state in use, which is removed; the one aside stays aside. */
    public void replaceCurrent(int version) {
        switchTo(version, place.aside());
        removeUnused(place);
    }

    private void switchTo(int version, Optional<DatabasePlace.Current> aside) {
        folder.force();
        place.switchTo(new DatabasePlace.Current(name(), version), aside);
        inUse = true;
        if (aside.isPresent()) {
            removeUnused(place);
        }
    }

    /** What lay here when {@code current} could not be read gets a name that later builds leave alone. */
    private void putAside(String state) {
        try {
            Path aside = place.root().resolve("aside-" + state);
            new Folder(aside).remove();
            Files.move(place.root().resolve(state), aside);
        } catch (IOException e) {
            throw CrmException.failed("cannot rename " + state + ": " + Folder.reason(e))
                    .because(e);
        }
    }

    /** Removes it unless it is in use. */
    @Override
    public void close() {
        if (!inUse) {
            folder.remove();
        }
    }

    private static void removeUnused(DatabasePlace place) {
        List<String> kept = new ArrayList<>(List.of(place.current().directory()));
        place.aside().ifPresent(aside -> kept.add(aside.directory()));
        states(place).stream().filter(state -> !kept.contains(state)).forEach(place::remove);
    }

    /** The names of the states that lie in a place. */
    public static List<String> states(DatabasePlace place) {
        if (!Files.isDirectory(place.root())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place.root())) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("db-[0-9]{1,15}"))
                    .toList();
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + place + ": " + Folder.reason(e))
                    .because(e);
        }
    }

    private static long number(String state) {
        return Long.parseLong(state.substring("db-".length()));
    }
}
