package crm.store.dump;

import crm.model.Field;
import crm.model.OwnFields;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.WithinStore;
import crm.store.bulk.BulkInsert;
import crm.store.dump.StoredTable.StoredColumn;
import crm.store.opening.Database;
import crm.store.records.RecordStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Fills an empty database with the rows of a {@link TableSource}. */
@WithinStore
public final class TableStore {
    private final Database database;
    private final TableSource source;

    /** Fills an open database, which is empty, with what a dump holds. */
    public TableStore(Database database, TableSource source) {
        this.database = database;
        this.source = source;
    }

    /** Stores everything as it was, history included. */
    public void fillWithHistory() {
        RecordStore store = RecordStore.over(database);
        addOwnColumns(store);
        for (StoredTable table : StoredTable.of(store)) {
            new TableLoader(store.statements()).load(table, source.rows(table));
            database.commit();
        }
    }

    /** Stores the records as one change set. */
    public void fillAsNew(Instant now, String user, String command) {
        RecordStore store = RecordStore.over(database);
        addOwnColumns(store);
        store.statements().update("UPDATE counters SET next_value = ? WHERE name = 'RECORD'", source.nextId());
        List<StoredTable> tables = StoredTable.of(store).stream()
                .filter(table -> !table.isHistory() && table.kind().isPresent())
                .toList();
        tables.stream()
                .filter(table -> table.kind().get().equals(OwnFields.TYPE))
                .forEach(table -> insert(store, table));
        store.learn();
        tables.stream()
                .filter(table -> !table.kind().get().equals(OwnFields.TYPE))
                .forEach(table -> insert(store, table));
        store.commit(now, user, command);
    }

    private void addOwnColumns(RecordStore store) {
        source.ownColumns().forEach((table, definitions) -> {
            List<String> tables = source.hasHistory() ? List.of(table) : List.of(table, table + "_was");
            tables.forEach(each -> definitions.forEach(
                    definition -> store.statements().update("ALTER TABLE " + each + " ADD COLUMN " + definition)));
        });
        database.commit();
    }

    private void insert(RecordStore store, StoredTable table) {
        RecordType type = store.nouns().type(table.kind().orElseThrow());
        Iterator<List<Object>> rows = source.rows(table);
        new BulkInsert(store).insert(type, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return row(type, table, rows.next());
            }
        });
    }

    private static Row row(RecordType type, StoredTable table, List<Object> cells) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Field<?>> fields = new HashMap<>();
        type.stored().forEach(field -> fields.put(field.column(), field));
        for (int i = 0; i < cells.size(); i++) {
            StoredColumn column = table.columns().get(i);
            if (cells.get(i) != null && fields.containsKey(column.name())) {
                values.put(fields.get(column.name()).name(), cells.get(i));
            }
        }
        return new Row(type, (Long) cells.get(0), 0, values);
    }
}
