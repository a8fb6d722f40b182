package crm.store.records;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Members;
import crm.model.Nouns;
import crm.model.OrderLines;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.WithinStore;
import crm.store.engine.Statements;
import crm.store.journal.ChangeSet;
import crm.store.journal.ChangeSets;
import crm.store.journal.Journal;
import crm.store.opening.Database;
import crm.store.schema.RecordRows;
import crm.store.schema.Schema;
import crm.value.CrmException;
import crm.value.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads and writes records of any kind within one transaction; how it reads stands in {@link StoredRecords}. Every write
 * goes through the journal.
 *
 * <p>Writes check what the declarations promise (required fields, unique names); a breach is exit 4 or 5.
 */
public final class RecordStore extends StoredRecords {
    private static final int LONGEST_CHAIN = 100;

    private final Database database;
    private final Statements statements;
    private Optional<Journal> journal = Optional.empty();
    private Optional<ErasedPeople> erasedPeople = Optional.empty();
    private boolean measured;

    private RecordStore(Database database) {
        super(database.statements());
        this.database = database;
        this.statements = database.statements();
    }

    /** The records of an open database. */
    public static RecordStore over(Database database) {
        RecordStore store = new RecordStore(database);
        if (database.isInUse()) {
            OwnFieldMirror.mend(database.place(), store.nouns());
        }
        return store;
    }

    /** Reads the users' own fields and the settings again, after one was changed. */
    public void learn() {
        readCatalog();
        journal.ifPresent(begun -> begun.seal().learn(everything()));
    }

    /** The open database whose records these are. */
    @WithinStore
    public Database database() {
        return database;
    }

    /** The journal of this command; begun at the first write. */
    @WithinStore
    public Journal journal() {
        if (lastKnown().isPresent()) {
            throw new IllegalStateException("the past cannot be written");
        }
        if (journal.isEmpty()) {
            database.requireRoom();
            journal = Optional.of(new Journal(statements, everything()));
        }
        return journal.get();
    }

    /** The same records as they stood after a change set. */
    public RecordStore past(long changeSet) {
        RecordStore past = new RecordStore(database);
        past.lookBack(changeSet);
        return past;
    }

    /** The number of the change set being written, if anything was changed. */
    public Optional<Long> changeSet() {
        return journal.filter(begun -> !begun.isEmpty()).map(Journal::number);
    }

    /**
     * Ends the command: writes its change set and commits.
     *
     * @return the change set, if anything was changed
     */
    public Optional<ChangeSet> commit(Instant now, String user, String command) {
        Optional<ChangeSet> written = finish(now, user, command);
        if (database.isCopy()) {
            database.requireRoom();
        }
        database.commit();
        written.ifPresent(change -> database.lastCommit().ifPresent(last -> last.note(change.number())));
        if (written.filter(UserMirror::concerns).isPresent()) {
            UserMirror.write(database.place(), this);
        }
        if (written.filter(OwnFieldMirror::concerns).isPresent()) {
            learn();
            OwnFieldMirror.write(database.place(), nouns());
        }
        return written;
    }

    /** The same without keeping any of it, for {@code --dry-run}; the look comes before it is taken back. */
    public Optional<ChangeSet> rehearse(Instant now, String user, String command, Consumer<ChangeSet> look) {
        Optional<ChangeSet> written = finish(now, user, command);
        written.ifPresent(look);
        database.rollback();
        return written;
    }

    private Optional<ChangeSet> finish(Instant now, String user, String command) {
        journal.ifPresent(begun -> {
            new InvoiceBalances(this).bringUpToDate(begun);
            begun.close(now, user, command);
        });
        return changeSet().flatMap(new ChangeSets(statements, nouns())::numbered);
    }

    /** Measures were replaced within this transaction. */
    @WithinStore
    public void measured() {
        measured = true;
    }

    /** Commits measures that were computed on the way of a command that only reads. */
    public void keepMeasures() {
        if (measured && journal.isEmpty() && lastKnown().isEmpty() && !database.isCopy()) {
            database.commit();
        }
    }

    /** Stores a new record and returns it with its id. */
    public Row insert(Row draft) {
        RecordType type = nouns().type(draft.type());
        Row complete = type.complete(draft);
        check(complete);
        checkUnique(complete);
        checkOnce(complete);
        Row stored = new Row(type, journal().newId(), journal().number(), complete.values());
        insertAs(stored);
        journal().created(type, 1);
        journal().seal().put(stored);
        return stored;
    }

    private void insertAs(Row row) {
        List<String> columns = Schema.columns(row.type());
        List<Object> values = new ArrayList<>(List.of(row.id(), row.changed()));
        values.addAll(RecordRows.values(row));
        statements.updateWith(
                "INSERT INTO " + row.type().table() + " (id, changed, " + String.join(", ", columns) + ") VALUES (?, ?"
                        + ", ?".repeat(columns.size()) + ")",
                values);
    }

    /**
     * Stores a record that was deleted again, with its id.
     *
     * @param was the record as the history has it; a conflict (exit 5) when its values were erased since
     */
    public void bringBack(Row was) {
        RecordType type = nouns().type(was.type());
        if (statements.number(
                        "SELECT COUNT(*) FROM erased_digests WHERE noun = ? AND id = ? AND changed = ?",
                        type.name(),
                        was.id(),
                        was.changed())
                > 0) {
            throw CrmException.conflict(type.name() + " " + was.id() + " was erased since: nothing brings it back");
        }
        Row stored = new Row(type, was.id(), journal().number(), was.values());
        insertAs(stored);
        journal().created(type, 1);
        journal().seal().put(stored);
    }

    /**
     * Replaces a record by a changed copy of it.
     *
     * @return the record as it is now; the one that was there when nothing differs
     */
    public Row update(Row changed) {
        Row old = get(changed.type(), changed.id());
        if (old.values().equals(changed.values())) {
            return old;
        }
        check(changed);
        checkUnique(changed);
        checkOnce(changed);
        return replace(old, changed);
    }

    /** Replaces a record, even by one with the same values. */
    @WithinStore
    public Row replace(Row old, Row changed) {
        RecordType type = nouns().type(changed.type());
        journal().keep(type, changed.id(), old.changed());
        List<String> columns = Schema.columns(type);
        List<Object> values = new ArrayList<>(List.of(journal().number()));
        values.addAll(RecordRows.values(changed));
        values.add(changed.id());
        statements.updateWith(
                "UPDATE " + type.table() + " SET changed = ?, " + String.join(" = ?, ", columns) + " = ? WHERE id = ?",
                values);
        if (old.changed() != journal().number()) {
            journal().updated(type, 1);
        }
        Row updated = new Row(type, changed.id(), journal().number(), changed.values());
        journal().seal().put(updated);
        return updated;
    }

    /** Deletes a record and its parts. Whoever points to it is the caller's to think of. */
    public void delete(Row row) {
        RecordType type = nouns().type(row.type());
        for (RecordType part : List.of(FurtherValues.TYPE, OrderLines.TYPE, Members.TYPE)) {
            if (!type.isPart()) {
                parts(part, row.id()).forEach(this::delete);
            }
        }
        long changed = find(type, row.id()).map(Row::changed).orElse(journal().number());
        journal().keep(type, row.id(), changed);
        statements.update("DELETE FROM " + type.table() + " WHERE id = ?", row.id());
        if (changed == journal().number()) {
            journal().seal().made(type).remove(row.id());
        }
        journal().deleted(type, 1);
    }

    /** Refuses (exit 4) a record that lacks what its kind must have. */
    public void check(Row row) {
        if (row.changed() == 0 && row.type().equals(Contacts.TYPE)) {
            erasedPeople().refuse(row);
        }
        for (Field<?> field : row.type().stored()) {
            if (field.isRequired() && row.get(field).isEmpty()) {
                throw CrmException.invalid(Text.a(row.type().name()) + " needs " + Text.a(field.name()));
            }
        }
        row.type().stored().forEach(field -> refuseCircle(row, field));
        Collection<Field<?>> oneOf = row.type().oneOf();
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(field -> row.get(field).isPresent())) {
            String names = String.join(", ", oneOf.stream().map(Field::name).toList());
            throw CrmException.invalid(Text.a(row.type().name()) + " needs at least one of " + names);
        }
    }

    /** A record that points to its own kind, as a company to its parent, may not lead back to itself. */
    private void refuseCircle(Row row, Field<?> link) {
        boolean own = link.target().filter(row.type().name()::equals).isPresent();
        Optional<Row> above = own ? linked(row, link) : Optional.empty();
        for (int steps = 0; above.isPresent() && steps < LONGEST_CHAIN; steps++) {
            if (above.get().id() == row.id()) {
                throw CrmException.invalid(Text.a(row.type().name()) + " cannot be its own " + link.name()
                        + ", nor by way of others: " + row.label());
            }
            above = linked(above.get(), link);
        }
    }

    private Optional<Row> linked(Row row, Field<?> link) {
        return row.values().get(link.name()) instanceof Long id ? find(row.type(), id) : Optional.empty();
    }

    /** Those who were erased on request; read once, before the first record is checked. */
    @WithinStore
    public ErasedPeople erasedPeople() {
        if (erasedPeople.isEmpty()) {
            erasedPeople = Optional.of(ErasedPeople.read(statements));
        }
        return erasedPeople.get();
    }

    /** New contacts may be people who were erased on request: they asked for it. */
    public void despiteErasure() {
        erasedPeople = Optional.of(ErasedPeople.nobody());
    }

    private void checkUnique(Row row) {
        for (Field<?> field : row.type().stored()) {
            if (field.isUnique() && row.values().get(field.name()) instanceof String text) {
                statements
                        .first(
                                "SELECT id FROM " + row.type().table() + " WHERE " + field.keyColumn()
                                        + " = ? AND id <> ?",
                                List.of(RecordRows.key(text), row.id()),
                                (results, cells) -> results.getLong(1))
                        .ifPresent(other -> {
                            throw CrmException.conflict(
                                            "there is " + Text.a(row.type().name()) + " " + text + " already: " + other)
                                    .hint("choose another " + field + ", or: crm edit " + other);
                        });
            }
        }
    }

    /** Refuses a second record with the same values where a kind has one of each: one count a product and place. */
    private void checkOnce(Row row) {
        List<Field<?>> together = row.type().once();
        if (together.isEmpty() || row.get(together.get(0)).isEmpty()) {
            return;
        }
        having(row.type(), together.get(0), row.values().get(together.get(0).name())).stream()
                .filter(other -> other.id() != row.id())
                .filter(other ->
                        together.stream().allMatch(field -> folded(row, field).equals(folded(other, field))))
                .findFirst()
                .ifPresent(other -> {
                    String names = String.join(
                            " and ", together.stream().map(Field::name).toList());
                    throw CrmException.conflict(
                                    "there is " + row.type().name() + " of that " + names + " already: " + other.id())
                            .hint("crm " + row.type().name() + " edit " + other.id() + " changes it");
                });
    }

    private static Object folded(Row row, Field<?> field) {
        Object value = row.values().getOrDefault(field.name(), "");
        return value instanceof String text ? Text.fold(text) : value;
    }

    /** Adds a column for a user's own field to a kind's tables, unless a deleted field of the same type left one. */
    public void addColumn(RecordType type, Field<?> field) {
        statements.forget();
        for (String table : List.of(type.table(), type.historyTable())) {
            boolean there = hasColumn(table, field);
            if (!there) {
                statements.update("ALTER TABLE " + table + " ADD COLUMN " + Schema.definition(field));
            }
        }
    }

    /** Gives own fields that returned their columns again, where {@code db compact} has dropped them. */
    @WithinStore
    public void restoreColumns() {
        learn();
        nouns().all().forEach(type -> type.stored().stream()
                .filter(Field::isOwn)
                .filter(field -> !hasColumn(type.table(), field))
                .forEach(field -> addColumn(type, field)));
    }

    /** The kinds of record with their deleted own fields too, as far as their columns are still there. */
    @WithinStore
    public Nouns everything() {
        return OwnFieldMirror.readAll(
                statements,
                nouns(),
                (type, field) -> hasColumn(type.table(), field) && hasColumn(type.historyTable(), field));
    }

    /** Whether a table has the column of a field. */
    @WithinStore
    public boolean hasColumn(String table, Field<?> field) {
        return statements.number(
                        "SELECT COUNT(*) FROM sys.syscolumns c JOIN sys.systables t ON c.referenceid = t.tableid "
                                + "WHERE t.tablename = ? AND c.columnname = ?",
                        table.toUpperCase(java.util.Locale.ROOT),
                        field.column().toUpperCase(java.util.Locale.ROOT))
                > 0;
    }
}
