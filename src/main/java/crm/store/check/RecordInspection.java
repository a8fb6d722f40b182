package crm.store.check;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Invoices;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.check.Inspection.Rule;
import crm.store.engine.Cells;
import crm.store.engine.Statements;
import crm.store.records.InvoiceBalances;
import crm.store.records.RecordStore;
import crm.store.schema.RecordRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Looks at every record, as it is and as it was: ids, links, keys, what it must have, and when it lived. */
final class RecordInspection {
    private final Rule ids = new Rule("no id is used twice, and all are below the counter");
    private final Rule links = new Rule("every link points to a record that is there, and parts have owners");
    private final Rule required = new Rule("every record has what its kind must have");
    private final Rule unique = new Rule("names that must be unique are unique");
    private final Rule keys = new Rule("what text is found by is folded as the program folds it now");
    private final Rule journalled =
            new Rule("every record, as it is and as it was, belongs to change sets that are there");
    private final Rule lives = new Rule("a record was one thing at a time: what it was does not overlap");

    private final Rule balances = new Rule("what is open of every invoice follows from its payments");

    private final RecordStore store;
    private final Statements statements;
    private final Map<String, long[]> idsOf = new LinkedHashMap<>();
    private final long[] changeSets;

    RecordInspection(RecordStore store) {
        this.store = store;
        this.statements = store.statements();
        this.changeSets = numbers("SELECT id FROM change_sets");
    }

    List<Rule> rules() {
        return List.of(ids, links, required, unique, keys, journalled, lives, balances);
    }

    void run() {
        for (RecordType type : store.nouns().all()) {
            idsOf.put(type.name(), numbers("SELECT id FROM " + type.table()));
        }
        usedOnce();
        for (RecordType type : store.nouns().all()) {
            new Scan(type).run();
            lived(type);
        }
        new InvoiceBalances(store)
                .outdated()
                .forEach(invoice -> balances.broken(
                        Invoices.TYPE.table(),
                        invoice.id(),
                        "of invoice " + invoice.id() + " is open "
                                + invoice.require(Invoices.BALANCE).toPlainString()));
    }

    private long[] numbers(String sql) {
        LongStream.Builder all = LongStream.builder();
        statements.each(sql, List.of(), (results, cells) -> all.add(results.getLong(1)));
        return all.build().sorted().toArray();
    }

    private void usedOnce() {
        long next = statements.number("SELECT next_value FROM counters WHERE name = 'RECORD'");
        long[] all =
                idsOf.values().stream().flatMapToLong(Arrays::stream).sorted().toArray();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                ids.broken(tableWith(all[i]), all[i], "id " + all[i] + " is used twice");
            }
        }
        if (all.length > 0 && all[all.length - 1] >= next) {
            long last = all[all.length - 1];
            ids.broken(tableWith(last), last, "the next id would be " + next + ", and there is " + last);
        }
    }

    private String tableWith(long id) {
        String last = "";
        for (Map.Entry<String, long[]> kind : idsOf.entrySet()) {
            if (Arrays.binarySearch(kind.getValue(), id) >= 0) {
                last = store.nouns().type(kind.getKey()).table();
            }
        }
        return last;
    }

    private boolean there(String kind, long id) {
        return Arrays.binarySearch(idsOf.get(kind), id) >= 0;
    }

    private void belongs(String table, String who, long id, String what, long changeSet) {
        if (Arrays.binarySearch(changeSets, changeSet) < 0) {
            journalled.broken(table, id, who + ": " + what + " h" + changeSet + ", which is not there");
        }
    }

    /** What a record was, the older before the newer: each ends before the next begins. */
    private void lived(RecordType type) {
        String table = type.historyTable();
        Map<Long, Long> now = new HashMap<>();
        statements.each(
                "SELECT id, changed FROM " + type.table() + " WHERE id IN (SELECT id FROM " + table + ")",
                List.of(),
                (results, cells) -> now.put(results.getLong(1), results.getLong(2)));
        long[] last = {-1, 0};
        statements.each(
                "SELECT id, changed, gone FROM " + table + " ORDER BY id, changed, gone",
                List.of(),
                (results, cells) -> {
                    long id = results.getLong(1);
                    long changed = results.getLong(2);
                    long gone = results.getLong(3);
                    String who = type + " " + id;
                    belongs(table, who, id, "it was made by", changed);
                    belongs(table, who, id, "it was ended by", gone);
                    boolean overlaps = last[0] == id && changed < last[1];
                    if (overlaps || changed > gone || now.getOrDefault(id, Long.MAX_VALUE) < gone) {
                        lives.broken(table, id, who + " as it was from h" + changed + " to h" + gone);
                    }
                    last[0] = id;
                    last[1] = gone;
                });
    }

    /** One pass over the records of a kind as they are. */
    private final class Scan {
        private final RecordType type;
        private final List<Field<?>> fields = new ArrayList<>();
        private final Map<String, Long> names = new HashMap<>();

        Scan(RecordType type) {
            this.type = type;
            for (Field<?> field : type.stored()) {
                if (field.isRequired() || field.isKeyed() || field.type() == FieldType.LINK) {
                    fields.add(field);
                }
            }
        }

        void run() {
            StringBuilder sql = new StringBuilder("SELECT id, changed");
            for (Field<?> field : fields) {
                sql.append(", ").append(field.column());
                if (field.isKeyed()) {
                    sql.append(", ").append(field.keyColumn());
                }
            }
            statements.each(sql.append(" FROM ").append(type.table()).toString(), List.of(), this::row);
        }

        private void row(ResultSet results, Cells cells) throws SQLException {
            long id = results.getLong(1);
            belongs(type.table(), type + " " + id, id, "it was made by", results.getLong(2));
            int column = 3;
            for (Field<?> field : fields) {
                Object value = cells.read(results, column++, field.type());
                if (value == null && field.isRequired()) {
                    broken(required, id, "has no " + field);
                }
                if (field.isKeyed()) {
                    keyed(id, field, (String) value, results.getString(column++));
                } else if (value instanceof Long target && field.type() == FieldType.LINK) {
                    linked(id, field, target);
                }
            }
        }

        private void keyed(long id, Field<?> field, String value, String key) {
            String expected = value == null ? null : RecordRows.key(value);
            if (!java.util.Objects.equals(expected, key)) {
                broken(keys, id, "is found by another " + field + " than it has");
            }
            if (field.isUnique() && key != null) {
                Long other = names.putIfAbsent(field.name() + "\n" + key, id);
                if (other != null) {
                    broken(unique, id, "has the same " + field + " as " + other);
                }
            }
        }

        private void linked(long id, Field<?> field, long target) {
            boolean anyOwner = type.isPart()
                    && field.name().equals("owner")
                    && !field.target().orElse("").equals("order");
            boolean found = anyOwner
                    ? Nouns.VISIBLE.stream().anyMatch(noun -> there(noun.name(), target))
                    : there(field.target().orElseThrow(), target);
            if (!found) {
                broken(links, id, "points with " + field + " to " + target + ", which is not there");
            }
        }

        private void broken(Rule rule, long id, String what) {
            rule.broken(type.table(), id, type + " " + id + " " + what);
        }
    }
}
