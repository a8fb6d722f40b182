package crm.cli;

import crm.store.history.History;
import crm.store.journal.ChangeSet;
import crm.value.CrmException;
import crm.value.Text;
import java.util.Optional;

/** Finds the change set that a user names. */
public final class ChangeSets {
    private ChangeSets() {}

    /** Whether a word is written as change sets are. */
    public static boolean isName(String word) {
        return word.matches("h\\d{1,18}");
    }

    /** The change set {@code h42}; a bare number is told which record it is. */
    public static ChangeSet find(Session session, String name) {
        if (!isName(name)) {
            throw CrmException.usage(name + " names no change set" + record(session, name))
                    .hint("change sets are written h42; see: crm history");
        }
        return History.of(session.store())
                .changeSet(Long.parseLong(name.substring(1)))
                .orElseThrow(() -> CrmException.notFound("change set", name).hint("see: crm history"));
    }

    private static String record(Session session, String name) {
        if (!name.matches("\\d{1,18}")) {
            return "";
        }
        long id = Long.parseLong(name);
        return session.nouns().all().stream()
                .map(type -> session.store().find(type, id))
                .flatMap(Optional::stream)
                .findFirst()
                .map(row -> ": " + id + " is " + Text.a(row.type().name()) + ", made by h" + row.changed())
                .orElse("");
    }
}
