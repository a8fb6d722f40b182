package crm.store.records;

import crm.model.Field;
import crm.model.Invoices;
import crm.model.Payments;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.WithinStore;
import crm.store.engine.Statements;
import crm.store.journal.Journal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Brings the balances of invoices up to date with their payments, at the end of each change set that wrote one of either:
 * whatever wrote it, be it an import, an undo or a merge. What is right already is not written.
 */
@WithinStore
public final class InvoiceBalances {
    private static final int FEW = 50;

    private final RecordStore store;
    private final Statements statements;

    /** What was paid for one invoice. */
    private static final class Paid {
        private BigDecimal until = BigDecimal.ZERO;
        private BigDecimal since = BigDecimal.ZERO;
    }

    /** The balances of a store's invoices. */
    public InvoiceBalances(RecordStore store) {
        this.store = store;
        this.statements = store.statements();
    }

    /** Looks at what a change set wrote so far, and writes the invoices whose balance is another now. */
    void bringUpToDate(Journal journal) {
        boolean money = journal.concerns(Payments.TYPE) || journal.concerns(Invoices.TYPE);
        if (money) {
            SortedSet<Long> ids = new TreeSet<>(replaced(journal, Invoices.TYPE, "id"));
            ids.addAll(replaced(journal, Payments.TYPE, Payments.INVOICE.column()));
            ids.addAll(added(journal));
            ids.addAll(before(journal));
            Map<Long, Row> invoices = invoices(ids);
            new BulkChange(store)
                    .replace(
                            Invoices.TYPE,
                            outdated(invoices),
                            List.of(Invoices.PAID, Invoices.BALANCE, Invoices.STATUS));
            payers(journal, invoices);
        }
    }

    /** The invoices whose balance does not follow from their payments, each as it should be. */
    public List<Row> outdated() {
        Map<Long, Row> invoices = new HashMap<>();
        store.all(Invoices.TYPE).forEach(row -> invoices.put(row.id(), row));
        return outdated(invoices);
    }

    private Map<Long, Row> invoices(SortedSet<Long> ids) {
        Map<Long, Row> invoices = new HashMap<>();
        store.eachById(Invoices.TYPE, ids.stream().mapToLong(Long::longValue).toArray(), row -> {
            if (ids.contains(row.id())) {
                invoices.put(row.id(), row);
            }
        });
        return invoices;
    }

    private List<Row> outdated(Map<Long, Row> invoices) {
        Map<Long, Paid> paid = paid(invoices);
        List<Row> other = new ArrayList<>();
        invoices.values().forEach(row -> {
            Paid sums = paid.getOrDefault(row.id(), new Paid());
            Row balanced = Invoices.balanced(row, sums.until, sums.since);
            if (!balanced.values().equals(row.values())) {
                other.add(balanced);
            }
        });
        other.sort((a, b) -> Long.compare(a.id(), b.id()));
        return other;
    }

    /** A new payment that names nobody is by who owes its invoice. */
    private void payers(Journal journal, Map<Long, Row> invoices) {
        List<Long> ids = longs(
                "SELECT id FROM payments WHERE changed = ? AND id >= ? AND invoice IS NOT NULL"
                        + " AND contact IS NULL AND company IS NULL",
                List.of(journal.number(), journal.firstId()));
        List<Row> named = new ArrayList<>();
        store.eachById(
                Payments.TYPE, ids.stream().mapToLong(Long::longValue).sorted().toArray(), row -> {
                    Optional<Row> invoice = row.get(Payments.INVOICE).map(invoices::get);
                    boolean nobody = ids.contains(row.id()) && invoice.isPresent();
                    if (nobody) {
                        named.add(row.withOptional(
                                        Payments.CONTACT, invoice.get().get(Invoices.CONTACT))
                                .withOptional(Payments.COMPANY, invoice.get().get(Invoices.COMPANY)));
                    }
                });
        new BulkChange(store).replace(Payments.TYPE, named);
    }

    /**
     * A column of the records of a kind that the change set replaced, and that are there; of an undo also those it brought
     * back. What is new has no payments but new ones.
     */
    private List<Long> replaced(Journal journal, RecordType type, String column) {
        long number = journal.number();
        return journal.isUndo()
                ? longs("SELECT " + column + " FROM " + type.table() + " WHERE changed = ?", List.of(number))
                : longs(
                        "SELECT t." + column + " FROM " + type.historyTable() + " w JOIN " + type.table()
                                + " t ON t.id = w.id WHERE w.gone = ?",
                        List.of(number));
    }

    /** The invoices of new payments. */
    private List<Long> added(Journal journal) {
        return longs(
                "SELECT " + Payments.INVOICE.column() + " FROM " + Payments.TYPE.table()
                        + " WHERE id >= ? AND changed = ?",
                List.of(journal.firstId(), journal.number()));
    }

    /** The invoices that payments belonged to which were replaced or deleted. */
    private List<Long> before(Journal journal) {
        return longs(
                "SELECT " + Payments.INVOICE.column() + " FROM " + Payments.TYPE.historyTable() + " WHERE gone = ?",
                List.of(journal.number()));
    }

    private List<Long> longs(String sql, List<?> parameters) {
        List<Long> found = new ArrayList<>();
        statements.each(sql, parameters, (results, cells) -> {
            long id = results.getLong(1);
            if (id != 0) {
                found.add(id);
            }
        });
        return found;
    }

    private Map<Long, Paid> paid(Map<Long, Row> invoices) {
        Map<Long, Paid> paid = new HashMap<>();
        String select = "SELECT " + Payments.INVOICE.column() + ", " + Payments.PAID.column() + ", "
                + Payments.AMOUNT.column() + " FROM " + Payments.TYPE.table() + " WHERE " + Payments.STATUS.column()
                + " = 'received' AND " + Payments.INVOICE.column();
        if (invoices.size() > FEW) {
            add(paid, invoices, select + " IS NOT NULL", List.of());
        } else {
            invoices.keySet().forEach(id -> add(paid, invoices, select + " = ?", List.of(id)));
        }
        return paid;
    }

    private void add(Map<Long, Paid> paid, Map<Long, Row> invoices, String sql, List<?> parameters) {
        statements.eachKept(sql, parameters, (results, cells) -> {
            long id = results.getLong(1);
            Optional<Row> invoice = Optional.ofNullable(invoices.get(id));
            if (invoice.isPresent()) {
                LocalDate day = (LocalDate) cells.read(results, 2, Payments.PAID.type());
                BigDecimal amount = results.getBigDecimal(3);
                Paid sums = paid.computeIfAbsent(id, any -> new Paid());
                if (isUntil(invoice.get(), day)) {
                    sums.until = sums.until.add(amount);
                } else {
                    sums.since = sums.since.add(amount);
                }
            }
        });
    }

    /** Whether what another program says was paid has this payment in it. */
    private static boolean isUntil(Row invoice, LocalDate day) {
        Field<LocalDate> on = Invoices.SETTLED_ON;
        return invoice.get(on).filter(day::isAfter).isEmpty();
    }
}
