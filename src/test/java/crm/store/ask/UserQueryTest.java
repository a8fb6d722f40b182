package crm.store.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Contacts;
import crm.model.Row;
import crm.store.TestDatabase;
import crm.value.CrmException;
import crm.value.ExitCode;
import crm.value.Interruption;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserQueryTest {
    private static TestDatabase database;

    @TempDir
    private Path directory;

    @BeforeAll
    static void addAnn() {
        database = new TestDatabase();
        database.write(store ->
                store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann").with(Contacts.NOTES, "Tall")));
    }

    @AfterAll
    static void forget() {
        database.close();
    }

    private List<List<Object>> ask(String sql, String... parameters) {
        return database.read(store -> {
            List<List<Object>> rows = new ArrayList<>();
            try (UserQuery query = UserQuery.of(store, QueryText.plain(sql), List.of(parameters))) {
                query.each(rows::add);
            }
            return rows;
        });
    }

    @Test
    void anEndThatIsWishedEndsAQuery() {
        assertThatThrownBy(() -> database.read(store -> {
                    Interruption interruption = new Interruption();
                    store.statements().heed(interruption);
                    QueryText all = QueryText.plain("SELECT name FROM contacts");
                    try (UserQuery query = UserQuery.of(store, all, List.of())) {
                        interruption.wish();
                        query.each(row -> {});
                    }
                    return 0;
                }))
                .isInstanceOfSatisfying(
                        CrmException.class, ended -> assertThat(ended.exit()).isEqualTo(ExitCode.INTERRUPTED));
    }

    @Test
    void placesThatTheEngineNamesArePlacesOfWhatWasTyped() {
        QueryText text = new QueryText(
                "SELECT 1\nFROM v, w x GO",
                "SELECT 1\nFROM (SELECT a FROM b) v, (SELECT) x GO",
                List.of(new QueryText.Splice(14, 0, 18), new QueryText.Splice(17, 1, 8)),
                Set.of());
        assertThat(text.column(1, 8)).isEqualTo(8);
        assertThat(text.column(2, 2)).isEqualTo(2);
        assertThat(text.column(2, 10)).isEqualTo(6);
        assertThat(text.column(2, 24)).isEqualTo(6);
        assertThat(text.column(2, 38)).isEqualTo(13);
    }

    @Test
    void cellsKeepTheirTypes() {
        assertThat(ask("SELECT id, name, notes, CAST(1.5 AS DECIMAL(5,2)), since IS NULL, fold('Ärger'), ABS(-3),"
                        + " UPPER(name) FROM contacts"))
                .containsExactly(List.of(1L, "Ann", "Tall", new BigDecimal("1.50"), true, "arger", 3L, "ANN"));
    }

    @Test
    void parametersAreBoundAndCounted() {
        assertThat(ask("SELECT name FROM contacts WHERE id = ?", "1")).containsExactly(List.of("Ann"));
        assertThatThrownBy(() -> ask("SELECT name FROM contacts WHERE id = ?"))
                .hasMessageContaining("1 parameters and 0 were given");
    }

    @Test
    void columnsOfTheSameNameAreToldApart() {
        List<String> names = database.read(store -> {
            try (UserQuery query = UserQuery.of(
                    store, QueryText.plain("SELECT a.id, b.id, 1 FROM contacts a, contacts b"), List.of())) {
                return query.columns().stream().map(UserQuery.Column::name).toList();
            }
        });
        assertThat(names).containsExactly("id", "id_2", "column_3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM contacts",
                "/* SELECT */ DELETE FROM contacts",
                "-- SELECT\nUPDATE contacts SET name = 'x'",
                "INSERT INTO contacts (id, changed) VALUES (99, 1)",
                "DROP TABLE contacts",
                "TRUNCATE TABLE contacts",
                "CREATE TABLE t (a INT)",
                "SELECT 1 FROM contacts; DELETE FROM contacts",
                "SELECT name FROM contacts FOR UPDATE",
                "SELECT name FROM contacts FOR UPDATE OF name",
                "LOCK TABLE contacts IN EXCLUSIVE MODE",
                "SET SCHEMA sys",
                "CALL SYSCS_UTIL.SYSCS_EXPORT_QUERY('SELECT * FROM APP.CONTACTS', '%FILE%', null, null, null)",
                "/**/CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('a', 'b')",
                "{call SYSCS_UTIL.SYSCS_EXPORT_TABLE('APP', 'CONTACTS', '%FILE%', null, null, null)}",
                "VALUES SYSCS_UTIL.SYSCS_EXPORT_QUERY('SELECT 1 FROM APP.CONTACTS', '%FILE%', null, null, null)",
                "VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', 'CONTACTS')",
                "SELECT name FROM contacts ORDER BY SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', 'CONTACTS')",
                "SELECT name FROM contacts WHERE 1 = (VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', 'CONTACTS'))",
                "SELECT CASE WHEN 1 = 1 THEN SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS() END FROM contacts",
                "SELECT MAX(name) FROM contacts GROUP BY city HAVING SYSCS_UTIL.SYSCS_CHECK_TABLE('APP','CONTACTS') = 1",
                "SELECT a.id FROM contacts a JOIN contacts b ON SYSCS_UTIL.SYSCS_CHECK_TABLE('APP','CONTACTS') = 1",
                "VALUES SYSCS_UTIL.SYSCS_GET_DATABASE_PROPERTY('derby.storage.pageSize')",
                "SELECT * FROM TABLE(SYSCS_DIAG.ERROR_LOG_READER('/etc/passwd')) t",
                "SELECT * FROM TABLE(SYSCS_DIAG.SPACE_TABLE('CONTACTS')) t",
                "SELECT * FROM SYSCS_DIAG.STATEMENT_CACHE",
                "SELECT * FROM contacts WHERE EXISTS (SELECT 1 FROM SYSCS_DIAG.LOCK_TABLE)",
                "SELECT * FROM NEW org.apache.derby.diag.ErrorLogReader('/etc/passwd') t",
                "SELECT * FROM NEW java.io.FileOutputStream('%FILE%') t",
                "VALUES XMLSERIALIZE(XMLPARSE(DOCUMENT '<a/>' PRESERVE WHITESPACE) AS CLOB)",
                "VALUES NEXT VALUE FOR s",
                "EXPLAIN SELECT * FROM contacts",
                "",
                "SELECT"
            })
    void nothingButQueriesOverTablesIsRun(String trick) {
        Path file = directory.resolve("out.csv");
        List<Row> before = database.read(store -> store.all(Contacts.TYPE));

        assertThatThrownBy(() -> ask(trick.replace("%FILE%", file.toString())))
                .isInstanceOf(CrmException.class)
                .satisfies(error -> assertThat(((CrmException) error).exit()).isEqualTo(ExitCode.USAGE));

        assertThat(file).doesNotExist();
        List<Row> after = database.read(store -> store.all(Contacts.TYPE));
        assertThat(after).isEqualTo(before);
        Row bob = database.read(store -> store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Bob")));
        assertThat(bob.id()).as("no lock is held").isPositive();
    }

    @Test
    void aStatementThatRanBeforeIsLookedAtAgain() {
        assertThat(ask("SELECT id FROM contacts")).hasSize(1);
        assertThat(ask("SELECT id FROM contacts")).hasSize(1);
    }

    @Test
    void aMistakeIsShownInItsPlace() {
        assertThatThrownBy(() -> ask("SELECT name\nFRM contacts"))
                .hasMessageContaining("\n  FRM contacts\n  ")
                .hasMessageEndingWith("^");
        assertThatThrownBy(() -> ask("SELECT nam FROM contacts"))
                .satisfies(
                        error -> assertThat(((CrmException) error).line()).isEqualTo("no column nam; nearest: name"));
        assertThatThrownBy(() -> ask("SELECT * FROM contact"))
                .satisfies(error -> assertThat(((CrmException) error).line()).contains("nearest: contacts"));
        assertThatThrownBy(() -> ask("SELECT 1 / 0 FROM contacts"))
                .satisfies(error -> assertThat(((CrmException) error).exit()).isEqualTo(ExitCode.INVALID));
    }
}
