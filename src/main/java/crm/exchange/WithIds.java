package crm.exchange;

import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import java.util.ArrayList;
import java.util.List;

/** Columns with the id of the record before them, for formats by which other programs follow a record. */
final class WithIds implements RecordColumns {
    private final RecordColumns columns;

    WithIds(RecordColumns columns) {
        this.columns = columns;
    }

    @Override
    public void prepare(List<Row> records) {
        columns.prepare(records);
    }

    @Override
    public List<Column> columns() {
        List<Column> all = new ArrayList<>(List.of(Column.of("id", Kind.INTEGER)));
        all.addAll(columns.columns());
        return all;
    }

    @Override
    public boolean takes(Whole whole) {
        return columns.takes(whole);
    }

    @Override
    public List<List<Object>> rows(Whole whole) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> cells : columns.rows(whole)) {
            List<Object> all = new ArrayList<>(List.of(whole.row().id()));
            all.addAll(cells);
            rows.add(all);
        }
        return rows;
    }
}
