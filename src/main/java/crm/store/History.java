package crm.store;

import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was changed, by whom and when; and records as they were. */
public final class History {
    private static final String CHANGE_SET =
            "SELECT id, made_at, who, command, undoes, undone_by, first_id, next_id FROM change_sets";

    private final RecordStore store;
    private final Statements statements;

    private History(RecordStore store) {
        this.store = store;
        this.statements = store.statements();
    }

    /** The history of a store. */
    public static History of(RecordStore store) {
        return new History(store);
    }

    /** The change set of that number. */
    public Optional<ChangeSet> changeSet(long number) {
        return statements.first(CHANGE_SET + " WHERE id = ?", List.of(number), this::read);
    }

    /** The last change sets, newest first. */
    public List<ChangeSet> last(int most) {
        return statements.list(
                CHANGE_SET + " WHERE id <= ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY",
                List.of(lastKnown(), (long) most),
                this::read);
    }

    /** The newest change set of a user that is neither undone nor, when {@code undos} is false, an undo itself. */
    public Optional<ChangeSet> lastOf(String user, boolean undos) {
        return statements.first(
                CHANGE_SET + " WHERE who = ? AND undone_by IS NULL AND undoes IS " + (undos ? "NOT " : "")
                        + "NULL ORDER BY id DESC FETCH FIRST 1 ROWS ONLY",
                List.of(user),
                this::read);
    }

    /** The newest change set at a moment; 0 when nothing had been written yet. */
    public long at(Instant moment) {
        return statements.number("SELECT COALESCE(MAX(id), 0) FROM change_sets WHERE made_at <= ?", moment);
    }

    private long lastKnown() {
        return store.lastKnown().orElse(Long.MAX_VALUE);
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
        List<String> order = store.nouns().all().stream().map(RecordType::name).toList();
        return counts.stream()
                .sorted(Comparator.comparingInt(count -> order.indexOf(count.noun())))
                .toList();
    }

    /**
     * One record before and after a change set.
     *
     * @param before as it was; absent when the change set created it
     * @param after as it became; absent when the change set deleted it
     */
    public record Change(Optional<Row> before, Optional<Row> after) {
        /** The kind of record. */
        public RecordType type() {
            return before.or(() -> after).orElseThrow().type();
        }

        /** The id of the record. */
        public long id() {
            return before.or(() -> after).orElseThrow().id();
        }
    }

    /** Hands over what a change set did to each record, kind by kind, at most {@code most} of a kind. */
    public void changes(ChangeSet past, int most, Consumer<Change> reader) {
        for (RecordType type : Journal.touched(store.nouns(), past)) {
            Touched touched = new Touched(type, past);
            int left = most;
            for (long id : touched.ids(statements, most)) {
                if (left-- > 0) {
                    reader.accept(new Change(before(type, id, past.number()), after(type, id, past.number())));
                }
            }
        }
    }

    private Optional<Row> before(RecordType type, long id, long number) {
        return was(type, "id = ? AND gone = ? AND changed <> gone", List.of(id, number)).stream()
                .findFirst();
    }

    private Optional<Row> after(RecordType type, long id, long number) {
        Optional<Row> now = store.rows(type, "id = ? AND changed = ?", List.of(id, number)).stream()
                .findFirst();
        return now.or(() -> was(type, "id = ? AND changed = ? AND gone > changed", List.of(id, number)).stream()
                .findFirst());
    }

    /** The versions of one record, oldest first, each as a change by the change set that made it. */
    public List<Change> of(RecordType declared, long id) {
        RecordType type = store.nouns().type(declared);
        List<Row> versions =
                new ArrayList<>(was(type, "id = ? AND gone <= ? ORDER BY changed", List.of(id, lastKnown())));
        store.find(type, id).ifPresent(versions::add);
        List<Change> changes = new ArrayList<>();
        Optional<Row> before = Optional.empty();
        for (Row version : versions) {
            changes.add(new Change(before, Optional.of(version)));
            before = Optional.of(version);
        }
        return changes;
    }

    /** The change set that deleted a record, for a sentence that says so; empty when it is there or never was. */
    public Optional<Long> deletedBy(RecordType type, long id) {
        if (store.find(type, id).isPresent()) {
            return Optional.empty();
        }
        long gone =
                statements.number("SELECT COALESCE(MAX(gone), 0) FROM " + type.historyTable() + " WHERE id = ?", id);
        return gone == 0 ? Optional.empty() : Optional.of(gone);
    }

    private List<Row> was(RecordType type, String condition, List<?> parameters) {
        StringBuilder sql = new StringBuilder("SELECT id, changed");
        type.stored().forEach(field -> sql.append(", ").append(field.column()));
        sql.append(" FROM ").append(type.historyTable()).append(" WHERE ").append(condition);
        return statements.list(sql.toString(), parameters, (results, cells) -> RecordStore.row(type, results, cells));
    }
}
