package crm.store.place;

import crm.store.WithinStore;
import crm.store.engine.Statements;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The number of the change set committed last, in a file of the state from its commit until the engine has closed it
 * properly. After a kill recovery must bring it back. The engine takes a damaged place in its log for the log's end, and
 * would show the state before as if nothing had been committed: with this file that is told instead.
 *
 * @param state the directory of the state
 */
@WithinStore
public record LastCommit(Folder state) {
    private Path file() {
        return state.path().resolve("committed");
    }

    /** Notes a change set that was committed just now. */
    public void note(long changeSet) {
        try {
            Files.writeString(file(), changeSet + "\n");
            Folder.makePrivate(file());
        } catch (IOException e) {
            // On a full disk there is no note, and the commit holds without it.
        }
    }

    /** The engine has written everything to its tables, and needs its log no more. */
    public void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            // Then it is looked at once more, and is right.
        }
    }

    /** Damaged (exit 8) where the change set that was noted is not there. */
    public void require(Statements statements) {
        String noted = noted();
        if (noted.matches("[0-9]{1,18}") && !isThere(Long.parseLong(noted), statements)) {
            throw CrmException.damaged("the database is damaged: h" + noted
                    + " was committed and cannot be recovered from its log in "
                    + state.path().resolve("log"));
        }
    }

    private static boolean isThere(long changeSet, Statements statements) {
        try {
            return statements.number("SELECT COUNT(*) FROM change_sets WHERE id = ?", changeSet) > 0;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private String noted() {
        try {
            return Files.exists(file()) ? new String(Files.readAllBytes(file()), StandardCharsets.UTF_8).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
