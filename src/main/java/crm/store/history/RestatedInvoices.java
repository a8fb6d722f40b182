package crm.store.history;

import crm.model.Invoices;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.engine.IdRuns;
import crm.store.records.RecordStore;
import crm.store.schema.RecordRows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The invoices of which a change set changed nothing but what follows from payments. An undo leaves them alone: their
 * balances follow from the payments that are there after it, also where later payments changed them again.
 */
final class RestatedInvoices {
    private static final List<String> FOLLOWING =
            List.of(Invoices.PAID.name(), Invoices.BALANCE.name(), Invoices.STATUS.name());

    private RestatedInvoices() {}

    /** Their ids; none for other kinds. */
    static Set<Long> of(RecordStore store, RecordType type, long changeSet) {
        Set<Long> restated = new HashSet<>();
        if (!type.equals(Invoices.TYPE)) {
            return restated;
        }
        RecordType invoices = store.nouns().type(type);
        Map<Long, Row> before = new HashMap<>();
        each(store, invoices, "gone = ? AND changed <> gone", List.of(changeSet), before);
        Map<Long, Row> after = new HashMap<>();
        for (IdRuns.Run run : IdRuns.of(before.keySet().stream().sorted().toList())) {
            List<Object> bound = Touched.concat(List.of(changeSet), run.bound());
            each(store, invoices, "changed = ? AND " + run.sql(), bound, after);
            store.rows(invoices, "changed = ? AND " + run.sql(), bound).forEach(row -> after.put(row.id(), row));
        }
        before.forEach((id, row) -> {
            if (after.containsKey(id) && said(row).equals(said(after.get(id)))) {
                restated.add(id);
            }
        });
        return restated;
    }

    private static void each(
            RecordStore store, RecordType type, String condition, List<?> parameters, Map<Long, Row> into) {
        StringBuilder sql = new StringBuilder("SELECT id, changed");
        type.stored().forEach(field -> sql.append(", ").append(field.column()));
        sql.append(" FROM ").append(type.historyTable()).append(" WHERE ").append(condition);
        store.statements().each(sql.toString(), parameters, (results, cells) -> {
            Row row = RecordRows.row(type, results, cells);
            into.put(row.id(), row);
        });
    }

    /** What does not follow from payments; that an invoice is void does not either. */
    private static Map<String, Object> said(Row invoice) {
        Map<String, Object> said = new HashMap<>(invoice.values());
        said.keySet().removeAll(FOLLOWING);
        said.put("void", invoice.get(Invoices.STATUS).filter("void"::equals).isPresent());
        return said;
    }
}
