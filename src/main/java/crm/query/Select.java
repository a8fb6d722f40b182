package crm.query;

import crm.model.Field;
import crm.model.Nouns;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Says which records of a noun are wanted, and makes the statement that reads them. Immutable: each method returns a
 * changed copy.
 *
 * @param nouns all nouns
 * @param type the noun
 * @param scope what the filter's meaning depends on, and as of when
 * @param where which records
 * @param columns what is read of them, behind id and changed
 * @param sort the order; ids break ties
 * @param limit at most so many
 * @param offset leaving out so many at the start
 */
public record Select(
        Nouns nouns,
        RecordType type,
        Scope scope,
        Condition where,
        List<ColumnRef> columns,
        List<SortKey> sort,
        OptionalLong limit,
        long offset) {
    public Select {
        type = nouns.type(type);
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /** All records of a noun by id, with the columns it lists by itself. */
    public static Select from(Nouns nouns, RecordType type, Scope scope) {
        List<ColumnRef> listed = Columns.listed(new Names(nouns, type));
        return new Select(nouns, type, scope, new Condition.All(), listed, List.of(), OptionalLong.empty(), 0);
    }

    /** Only those. */
    public Select where(Condition condition) {
        return new Select(nouns, type, scope, condition, columns, sort, limit, offset);
    }

    /** With these columns. */
    public Select columns(List<ColumnRef> wanted) {
        return new Select(nouns, type, scope, where, wanted, sort, limit, offset);
    }

    /** In this order. */
    public Select sort(List<SortKey> keys) {
        return new Select(nouns, type, scope, where, columns, keys, limit, offset);
    }

    /** At most so many. */
    public Select limit(long most) {
        return new Select(nouns, type, scope, where, columns, sort, OptionalLong.of(most), offset);
    }

    /** Without the first so many. */
    Select offset(long left) {
        return new Select(nouns, type, scope, where, columns, sort, limit, left);
    }

    /** As things stood after that change set. */
    Select asOf(long changeSet) {
        return new Select(nouns, type, scope.asOf(changeSet), where, columns, sort, limit, offset);
    }

    /** {@code id}, {@code changed} and the columns, links as titles. */
    public Statement statement() {
        Binder binder = new Binder(scope);
        Source source = binder.source(nouns, type);
        List<String> shown = new ArrayList<>(List.of(source.column("id"), source.column("changed")));
        columns.forEach(column -> shown.add(source.shown(column.path())));
        return new Statement(selected(shown, binder, source), columns);
    }

    /** Whole records: {@code id}, {@code changed} and every stored field in declared order, links as ids. */
    public Statement rows() {
        Binder binder = new Binder(scope);
        Source source = binder.source(nouns, type);
        List<String> stored = new ArrayList<>(List.of(source.column("id"), source.column("changed")));
        type.stored().forEach(field -> stored.add(source.column(field)));
        List<ColumnRef> fields = type.stored().stream().map(Columns::of).toList();
        return new Statement(selected(stored, binder, source), fields);
    }

    /** The ids alone, in order. */
    public Sql ids() {
        Binder binder = new Binder(scope);
        Source source = binder.source(nouns, type);
        return cut(List.of(source.column("id")), binder, source);
    }

    /** The ids alone in any order, whatever limit and offset say: without sorting, a table is read straight through. */
    public Sql idsInAnyOrder() {
        Binder binder = new Binder(scope);
        Source source = binder.source(nouns, type);
        Sql where = filter(binder, source);
        return Sql.of("SELECT " + source.column("id")).then(source.from()).then(where);
    }

    /** How many there are, whatever limit and offset say: one row with one number. */
    public Sql count() {
        Binder binder = new Binder(scope);
        Source source = binder.source(nouns, type);
        Sql where = filter(binder, source);
        return Sql.of("SELECT COUNT(*)").then(source.from()).then(where);
    }

    /** The values a field has, counted: one row with one number; for {@link Scope.Quantiles}. */
    public Sql valuesOf(Field<?> field) {
        Binder binder = new Binder(scope);
        Source source = binder.source(nouns, type);
        String column = source.column(field);
        return Sql.of("SELECT COUNT(" + column + ")").then(source.from());
    }

    /** The value at a place, from 0, among those a field has, the least first; for {@link Scope.Quantiles}. */
    public Sql valueAt(Field<?> field, long place) {
        Binder binder = new Binder(scope);
        Source source = binder.source(nouns, type);
        String column = source.column(field);
        return Sql.of("SELECT " + column)
                .then(source.from())
                .then(" WHERE " + column + " IS NOT NULL ORDER BY " + column)
                .then(" OFFSET ? ROWS FETCH NEXT 1 ROWS ONLY", place);
    }

    /** Of few records only what is shown is joined: the engine joins all of them before it cuts. */
    private Sql selected(List<String> shown, Binder binder, Source source) {
        if (limit.isEmpty() || !source.isJoined() || scope.asOf().isPresent()) {
            return cut(shown, binder, source);
        }
        String order = order(source);
        return Sql.of("SELECT " + String.join(", ", shown))
                .then(source.fromAmong(ids()))
                .then(order);
    }

    private Sql cut(List<String> shown, Binder binder, Source source) {
        // FETCH NEXT 0 ROWS is refused
        Sql where = limit.orElse(1) == 0 ? Sql.of(" WHERE 1 = 0") : filter(binder, source);
        String order = order(source);
        Sql all = Sql.of("SELECT " + String.join(", ", shown))
                .then(source.from())
                .then(where)
                .then(order);
        Sql cut = offset == 0 ? all : all.then(" OFFSET ? ROWS", offset);
        return limit.orElse(0) > 0 ? cut.then(" FETCH NEXT ? ROWS ONLY", limit.getAsLong()) : cut;
    }

    private Sql filter(Binder binder, Source source) {
        return where instanceof Condition.All ? Sql.of("") : Sql.of(" WHERE ").then(binder.bind(where, source));
    }

    private String order(Source source) {
        StringBuilder order = new StringBuilder(" ORDER BY ");
        for (SortKey key : sort) {
            order.append(source.sorted(key.path()))
                    .append(key.descending() ? " DESC" : "")
                    .append(" NULLS LAST, ");
        }
        return order.append(source.column("id")).toString();
    }
}
