package crm.store.history;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.query.Sql;
import crm.store.engine.IdRuns;
import crm.store.engine.Statements;
import crm.store.history.Versions.Version;
import crm.store.journal.ChangeSet;
import crm.store.journal.ChangeSets;
import crm.store.journal.Journal;
import crm.store.records.Links;
import crm.store.records.RecordStore;
import crm.store.schema.RecordRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was changed, by whom and when; and records as they were. */
public final class History {
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

    private ChangeSets sets() {
        return new ChangeSets(statements, store.nouns());
    }

    /** The change set of that number. */
    public Optional<ChangeSet> changeSet(long number) {
        return sets().numbered(number);
    }

    /** The last change sets, newest first. */
    public List<ChangeSet> last(int most) {
        return last(Which.ALL, most);
    }

    /** The last of certain change sets, newest first. */
    public List<ChangeSet> last(Which which, int most) {
        Sql where = which.where(lastKnown());
        return sets().list(
                        where.text() + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY",
                        Touched.concat(where.params(), List.of((long) most)));
    }

    /** How many change sets there are of certain ones. */
    public long count(Which which) {
        Sql where = which.where(lastKnown());
        return store.number("SELECT COUNT(*) FROM change_sets" + where.text(), where.params());
    }

    /**
     * Certain change sets.
     *
     * @param user by whom
     * @param since not before this moment
     * @param until before this moment
     * @param noun that touched records of this kind
     */
    public record Which(
            Optional<String> user, Optional<Instant> since, Optional<Instant> until, Optional<RecordType> noun) {
        /** All of them. */
        static final Which ALL = new Which(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Whether a change set is among them, whatever records it touched. */
        public boolean has(ChangeSet set) {
            return user.filter(one -> !one.equals(set.user())).isEmpty()
                    && since.filter(set.at()::isBefore).isEmpty()
                    && until.filter(end -> !set.at().isBefore(end)).isEmpty();
        }

        private Sql where(long last) {
            StringBuilder sql = new StringBuilder(" WHERE id <= ?");
            List<Object> bound = new ArrayList<>(List.of(last));
            user.ifPresent(one -> add(sql, bound, " AND who = ?", one));
            since.ifPresent(from -> add(sql, bound, " AND made_at >= ?", from));
            until.ifPresent(to -> add(sql, bound, " AND made_at < ?", to));
            noun.ifPresent(
                    type -> add(sql, bound, " AND id IN (SELECT change_set FROM changes WHERE noun = ?)", type.name()));
            return new Sql(sql.toString(), bound);
        }

        private static void add(StringBuilder sql, List<Object> bound, String condition, Object value) {
            sql.append(condition);
            bound.add(value);
        }
    }

    /**
     * The newest change set of a user that is neither undone nor an undo or redo; with {@code undos} the newest undo that is
     * in force, so that redoing again and again goes back through a chain of undos.
     */
    public Optional<ChangeSet> lastOf(String user, boolean undos) {
        String which = undos ? "NOT NULL ORDER BY id DESC" : "NULL ORDER BY id DESC FETCH FIRST 1 ROWS ONLY";
        return sets().list(" WHERE who = ? AND undone_by IS NULL AND undoes IS " + which, List.of(user)).stream()
                .filter(set -> !undos || !isRedo(set))
                .findFirst();
    }

    /** Whether a change set brings back what it is about: it undoes an undo. */
    private boolean isRedo(ChangeSet set) {
        return set.undoes()
                .flatMap(this::changeSet)
                .filter(undone -> undone.undoes().isPresent() && !isRedo(undone))
                .isPresent();
    }

    /** The newest change set at a moment; 0 when nothing had been written yet. */
    public long at(Instant moment) {
        return statements.number("SELECT COALESCE(MAX(id), 0) FROM change_sets WHERE made_at <= ?", moment);
    }

    private long lastKnown() {
        return store.lastKnown().orElse(Long.MAX_VALUE);
    }

    /**
     * One record before and after a change set.
     *
     * @param by the number of the change set
     * @param before as it was; absent when the change set created it
     * @param after as it became; absent when the change set deleted it
     */
    public record Change(long by, Optional<Row> before, Optional<Row> after) {
        /** The kind of record. */
        public RecordType type() {
            return before.or(() -> after).orElseThrow().type();
        }

        /** The id of the record. */
        public long id() {
            return before.or(() -> after).orElseThrow().id();
        }
    }

    /** Hands over what a change set did to each record, kind by kind, of at most {@code most} records. */
    public void changes(ChangeSet past, int most, Consumer<Change> reader) {
        int left = most;
        for (RecordType type : Journal.touched(store.nouns(), past)) {
            List<Long> ids = left > 0 ? new Touched(type, past).ids(statements, left) : List.of();
            left -= ids.size();
            for (long id : ids) {
                long number = past.number();
                reader.accept(new Change(number, before(type, id, number), after(type, id, number)));
            }
        }
    }

    /** What a change set did to some records of a kind, and to all that pointed to them before or after; those first. */
    public List<Change> around(ChangeSet past, RecordType type, List<Long> ids) {
        List<Change> changes = new ArrayList<>();
        add(changes, past, type, new TreeSet<>(ids));
        for (RecordType other : Journal.touched(store.nouns(), past)) {
            Set<Long> pointing = new TreeSet<>();
            for (Field<?> link : Links.between(other, type)) {
                for (IdRuns.Run run : IdRuns.of(link.column(), ids)) {
                    pointing.addAll(pointing(past, other, run));
                }
            }
            if (other.equals(type)) {
                pointing.removeAll(ids);
            }
            add(changes, past, other, pointing);
        }
        return changes;
    }

    private void add(List<Change> changes, ChangeSet past, RecordType type, Set<Long> ids) {
        long number = past.number();
        for (long id : ids) {
            Change change = new Change(number, before(type, id, number), after(type, id, number));
            if (change.before().isPresent() || change.after().isPresent()) {
                changes.add(change);
            }
        }
    }

    private List<Long> pointing(ChangeSet past, RecordType type, IdRuns.Run run) {
        long number = past.number();
        return statements.list(
                "SELECT id FROM " + type.historyTable() + " WHERE (gone = ? OR changed = ?) AND " + run.sql()
                        + " UNION SELECT id FROM " + type.table() + " WHERE changed = ? AND " + run.sql(),
                Touched.concat(
                        Touched.concat(List.of(number, number), run.bound()),
                        Touched.concat(List.of(number), run.bound())),
                (results, cells) -> results.getLong(1));
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

    /** What was done to one record, oldest first: each change by the change set that did it, deletions too. */
    public List<Change> of(RecordType declared, long id) {
        RecordType type = store.nouns().type(declared);
        List<Change> changes = new ArrayList<>();
        Optional<Row> before = Optional.empty();
        long ended = 0;
        for (Version version : versions(type, id)) {
            if (before.isPresent() && ended != version.row().changed()) {
                changes.add(new Change(ended, before, Optional.empty()));
                before = Optional.empty();
            }
            changes.add(new Change(version.row().changed(), before, Optional.of(version.row())));
            before = Optional.of(version.row());
            ended = version.gone();
        }
        if (ended > 0) {
            changes.add(new Change(ended, before, Optional.empty()));
        }
        return changes;
    }

    private List<Version> versions(RecordType type, long id) {
        String fields =
                type.stored().stream().map(field -> ", " + field.column()).collect(Collectors.joining());
        List<Version> versions = new ArrayList<>(statements.list(
                "SELECT id, changed" + fields + ", gone FROM " + type.historyTable()
                        + " WHERE id = ? AND changed <> gone AND changed <= ? ORDER BY changed",
                List.of(id, lastKnown()),
                (results, cells) -> {
                    long gone = results.getLong(3 + type.stored().size());
                    return new Version(RecordRows.row(type, results, cells), gone > lastKnown() ? 0 : gone);
                }));
        if (versions.stream().noneMatch(version -> version.gone() == 0)) {
            store.find(type, id).ifPresent(row -> versions.add(new Version(row, 0)));
        }
        return versions;
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
        return statements.list(sql.toString(), parameters, (results, cells) -> RecordRows.row(type, results, cells));
    }
}
