package crm.store.check;

import crm.model.Measures;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.WithinStore;
import crm.store.engine.Failure;
import crm.store.engine.Statements;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether a database is sound: whether its tables and indexes agree, and whether what the program always keeps true
 * of its records is true. Reads everything once; the numbers of all records are held in memory, 8 bytes each.
 */
public final class Inspection {
    private static final String TABLES = "SELECT s.schemaname, t.tablename FROM sys.systables t JOIN sys.sysschemas s"
            + " ON t.schemaid = s.schemaid WHERE t.tabletype IN ('T', 'S') ORDER BY s.schemaname, t.tablename";

    private final RecordStore store;
    private final Statements statements;
    private final List<Rule> rules = new ArrayList<>();

    private Inspection(RecordStore store) {
        this.store = store;
        this.statements = store.statements();
    }

    /** Everything that is looked at, each rule with what was found. */
    public static List<Finding> of(RecordStore store) {
        return new Inspection(store).all();
    }

    /** Throws what the caller makes of the first finding, unless the database is sound. */
    @WithinStore
    public static void requireSound(RecordStore store, Function<Finding, CrmException> complaint) {
        require(of(store), complaint);
    }

    /**
     * The same for a database whose tables were filled a moment ago by one statement each: the engine has just made its
     * indexes of the rows, and comparing them row by row costs more than making them.
     */
    @WithinStore
    public static void requireSoundRecords(RecordStore store, Function<Finding, CrmException> complaint) {
        Inspection inspection = new Inspection(store);
        inspection.records();
        require(inspection.findings(), complaint);
    }

    private static void require(List<Finding> findings, Function<Finding, CrmException> complaint) {
        findings.stream().filter(finding -> !finding.ok()).findFirst().ifPresent(finding -> {
            throw complaint.apply(finding);
        });
    }

    /** The names of our own tables in a database. */
    @WithinStore
    public static List<String> tables(RecordStore store) {
        return store.statements()
                .list(
                        "SELECT t.tablename FROM sys.systables t JOIN sys.sysschemas s ON t.schemaid = s.schemaid"
                                + " WHERE t.tabletype = 'T' AND s.schemaname = 'APP' ORDER BY t.tablename",
                        List.of(),
                        (results, cells) -> results.getString(1));
    }

    /** How many records of which kind there are: {@code 12 contacts}; kinds without any are left out. */
    public static List<String> contents(RecordStore store) {
        List<String> contents = new ArrayList<>();
        for (RecordType type : Nouns.VISIBLE) {
            long count = store.statements().number("SELECT COUNT(*) FROM " + type.table());
            if (count > 0) {
                contents.add(type.counted(count));
            }
        }
        return contents;
    }

    private List<Finding> all() {
        tables();
        if (rules.get(0).finding().ok()) {
            records();
        }
        return findings();
    }

    private void records() {
        attempt(new Rule("every own field has its columns"), this::ownColumns);
        RecordInspection records = new RecordInspection(store);
        rules.addAll(records.rules());
        attempt(new Rule("all records can be read"), rule -> records.run());
        attempt(new Rule("change sets and what they did fit together"), this::changeSets);
        attempt(new Rule("measures are of contacts, companies and leads that are or were there"), this::measures);
    }

    private List<Finding> findings() {
        return rules.stream().map(Rule::finding).toList();
    }

    @FunctionalInterface
    private interface Check {
        void run(Rule rule);
    }

    private void attempt(Rule rule, Check check) {
        rules.add(rule);
        try {
            check.run(rule);
        } catch (CrmException | IllegalStateException e) {
            rule.broken("", 0, reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        return e.getCause() instanceof SQLException sql ? Failure.deepest(sql) : e.getMessage();
    }

    private void tables() {
        attempt(new Rule("every table can be read and agrees with its indexes"), rule -> {
            List<List<String>> tables = statements.list(
                    TABLES, List.of(), (results, cells) -> List.of(results.getString(1), results.getString(2)));
            for (List<String> table : tables) {
                try {
                    statements.number("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('" + String.join("', '", table) + "')");
                } catch (CrmException | IllegalStateException e) {
                    rule.broken(table.get(1), 0, table.get(1).toLowerCase(Locale.ROOT) + ": " + reason(e));
                    if (!store.database().isOpen()) {
                        return;
                    }
                }
            }
        });
        if (rules.get(0).finding().ok()) {
            attempt(new Rule("every table and index has its file"), this::files);
        }
    }

    private void files(Rule rule) {
        store.database()
                .folder()
                .ifPresent(folder -> statements.each(
                        "SELECT conglomeratenumber FROM sys.sysconglomerates", List.of(), (results, cells) -> {
                            String file = "seg0/c" + Long.toHexString(results.getLong(1)) + ".dat";
                            if (!Files.exists(folder.path().resolve(file))) {
                                rule.broken("", 0, folder.path().resolve(file) + " is missing");
                            }
                        }));
    }

    private void ownColumns(Rule rule) {
        for (RecordType type : store.nouns().all()) {
            type.stored().stream().filter(field -> field.isOwn()).forEach(field -> {
                if (!store.hasColumn(type.table(), field) || !store.hasColumn(type.historyTable(), field)) {
                    rule.broken(type.table(), 0, "the field " + field + " of " + type.plural() + " has none");
                }
            });
        }
    }

    private void changeSets(Rule rule) {
        orphans(
                rule,
                "changes",
                "change_set",
                "SELECT c.change_set FROM changes c WHERE NOT EXISTS"
                        + " (SELECT 1 FROM change_sets s WHERE s.id = c.change_set)");
        for (String link : List.of("undoes", "undone_by")) {
            orphans(
                    rule,
                    "change_sets",
                    link,
                    "SELECT c.id FROM change_sets c WHERE c." + link + " IS NOT NULL AND"
                            + " NOT EXISTS (SELECT 1 FROM change_sets s WHERE s.id = c." + link + ")");
        }
        long next = statements.number("SELECT next_value FROM counters WHERE name = 'CHANGE_SET'");
        long last = statements.number("SELECT COALESCE(MAX(id), 0) FROM change_sets");
        if (next <= last) {
            rule.broken("counters", 0, "the next change set would be h" + next + ", and there is h" + last);
        }
    }

    /** Those of whoever was merged or deleted stay until the next scoring, and are right again after an undo. */
    private void measures(Rule rule) {
        String nowhere = Stream.of("contacts", "companies", "leads", "contacts_was", "companies_was", "leads_was")
                .map(table -> "NOT EXISTS (SELECT 1 FROM " + table + " t WHERE t.id = m.owner)")
                .collect(Collectors.joining(" AND "));
        orphans(rule, Measures.TABLE, "owner", "SELECT m.owner FROM " + Measures.TABLE + " m WHERE " + nowhere);
    }

    private void orphans(Rule rule, String table, String link, String sql) {
        statements.each(
                sql,
                List.of(),
                (results, cells) -> rule.broken(
                        table,
                        results.getLong(1),
                        table + " " + results.getLong(1) + ": " + link + " names none that is there"));
    }

    /** A rule while it is being looked at. */
    static final class Rule {
        private static final int EXAMPLES = 5;

        private final String sentence;
        private long wrong;
        private final List<Finding.Example> examples = new ArrayList<>();

        Rule(String sentence) {
            this.sentence = sentence;
        }

        /** It does not hold here. */
        void broken(String table, long id, String text) {
            wrong++;
            if (examples.size() < EXAMPLES) {
                examples.add(new Finding.Example(table, id, text));
            }
        }

        Finding finding() {
            return new Finding(sentence, wrong, examples);
        }
    }
}
