package crm.store.records;

import crm.model.Nouns;
import crm.model.OwnFields;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Settings;
import crm.store.engine.Statements;
import crm.store.schema.RecordRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every command must know of a database before it does anything.
 *
 * @param nouns the kinds of record, own fields included
 * @param settings the settings of the business that are set, by their names
 */
record Catalog(Nouns nouns, Map<String, String> settings) {
    Catalog {
        settings = Map.copyOf(settings);
    }

    /** Reads it. */
    static Catalog read(Statements statements) {
        Map<String, String> settings = new HashMap<>();
        OwnFieldMirror.Gathering own = new OwnFieldMirror.Gathering();
        rows(statements, Settings.TYPE)
                .forEach(row -> settings.put(
                        row.require(Settings.NAME), row.get(Settings.CONTENT).orElse("")));
        rows(statements, OwnFields.TYPE)
                .forEach(row -> own.add(
                        row.require(OwnFields.NOUN),
                        row.require(OwnFields.NAME),
                        row.require(OwnFields.KIND),
                        row.get(OwnFields.WORDS),
                        row.get(OwnFields.DESCRIPTION)));
        return new Catalog(own.nouns(), settings);
    }

    private static List<Row> rows(Statements statements, RecordType type) {
        List<Row> rows = statements.direct(
                type.table(), RecordRows.columns(type), List.of(), values -> RecordRows.row(type, values));
        rows.sort((a, b) -> Long.compare(a.id(), b.id()));
        return rows;
    }
}
