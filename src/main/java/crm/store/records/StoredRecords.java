package crm.store.records;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Measures;
import crm.model.Nouns;
import crm.model.OwnFields;
import crm.model.Reading;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.SavedMappings;
import crm.model.SavedReports;
import crm.model.Settings;
import crm.model.TakenFiles;
import crm.query.ColumnRef;
import crm.query.Scope;
import crm.query.Select;
import crm.query.Sql;
import crm.query.Statement;
import crm.query.Tables;
import crm.store.WithinStore;
import crm.store.engine.DirectReads;
import crm.store.engine.KeyRange;
import crm.store.engine.Statements;
import crm.store.schema.RecordRows;
import crm.store.schema.Schema;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as they are read: of any kind, one or many, as they are or as they stood after an earlier change set. The
 * reading half of {@link RecordStore}.
 */
public abstract sealed class StoredRecords permits RecordStore {
    private static final int NEIGHBOURS = 20;
    private static final int AT_ONCE = 1000;

    private final Statements statements;
    private Catalog catalog;
    private Optional<Runnable> beforeMeasures = Optional.empty();
    private OptionalLong lastKnown = OptionalLong.empty();

    StoredRecords(Statements statements) {
        this.statements = statements;
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

    /** The kinds of record of this database, own fields included. */
    public Nouns nouns() {
        return catalog.nouns();
    }

    /** The settings of the business that are set. */
    Map<String, String> settings() {
        return catalog.settings();
    }

    /** Reads the users' own fields and the settings again. */
    final void readCatalog() {
        catalog = Catalog.read(statements);
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
    @WithinStore
    public String from(RecordType type) {
        return isInternal(type) ? type.table() : Tables.named(type, lastKnown);
    }

    /** Statements within the transaction of these records. */
    @WithinStore
    public Statements statements() {
        return statements;
    }

    /** What to do once, before the first statement that reads measures. */
    public void beforeMeasures(Runnable work) {
        beforeMeasures = Optional.of(work);
    }

    Sql prepared(Sql sql) {
        if (beforeMeasures.isPresent() && sql.text().contains(" JOIN " + Measures.TABLE + " ")) {
            prepareMeasures();
        }
        return sql;
    }

    /** Measures are there as this command wants them. */
    @WithinStore
    public void measuresAreSettled() {
        beforeMeasures = Optional.empty();
    }

    /** Computes measures that were never computed, as the first statement that reads them does. */
    @WithinStore
    public void prepareMeasures() {
        beforeMeasures.ifPresent(work -> {
            beforeMeasures = Optional.empty();
            work.run();
        });
    }

    /** The record of that kind and id. */
    public Optional<Row> find(RecordType type, long id) {
        return keyed(type, KeyRange.is("id", id)).stream().findFirst();
    }

    /** The record of that kind and id, which must be there. */
    public Row get(RecordType type, long id) {
        return find(type, id).orElseThrow(() -> CrmException.notFound(type.name(), Long.toString(id)));
    }

    /** Records whose field equals a value exactly; for fields with an index. */
    public List<Row> having(RecordType type, Field<?> field, Object value) {
        return keyed(type, KeyRange.is(field.column(), value));
    }

    /** Records whose keyed field is the same text, case and accents aside. */
    public List<Row> named(RecordType type, Field<String> field, String text) {
        return keyed(type, KeyRange.is(field.keyColumn(), RecordRows.key(text)));
    }

    /** Records that have a value in a field of several values, the first or a further one. */
    public List<Row> holding(RecordType type, Field<String> field, String value) {
        return holders(type, field, value).stream()
                .distinct()
                .flatMap(id -> find(type, id).stream())
                .toList();
    }

    /** The ids of those that have a value, the first or a further one. */
    List<Long> holders(RecordType type, Field<?> field, String value) {
        List<Long> ids = read(type, List.of("id"), List.of(KeyRange.is(field.column(), value)), row ->
                (Long) row.at(1, FieldType.LINK));
        KeyRange content = KeyRange.is(FurtherValues.CONTENT.column(), value);
        KeyRange kind = KeyRange.is(FurtherValues.KIND.column(), field.name());
        ids.addAll(read(FurtherValues.TYPE, List.of(FurtherValues.OWNER.column()), List.of(content, kind), row ->
                (Long) row.at(1, FieldType.LINK)));
        return ids;
    }

    /** The parts of a record: its lines, members or further values, in the order in which they were made. */
    public List<Row> parts(RecordType part, long owner) {
        return keyed(part, KeyRange.is("owner", owner));
    }

    /** The ids of the records whose link points to another. */
    List<Long> pointing(RecordType type, Field<?> link, long id) {
        if (lastKnown.isEmpty() && !statements.points(Schema.indexName(type.table(), link.column()), id)) {
            return List.of();
        }
        return read(type, List.of("id"), List.of(KeyRange.is(link.column(), id)), values ->
                (Long) values.at(1, FieldType.LINK));
    }

    /** In the order of their ids. */
    private List<Row> keyed(RecordType declared, KeyRange key) {
        RecordType type = nouns().type(declared);
        List<Row> found = read(type, RecordRows.columns(type), List.of(key), values -> RecordRows.row(type, values));
        found.sort((a, b) -> Long.compare(a.id(), b.id()));
        return found;
    }

    /** Columns of the rows for which all keys hold: as they are, without a statement; with one, as they were. */
    private <T> List<T> read(RecordType type, List<String> columns, List<KeyRange> keys, DirectReads.Mapper<T> mapper) {
        if (lastKnown.isEmpty() || isInternal(type)) {
            return statements.direct(type.table(), columns, keys, mapper);
        }
        return statements.list(
                "SELECT " + String.join(", ", columns) + " FROM " + from(type) + " WHERE "
                        + keys.stream()
                                .map(key -> key.column() + " BETWEEN ? AND ?")
                                .collect(Collectors.joining(" AND ")),
                keys.stream()
                        .flatMap(key -> Stream.of(key.low(), key.high().orElseThrow()))
                        .toList(),
                (results, cells) -> mapper.map((index, kind) -> cells.read(results, index, kind)));
    }

    /** The measures of a contact or company in the order of its fields; absent values are null. */
    public List<Object> measures(RecordType type, long id) {
        prepareMeasures();
        List<Field<?>> measures =
                type.fields().stream().filter(Field::isMeasure).toList();
        List<String> columns = measures.stream().map(Field::column).toList();
        return statements
                .direct(Measures.TABLE, columns, List.of(KeyRange.is("owner", id)), values -> {
                    Object[] row = new Object[measures.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = values.at(i + 1, measures.get(i).type());
                    }
                    return Arrays.asList(row);
                })
                .stream()
                .findFirst()
                .orElseGet(() -> Collections.nCopies(measures.size(), null));
    }

    /** The ids of the records that got, changed or lost a part of this kind after a change set. */
    public Set<Long> ownersTouched(RecordType part, long after) {
        String last = lastKnown.isPresent() ? " AND gone <= " + lastKnown.getAsLong() : "";
        Set<Long> owners = new HashSet<>();
        statements.each(
                "SELECT owner FROM " + from(part) + " WHERE changed > ? UNION SELECT owner FROM " + part.historyTable()
                        + " WHERE gone > ?" + last,
                List.of(after, after),
                (results, cells) -> owners.add(results.getLong(1)));
        return owners;
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
        boolean part = type.isPart() && type.field("owner").isPresent();
        String column = part ? "owner" : "id";
        for (int from = 0; from < ids.length; ) {
            int to = from;
            while (to + 1 < ids.length && ids[to + 1] - ids[to] <= NEIGHBOURS && ids[to + 1] - ids[from] < AT_ONCE) {
                to++;
            }
            List<Row> some = read(
                    type,
                    RecordRows.columns(type),
                    List.of(KeyRange.between(column, ids[from], ids[to])),
                    values -> RecordRows.row(type, values));
            some.sort((a, b) -> Long.compare(a.id(), b.id()));
            if (part) {
                some.sort((a, b) -> Long.compare(a.require(FurtherValues.OWNER), b.require(FurtherValues.OWNER)));
            }
            some.forEach(reader);
            from = to + 1;
        }
    }

    /** Whole records for which a condition of SQL holds; it may be followed by an order. */
    @WithinStore
    public List<Row> rows(RecordType declared, String condition, List<?> parameters) {
        RecordType type = nouns().type(declared);
        return statements.list(
                selectOf(type) + " WHERE " + condition,
                parameters,
                (results, cells) -> RecordRows.row(type, results, cells));
    }

    /** Reads whole records that a selection describes, one after the other. */
    public void each(Select selection, Consumer<Row> reader) {
        Statement statement = selection.rows();
        prepared(statement.sql());
        RecordType type = nouns().type(selection.type());
        statements.each(
                statement.sql().text(),
                statement.sql().params(),
                (results, cells) -> reader.accept(RecordRows.row(type, results, cells)));
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

    /** What filters over these records mean. */
    public Scope scope(Reading reading) {
        return new FilterScope(this, reading).scope();
    }

    /** The one number that a selection gives. */
    public long number(String sql, List<?> parameters) {
        return statements
                .first(sql, parameters, (results, cells) -> results.getLong(1))
                .orElse(0L);
    }

    private String selectOf(RecordType type) {
        return "SELECT " + String.join(", ", RecordRows.columns(type)) + " FROM " + from(type);
    }

    /** The kinds that describe the database itself, not the business. */
    static boolean isInternal(RecordType type) {
        return List.of(OwnFields.TYPE, Settings.TYPE, SavedReports.TYPE, SavedMappings.TYPE, TakenFiles.TYPE)
                .contains(type);
    }
}
