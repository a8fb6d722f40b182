package crm.store.journal;

import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.WithinStore;
import crm.store.engine.Cells;
import crm.store.engine.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the change sets that were written. */
@WithinStore
public final class ChangeSets {
    private static final String SELECT =
            "SELECT id, made_at, who, command, undoes, undone_by, first_id, next_id FROM change_sets";

    private final Statements statements;
    private final Nouns nouns;

    /** Those of a database with these kinds of record. */
    public ChangeSets(Statements statements, Nouns nouns) {
        this.statements = statements;
        this.nouns = nouns;
    }

    /** The change set of that number. */
    public Optional<ChangeSet> numbered(long number) {
        return list(" WHERE id = ?", List.of(number)).stream().findFirst();
    }

    /** Those that a WHERE clause describes, which may say more: in which order, how many. */
    public List<ChangeSet> list(String where, List<?> parameters) {
        return statements.list(SELECT + where, parameters, this::read);
    }

    private ChangeSet read(ResultSet results, Cells cells) throws SQLException {
        long number = results.getLong(1);
        return new ChangeSet(
                number,
                (Instant) cells.read(results, 2, FieldType.TIME),
                results.getString(3),
                results.getString(4),
                optional(results, 5),
                optional(results, 6),
                results.getLong(7),
                results.getLong(8),
                counts(number));
    }

    private static Optional<Long> optional(ResultSet results, int index) throws SQLException {
        long value = results.getLong(index);
        return results.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private List<ChangeSet.Count> counts(long number) {
        List<ChangeSet.Count> counts = statements.list(
                "SELECT noun, created, updated, deleted FROM changes WHERE change_set = ?",
                List.of(number),
                (results, cells) -> new ChangeSet.Count(
                        results.getString(1), results.getLong(2), results.getLong(3), results.getLong(4)));
        List<String> order = nouns.all().stream().map(RecordType::name).toList();
        return counts.stream()
                .sorted(Comparator.comparingInt(count -> order.indexOf(count.noun())))
                .toList();
    }
}
