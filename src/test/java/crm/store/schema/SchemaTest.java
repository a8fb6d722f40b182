package crm.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void everyDeclaredFieldHasItsColumnInTheMigratedDatabaseAndNothingElseHas() {
        try (TestDatabase database = new TestDatabase()) {
            for (RecordType type : Nouns.declared()) {
                List<String> expected = new ArrayList<>(List.of("ID BIGINT NOT NULL", "CHANGED BIGINT NOT NULL"));
                columns(type).forEach(expected::add);
                assertThat(actual(database, type.table())).containsExactlyInAnyOrderElementsOf(expected);
                expected.add("GONE BIGINT NOT NULL");
                assertThat(actual(database, type.historyTable())).containsExactlyInAnyOrderElementsOf(expected);
            }
            List<String> measures = new ArrayList<>(List.of("OWNER BIGINT NOT NULL"));
            Measures.COLUMNS.forEach(field -> measures.add(column(field)));
            assertThat(actual(database, Measures.TABLE)).containsExactlyInAnyOrderElementsOf(measures);
        }
    }

    @Test
    void theNewestMigrationIsTheOneTheProgramKnows() {
        try (TestDatabase database = new TestDatabase()) {
            long newest = database.read(store ->
                    store.number("SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\"", List.of()));
            assertThat(newest).isEqualTo(Migrations.LATEST);
        }
    }

    @Test
    void everyLinkHasAnIndexSoThatWhoPointsToARecordIsFoundWithoutReadingTables() {
        try (TestDatabase database = new TestDatabase()) {
            List<String> indexes = database.read(store -> store.statements()
                    .list(
                            "SELECT conglomeratename FROM sys.sysconglomerates WHERE isindex",
                            List.of(),
                            (results, cells) -> results.getString(1)));
            for (RecordType type : Nouns.declared()) {
                type.stored().stream()
                        .filter(field -> field.type() == FieldType.LINK)
                        .forEach(field -> assertThat(indexes)
                                .contains((type.table() + "_by_" + field.column()).toUpperCase(Locale.ROOT)));
            }
        }
    }

    private static List<String> columns(RecordType type) {
        List<String> columns = new ArrayList<>();
        for (Field<?> field : type.stored()) {
            columns.add(column(field));
            if (field.isKeyed()) {
                columns.add(field.keyColumn().toUpperCase(Locale.ROOT) + " VARCHAR(" + Schema.KEY_LENGTH + ")");
            }
        }
        return columns;
    }

    private static String column(Field<?> field) {
        String sqlType = field.type().sqlType();
        return field.column().toUpperCase(Locale.ROOT) + " " + (sqlType.equals("CLOB") ? "CLOB(2147483647)" : sqlType);
    }

    private static List<String> actual(TestDatabase database, String table) {
        return database.read(store -> store.statements()
                .list(
                        "SELECT c.columnname, CAST(c.columndatatype AS VARCHAR(200)) FROM sys.syscolumns c"
                                + " JOIN sys.systables t ON c.referenceid = t.tableid WHERE t.tablename = ?",
                        List.of(table.toUpperCase(Locale.ROOT)),
                        (results, cells) -> results.getString(1) + " " + results.getString(2)));
    }
}
