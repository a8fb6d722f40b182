package crm.cli;

import crm.model.Field;
import crm.model.Row;
import crm.model.TakenFiles;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a change set changed, field by field. */
public final class Differences {
    private static final int MOST = 100_000;
    private static final List<Column> COLUMNS = List.of(
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("name", Kind.TEXT),
            Column.of("change", Kind.TEXT),
            Column.of("field", Kind.TEXT),
            Column.of("before", Kind.TEXT),
            Column.of("after", Kind.TEXT));

    /** The same with the change set that did it. */
    static final List<Column> DATED = dated();

    private final Session session;

    /** Differences told in a session's words. */
    public Differences(Session session) {
        this.session = session;
    }

    private static List<Column> dated() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("change_set", Kind.TEXT), Column.of("time", Kind.TIME), Column.of("user", Kind.TEXT)));
        columns.addAll(COLUMNS);
        return List.copyOf(columns);
    }

    /** Every field of every record that a change set changed. */
    Listing of(ChangeSet past) {
        return of(past, MOST);
    }

    /** The same of at most so many records. */
    Listing of(ChangeSet past, int most) {
        List<List<Object>> rows = new ArrayList<>();
        History.of(session.store()).changes(past, most, change -> add(rows, change));
        return Listing.of(COLUMNS, rows);
    }

    /** What several change sets did, of at most so many records. */
    Listing of(List<ChangeSet> sets, int most) {
        List<List<Object>> rows = new ArrayList<>();
        long left = most;
        for (ChangeSet set : sets) {
            if (left > 0) {
                History.of(session.store()).changes(set, (int) left, change -> rows.addAll(dated(set, change)));
            }
            left -= set.records();
        }
        return Listing.of(DATED, rows);
    }

    /** What one change did, each field with the change set. */
    List<List<Object>> dated(ChangeSet set, History.Change change) {
        List<List<Object>> rows = new ArrayList<>();
        add(rows, change);
        rows.replaceAll(row -> {
            List<Object> dated = new ArrayList<>(List.of(set.name(), set.at(), set.user()));
            dated.addAll(row);
            return dated;
        });
        return rows;
    }

    /** What one change did, without naming the record in every row. */
    public List<String> words(History.Change change) {
        if (change.after().isEmpty()) {
            return List.of("deleted");
        }
        List<List<Object>> rows = new ArrayList<>();
        add(rows, change);
        return rows.stream()
                .map(row -> row.get(4) + ": " + (row.get(5) == null ? "" : row.get(5) + " -> ")
                        + (row.get(6) == null ? "(nothing)" : row.get(6)))
                .toList();
    }

    private void add(List<List<Object>> rows, History.Change change) {
        Row known = change.after().or(change::before).orElseThrow();
        if (known.type().equals(TakenFiles.TYPE)) {
            return; // the program's own note, of no record of the business
        }
        String what = change.before().isEmpty() ? "created" : change.after().isEmpty() ? "deleted" : "updated";
        for (Field<?> field : known.type().stored()) {
            Object before = change.before().map(row -> shown(row, field)).orElse(null);
            Object after = change.after().map(row -> shown(row, field)).orElse(null);
            if (!Objects.equals(before, after)) {
                List<Object> row = new ArrayList<>(List.of(known.type().name(), known.id(), known.label(), what));
                row.add(field.name());
                row.add(before);
                row.add(after);
                rows.add(row);
            }
        }
    }

    private Object shown(Row row, Field<?> field) {
        return Optional.ofNullable(row.values().get(field.name()))
                .map(value -> session.shown(row, field))
                .map(value -> value instanceof Long number ? number.toString() : text(field, value))
                .orElse(null);
    }

    private String text(Field<?> field, Object value) {
        return field.type() == crm.model.FieldType.LINK
                ? value.toString()
                : session.reading().show(field, value);
    }
}
