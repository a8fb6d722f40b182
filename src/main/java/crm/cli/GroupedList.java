package crm.cli;

import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import crm.query.ColumnRef;
import crm.query.Grouping;
import crm.query.Names;
import crm.query.Select;
import crm.query.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A list counted, summed and averaged in groups. The rows are read once and added up in Java. */
final class GroupedList {
    private final Session session;
    private final ListOptions options;

    GroupedList(Session session, ListOptions options) {
        this.session = session;
        this.options = options;
    }

    /** Prints the groups; how many there were. */
    long print(Select select, Printer printer) {
        if (options.countsOnly()) {
            long count = session.store().count(select);
            printer.print(Listing.of(List.of(Column.of("count", Kind.INTEGER)), List.of(List.of(count))));
            return count;
        }
        Grouping grouping = Grouping.parse(
                new Names(session.nouns(), select.type()),
                String.join(",", options.by()),
                String.join(",", options.sums()),
                String.join(",", options.averages()));
        Totals totals = new Totals(grouping, session.reading().dates().zone());
        List<ColumnRef> columns = grouping.columns();
        session.store()
                .eachCells(
                        all(select).columns(columns),
                        row -> totals.add(column -> Optional.ofNullable(row.get(columns.indexOf(column)))));
        List<List<Object>> rows = new ArrayList<>();
        long most = select.limit().orElse(Long.MAX_VALUE);
        totals.rows().stream().limit(most).forEach(row -> rows.add(cells(row)));
        return printer.print(Listing.of(columns(grouping), rows));
    }

    private static Select all(Select select) {
        return new Select(
                select.nouns(),
                select.type(),
                select.scope(),
                select.where(),
                select.columns(),
                List.of(),
                OptionalLong.empty(),
                0);
    }

    private static List<Object> cells(List<Optional<Object>> row) {
        List<Object> cells = new ArrayList<>();
        row.forEach(value -> cells.add(value.orElse(null)));
        return cells;
    }

    private static List<Column> columns(Grouping grouping) {
        List<String> headings = grouping.headings();
        List<Kind> kinds = new ArrayList<>();
        for (Grouping.Key key : grouping.keys()) {
            Kind kind = Kinds.of(key.column().type());
            boolean day = key.part() == Grouping.Part.DAY;
            kinds.add(day ? (kind == Kind.TIME ? Kind.DATE : kind == Kind.LIST ? Kind.TEXT : kind) : Kind.TEXT);
        }
        kinds.add(Kind.INTEGER);
        grouping.sums().forEach(column -> kinds.add(Kinds.of(column.type())));
        grouping.averages().forEach(column -> kinds.add(average(Kinds.of(column.type()))));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            columns.add(Column.of(headings.get(i), kinds.get(i)));
        }
        return columns;
    }

    private static Kind average(Kind kind) {
        return kind == Kind.INTEGER ? Kind.NUMBER : kind;
    }
}
