package crm.store.history;

import crm.model.RecordType;
import crm.store.engine.IdRuns;
import crm.store.engine.Statements;
import crm.store.journal.ChangeSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The records that a change set made, that were changed since, and that later undos have brought back as the change set
 * had made them: to undo it concerns them as well, for nothing of what came between is left.
 */
final class Descent {
    private final Statements statements;
    private final RecordType type;
    private final Set<Version> versions = new HashSet<>();

    private record Version(long id, long changed) {}

    private Descent(Statements statements, RecordType type) {
        this.statements = statements;
        this.type = type;
    }

    /** The ids of those records of a kind, in ascending order. */
    static Set<Long> of(Statements statements, RecordType type, ChangeSet past) {
        Descent descent = new Descent(statements, type);
        statements
                .list(
                        "SELECT s.id, s.undoes FROM change_sets s, changes c WHERE c.change_set = s.id AND c.noun = ?"
                                + " AND s.undoes > ? ORDER BY s.id",
                        List.of(type.name(), past.number()),
                        (results, cells) -> List.of(results.getLong(1), results.getLong(2)))
                .forEach(undo -> descent.follow(past.number(), undo.get(0), undo.get(1)));
        return descent.living();
    }

    /** What an undo brings back is what the change set before had replaced. */
    private void follow(long past, long undo, long undone) {
        statements.eachKept(
                "SELECT id, changed FROM " + type.historyTable() + " WHERE gone = ? AND changed <> gone",
                List.of(undone),
                (results, cells) -> {
                    Version before = new Version(results.getLong(1), results.getLong(2));
                    if (before.changed() == past || versions.contains(before)) {
                        versions.add(new Version(before.id(), undo));
                    }
                });
    }

    private Set<Long> living() {
        Set<Long> ids = new TreeSet<>();
        List<Long> candidates =
                versions.stream().map(Version::id).distinct().sorted().toList();
        for (IdRuns.Run run : IdRuns.of(candidates)) {
            statements.each(
                    "SELECT id, changed FROM " + type.table() + " WHERE " + run.sql(),
                    run.bound(),
                    (results, cells) -> {
                        if (versions.contains(new Version(results.getLong(1), results.getLong(2)))) {
                            ids.add(results.getLong(1));
                        }
                    });
        }
        return ids;
    }
}
