package crm.store;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Measures;
import crm.model.Members;
import crm.model.Nouns;
import crm.model.OrderLines;
import crm.model.OwnFields;
import crm.model.Reading;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.SavedMappings;
import crm.model.SavedReports;
import crm.model.Segments;
import crm.model.Settings;
import crm.model.TakenFiles;
import crm.query.ColumnRef;
import crm.query.SavedSegment;
import crm.query.Scope;
import crm.query.Select;
import crm.query.Sql;
import crm.query.Statement;
import crm.query.Tables;
import crm.value.CrmException;
import crm.value.Text;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads and writes records of any kind within one transaction. Every write goes through the journal.
 *
 * <p>Writes check what the declarations promise (required fields, unique names); a breach is exit 4 or 5.
 */
public final class RecordStore {
    private static final int NEIGHBOURS = 20;

    private final Database database;
    private final Statements statements;
    private Catalog catalog;
    private Optional<Journal> journal = Optional.empty();
    private Optional<ErasedPeople> erasedPeople = Optional.empty();
    private Optional<Runnable> beforeMeasures = Optional.empty();
    private boolean measured;
    private OptionalLong lastKnown = OptionalLong.empty();

    private RecordStore(Database database) {
        this.database = database;
        this.statements = database.statements();
        this.catalog = known(statements);
    }

    /** The first statement of every command: what fails here is no fault of a statement. */
    private static Catalog known(Statements statements) {
        try {
            return Catalog.read(statements);
        } catch (IllegalStateException e) {
            throw CrmException.damaged("the database is damaged: its own tables cannot be read")
                    .because(e);
        }
    }

    /** The records of an open database. */
    public static RecordStore over(Database database) {
        return new RecordStore(database);
    }

    /** The kinds of record of this database, own fields included. */
    public Nouns nouns() {
        return catalog.nouns();
    }

    /** The settings of the business that are set. */
    Map<String, String> settings() {
        return catalog.settings();
    }

    /** Reads the users' own fields and the settings again, after one was changed. */
    public void learn() {
        catalog = Catalog.read(statements);
        journal.ifPresent(begun -> begun.seal().learn(everything()));
    }

    /** From now on everything is read as it stood after a change set, and nothing can be written. */
    public void lookBack(long changeSet) {
        lastKnown = OptionalLong.of(changeSet);
    }

    /** The change set after which everything is read; empty for now. */
    public OptionalLong lastKnown() {
        return lastKnown;
    }

    /** What stands in a FROM clause for a kind's table, under the table's name. */
    String from(RecordType type) {
        return isInternal(type) ? type.table() : Tables.named(type, lastKnown);
    }

    Statements statements() {
        return statements;
    }

    Database database() {
        return database;
    }

    /** The journal of this command; begun at the first write. */
    Journal journal() {
        if (lastKnown.isPresent()) {
            throw new IllegalStateException("the past cannot be written");
        }
        if (journal.isEmpty()) {
            database.requireRoom();
            journal = Optional.of(new Journal(statements, everything()));
        }
        return journal.get();
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
        journal.ifPresent(begun -> begun.close(now, user, command));
        return changeSet().flatMap(number -> History.of(this).changeSet(number));
    }

    /** What to do once, before the first statement that reads measures. */
    public void beforeMeasures(Runnable work) {
        beforeMeasures = Optional.of(work);
    }

    /** Measures were replaced within this transaction. */
    void measured() {
        measured = true;
    }

    /** Commits measures that were computed on the way of a command that only reads. */
    public void keepMeasures() {
        if (measured && journal.isEmpty() && lastKnown.isEmpty() && !database.isCopy()) {
            database.commit();
        }
    }

    private Sql prepared(Sql sql) {
        if (beforeMeasures.isPresent() && sql.text().contains(" JOIN " + Measures.TABLE + " ")) {
            prepareMeasures();
        }
        return sql;
    }

    /** Computes measures that were never computed, as the first statement that reads them does. */
    void prepareMeasures() {
        beforeMeasures.ifPresent(work -> {
            beforeMeasures = Optional.empty();
            work.run();
        });
    }

    /** The record of that kind and id. */
    public Optional<Row> find(RecordType type, long id) {
        return rows(type, "id = ?", List.of(id)).stream().findFirst();
    }

    /** The record of that kind and id, which must be there. */
    public Row get(RecordType type, long id) {
        return find(type, id).orElseThrow(() -> CrmException.notFound(type.name(), Long.toString(id)));
    }

    /** Which of these kinds the record with that id is of; one statement for all of them. */
    Optional<RecordType> kindOf(long id, List<RecordType> types) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            parts.add("SELECT " + i + " FROM " + from(types.get(i)) + " WHERE id = ?");
        }
        return statements
                .first(
                        String.join(" UNION ALL ", parts),
                        Collections.nCopies(types.size(), id),
                        (results, cells) -> results.getInt(1))
                .map(types::get);
    }

    /** Records whose field equals a value exactly; for fields with an index. */
    public List<Row> having(RecordType type, Field<?> field, Object value) {
        return rows(type, field.column() + " = ?", List.of(value));
    }

    /** Records whose keyed field is the same text, case and accents aside. */
    public List<Row> named(RecordType type, Field<String> field, String text) {
        String key = key(text);
        return rows(type, field.keyColumn() + " = ?", List.of(key));
    }

    /** Records that have a value in a field of several values, the first or a further one. */
    public List<Row> holding(RecordType type, Field<String> field, String value) {
        List<Row> found = new ArrayList<>(having(type, field, value));
        List<Long> owners = statements.list(
                "SELECT owner FROM " + from(FurtherValues.TYPE) + " WHERE kind = ? AND content = ?",
                List.of(field.name(), value),
                (results, cells) -> results.getLong(1));
        owners.forEach(owner -> find(type, owner).ifPresent(found::add));
        return found.stream().distinct().toList();
    }

    /** The parts of a record: its lines, members or further values, in the order in which they were made. */
    public List<Row> parts(RecordType part, long owner) {
        return rows(part, "owner = ? ORDER BY id", List.of(owner));
    }

    /**
     * Reads the ids of a record's parts and some fields of each, for owners with very many; absent cells are null.
     *
     * @param reader gets the id, then the fields in their order
     */
    public void eachPart(RecordType part, long owner, List<Field<?>> fields, Consumer<List<Object>> reader) {
        StringBuilder sql = new StringBuilder("SELECT id");
        fields.forEach(field -> sql.append(", ").append(field.column()));
        List<FieldType> types = new ArrayList<>(List.of(FieldType.LINK));
        fields.forEach(field -> types.add(field.type()));
        sql.append(" FROM ").append(from(part)).append(" WHERE owner = ?");
        eachCells(Sql.of(sql.toString(), owner), types, reader);
    }

    /** All records of a kind, in the order of their ids. */
    public List<Row> all(RecordType type) {
        return rows(type, "1 = 1 ORDER BY id", List.of());
    }

    /** Reads some fields of every record of a kind, one after the other: the id first; absent values are null. */
    public void eachOf(RecordType type, List<? extends Field<?>> fields, Consumer<List<Object>> reader) {
        String columns = fields.stream().map(field -> ", " + field.column()).collect(Collectors.joining());
        List<FieldType> types = new ArrayList<>(List.of(FieldType.COUNT));
        fields.forEach(field -> types.add(field.type()));
        eachCells(Sql.of("SELECT id" + columns + " FROM " + from(type)), types, reader);
    }

    /**
     * Reads whole records by their ids, or the parts of records by those of their owners; many neighbours at once.
     *
     * @param ids in ascending order
     */
    public void eachById(RecordType declared, long[] ids, Consumer<Row> reader) {
        RecordType type = nouns().type(declared);
        String column = type.field("owner").filter(field -> type.isPart()).isPresent() ? "owner" : "id";
        String sql = selectOf(type) + " WHERE " + column + " BETWEEN ? AND ? ORDER BY " + column + ", id";
        for (int from = 0; from < ids.length; ) {
            int to = from;
            while (to + 1 < ids.length && ids[to + 1] - ids[to] <= NEIGHBOURS) {
                to++;
            }
            statements.eachKept(
                    sql, List.of(ids[from], ids[to]), (results, cells) -> reader.accept(row(type, results, cells)));
            from = to + 1;
        }
    }

    List<Row> rows(RecordType declared, String condition, List<?> parameters) {
        RecordType type = nouns().type(declared);
        return statements.list(
                selectOf(type) + " WHERE " + condition, parameters, (results, cells) -> row(type, results, cells));
    }

    /** Reads whole records that a selection describes, one after the other. */
    public void each(Select selection, Consumer<Row> reader) {
        Statement statement = selection.rows();
        prepared(statement.sql());
        RecordType type = nouns().type(selection.type());
        statements.each(
                statement.sql().text(),
                statement.sql().params(),
                (results, cells) -> reader.accept(row(type, results, cells)));
    }

    /** The whole records that a selection describes. */
    public List<Row> list(Select selection) {
        List<Row> all = new ArrayList<>();
        each(selection, all::add);
        return all;
    }

    /** Reads the columns of a selection, one row after the other; absent cells are null. */
    public void eachCells(Select selection, Consumer<List<Object>> reader) {
        Statement statement = selection.statement();
        prepared(statement.sql());
        List<ColumnRef> columns = statement.columns();
        statements.each(statement.sql().text(), statement.sql().params(), (results, cells) -> {
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells.read(results, i + 3, columns.get(i).type());
            }
            reader.accept(Arrays.asList(row));
        });
    }

    /** Reads the rows of any statement of ours whose columns have these types. */
    public void eachCells(Sql sql, List<FieldType> types, Consumer<List<Object>> reader) {
        statements.each(prepared(sql).text(), sql.params(), (results, cells) -> {
            Object[] row = new Object[types.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells.read(results, i + 1, types.get(i));
            }
            reader.accept(Arrays.asList(row));
        });
    }

    /** How many records a selection describes. */
    public long count(Select selection) {
        Sql sql = prepared(selection.count());
        return number(sql.text(), sql.params());
    }

    /** What filters over these records mean: segments and quantiles are looked up here. */
    public Scope scope(Reading reading) {
        return known(reading)
                .withSegments(this::segment)
                .withQuantiles((type, field, percent) -> quantile(reading, type, field, percent));
    }

    private Scope known(Reading reading) {
        Scope scope = Scope.of(reading);
        return lastKnown.isPresent() ? scope.asOf(lastKnown.getAsLong()) : scope;
    }

    private Optional<SavedSegment> segment(String name) {
        return named(Segments.TYPE, Segments.NAME, name).stream()
                .findFirst()
                .map(row -> new SavedSegment(row.id(), row.require(Segments.NAME), row.get(Segments.FILTER)));
    }

    private Optional<BigDecimal> quantile(Reading reading, RecordType type, Field<?> field, BigDecimal percent) {
        Select all = Select.from(nouns(), type, known(reading));
        Sql counting = prepared(all.valuesOf(field));
        long values = number(counting.text(), counting.params());
        if (values == 0) {
            return Optional.empty();
        }
        long place = Math.min(
                values - 1, percent.multiply(BigDecimal.valueOf(values)).longValue() / 100);
        Sql sql = all.valueAt(field, place);
        return statements.first(sql.text(), sql.params(), (results, cells) -> results.getBigDecimal(1));
    }

    /** The one number that a selection gives. */
    public long number(String sql, List<?> parameters) {
        return statements
                .first(sql, parameters, (results, cells) -> results.getLong(1))
                .orElse(0L);
    }

    private String selectOf(RecordType type) {
        StringBuilder sql = new StringBuilder("SELECT id, changed");
        type.stored().forEach(field -> sql.append(", ").append(field.column()));
        return sql.append(" FROM ").append(from(type)).toString();
    }

    static Row row(RecordType type, ResultSet results, Cells cells) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        int index = 3;
        for (Field<?> field : type.stored()) {
            Object value = cells.read(results, index++, field.type());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new Row(type, results.getLong(1), results.getLong(2), values);
    }

    /** Stores a new record and returns it with its id. */
    public Row insert(Row draft) {
        RecordType type = nouns().type(draft.type());
        Row complete = type.complete(draft);
        check(complete);
        checkUnique(complete);
        Row stored = new Row(type, journal().newId(), journal().number(), complete.values());
        insertAs(stored);
        journal().created(type, 1);
        journal().seal().put(stored);
        return stored;
    }

    private void insertAs(Row row) {
        List<String> columns = Schema.columns(row.type());
        List<Object> values = new ArrayList<>(List.of(row.id(), row.changed()));
        values.addAll(columnValues(row));
        statements.updateWith(
                "INSERT INTO " + row.type().table() + " (id, changed, " + String.join(", ", columns) + ") VALUES (?, ?"
                        + ", ?".repeat(columns.size()) + ")",
                values);
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
        return replace(old, changed);
    }

    /** Replaces a record, even by one with the same values. */
    Row replace(Row old, Row changed) {
        RecordType type = nouns().type(changed.type());
        journal().keep(type, changed.id(), old.changed());
        List<String> columns = Schema.columns(type);
        List<Object> values = new ArrayList<>(List.of(journal().number()));
        values.addAll(columnValues(changed));
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

    static List<Object> columnValues(Row row) {
        List<Object> values = new ArrayList<>();
        for (Field<?> field : row.type().stored()) {
            Object value = row.values().get(field.name());
            values.add(value instanceof List<?> tags ? Cells.joined(tags) : value);
            if (field.isKeyed()) {
                values.add(value == null ? null : key((String) value));
            }
        }
        return values;
    }

    /** The folded text under which a keyed field is found. */
    static String key(String text) {
        String folded = Text.fold(text);
        return folded.length() > Schema.KEY_LENGTH ? folded.substring(0, Schema.KEY_LENGTH) : folded;
    }

    /** Refuses (exit 4) a record that lacks what its kind must have. */
    public void check(Row row) {
        if (row.changed() == 0 && row.type().equals(Contacts.TYPE)) {
            erasedPeople().refuse(row);
        }
        for (Field<?> field : row.type().stored()) {
            if (field.isRequired() && row.get(field).isEmpty()) {
                throw CrmException.invalid(a(row.type().name()) + " needs " + a(field.name()));
            }
        }
        Collection<Field<?>> oneOf = row.type().oneOf();
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(field -> row.get(field).isPresent())) {
            String names = String.join(", ", oneOf.stream().map(Field::name).toList());
            throw CrmException.invalid(a(row.type().name()) + " needs at least one of " + names);
        }
    }

    /** Those who were erased on request; read once, before the first record is checked. */
    ErasedPeople erasedPeople() {
        if (erasedPeople.isEmpty()) {
            erasedPeople = Optional.of(ErasedPeople.read(statements));
        }
        return erasedPeople.get();
    }

    /** New contacts may be people who were erased on request: they asked for it. */
    public void despiteErasure() {
        erasedPeople = Optional.of(ErasedPeople.nobody());
    }

    private static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private void checkUnique(Row row) {
        for (Field<?> field : row.type().stored()) {
            if (field.isUnique() && row.values().get(field.name()) instanceof String text) {
                statements
                        .first(
                                "SELECT id FROM " + row.type().table() + " WHERE " + field.keyColumn()
                                        + " = ? AND id <> ?",
                                List.of(key(text), row.id()),
                                (results, cells) -> results.getLong(1))
                        .ifPresent(other -> {
                            throw CrmException.conflict("there is a " + row.type() + " " + text + " already: " + other)
                                    .hint("choose another " + field + ", or: crm edit " + other);
                        });
            }
        }
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
    void restoreColumns() {
        learn();
        nouns().all().forEach(type -> type.stored().stream()
                .filter(Field::isOwn)
                .filter(field -> !hasColumn(type.table(), field))
                .forEach(field -> addColumn(type, field)));
    }

    /** The kinds of record with their deleted own fields too, as far as their columns are still there. */
    Nouns everything() {
        return OwnFieldMirror.readAll(
                statements,
                nouns(),
                (type, field) -> hasColumn(type.table(), field) && hasColumn(type.historyTable(), field));
    }

    /** Whether a table has the column of a field. */
    boolean hasColumn(String table, Field<?> field) {
        return statements.number(
                        "SELECT COUNT(*) FROM sys.syscolumns c JOIN sys.systables t ON c.referenceid = t.tableid "
                                + "WHERE t.tablename = ? AND c.columnname = ?",
                        table.toUpperCase(java.util.Locale.ROOT),
                        field.column().toUpperCase(java.util.Locale.ROOT))
                > 0;
    }

    /** The kinds that describe the database itself, not the business. */
    static boolean isInternal(RecordType type) {
        return List.of(OwnFields.TYPE, Settings.TYPE, SavedReports.TYPE, SavedMappings.TYPE, TakenFiles.TYPE)
                .contains(type);
    }
}
