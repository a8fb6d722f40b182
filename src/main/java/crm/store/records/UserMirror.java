package crm.store.records;

import crm.model.Row;
import crm.model.Users;
import crm.store.WithinStore;
import crm.store.journal.ChangeSet;
import crm.store.place.DatabasePlace;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of the users of a database as the small file beside it has them, which completion reads. */
public final class UserMirror {
    private UserMirror() {}

    /** The names; none where the file is missing or cannot be read. */
    public static List<String> of(DatabasePlace place) {
        Optional<Path> file = place.userMirror().filter(Files::exists);
        try {
            return file.isEmpty() ? List.of() : Files.readAllLines(file.get());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether a change set may have changed them. */
    static boolean concerns(ChangeSet written) {
        return written.counts().stream().anyMatch(count -> count.noun().equals(Users.TYPE.name()));
    }

    /** Writes the file beside the database. Only completion is poorer where that fails: no reason to refuse a command. */
    @WithinStore
    public static void write(DatabasePlace place, RecordStore store) {
        String lines = store.all(Users.TYPE).stream()
                .sorted(Comparator.comparing(Row::label))
                .map(user -> user.label() + "\n")
                .collect(Collectors.joining());
        Optional<Path> file = place.userMirror().filter(path -> !lines.isEmpty() || Files.exists(path));
        try {
            file.ifPresent(path -> place.write(path, lines));
        } catch (CrmException e) {
            // The next change of a user writes it anew.
        }
    }
}
