package crm.report;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Invoices;
import crm.model.Payments;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Select;
import crm.value.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report receivables}: what customers owe, by age. */
@Command(
        footer = {
            "",
            "Days overdue are counted from the day an invoice is due, or was issued where it has no such day. What a",
            "company owes stands under the company. Payments for no invoice are told, and not taken off. What only",
            "another program says was paid (settled) counts whatever the day.",
            "",
            "Examples:",
            "  crm report receivables",
            "  crm report receivables --on 2025-12-31 -f csv"
        })
final class ReceivablesReportCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("id", Kind.INTEGER),
            Column.of("customer", Kind.TEXT),
            Column.of("invoices", Kind.INTEGER),
            Column.of("balance", Kind.MONEY),
            Column.of("not_due", Kind.MONEY),
            Column.of("days_1_30", Kind.MONEY),
            Column.of("days_31_60", Kind.MONEY),
            Column.of("days_61_90", Kind.MONEY),
            Column.of("days_over_90", Kind.MONEY),
            Column.of("oldest_due", Kind.DATE));

    private final Crm crm;
    private BigDecimal loose = BigDecimal.ZERO;
    private long looseOnes;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    ReceivablesReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<Receivables.Debt> debts = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            debts.addAll(debts(session, on.day(session)));
            printer.print(listing(session, debts));
        });
        long invoices = debts.stream().mapToLong(Receivables.Debt::invoices).sum();
        BigDecimal sum = debts.stream().map(Receivables.Debt::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
        crm.talk().note("total: " + Invoices.TYPE.counted(invoices) + ", " + Amounts.grouped(sum));
        if (looseOnes > 0) {
            crm.talk()
                    .note("not taken off: " + Payments.TYPE.counted(looseOnes) + " for no invoice, "
                            + Amounts.grouped(loose));
        }
    }

    private List<Receivables.Debt> debts(Session session, LocalDate day) {
        Receivables receivables = new Receivables(day);
        Map<Long, LocalDate> settled = new HashMap<>();
        session.store().eachOf(Invoices.TYPE, List.of(Invoices.SETTLED_ON), cells -> {
            if (cells.get(1) != null) {
                settled.put((Long) cells.get(0), (LocalDate) cells.get(1));
            }
        });
        session.store()
                .eachOf(
                        Payments.TYPE,
                        List.of(Payments.INVOICE, Payments.PAID, Payments.AMOUNT, Payments.STATUS),
                        cells -> {
                            if ("received".equals(cells.get(4))) {
                                taken(receivables, day, settled, cells);
                            }
                        });
        session.store().each(Select.from(session.nouns(), Invoices.TYPE, session.scope()), receivables::invoice);
        return receivables.debts();
    }

    private void taken(Receivables receivables, LocalDate day, Map<Long, LocalDate> settled, List<Object> cells) {
        LocalDate paid = (LocalDate) cells.get(2);
        BigDecimal amount = (BigDecimal) cells.get(3);
        if (cells.get(1) instanceof Long invoice) {
            receivables.payment(invoice, paid, amount, Optional.ofNullable(settled.get(invoice)));
        } else if (!paid.isAfter(day)) {
            loose = loose.add(amount);
            looseOnes++;
        }
    }

    private static Listing listing(Session session, List<Receivables.Debt> debts) {
        List<List<Object>> rows = new ArrayList<>();
        for (Receivables.Debt debt : debts) {
            List<Object> row = new ArrayList<>();
            row.add(debt.customer() == 0 ? null : debt.customer());
            row.add(customer(session, debt.customer()));
            row.add(debt.invoices());
            row.add(debt.balance());
            row.addAll(debt.ages());
            row.add(debt.oldest());
            rows.add(row);
        }
        return Listing.of(COLUMNS, rows);
    }

    private static Object customer(Session session, long id) {
        if (id == 0) {
            return null;
        }
        return session.store()
                .find(session.nouns().type(Companies.TYPE), id)
                .or(() -> session.store().find(session.nouns().type(Contacts.TYPE), id))
                .map(row -> row.label())
                .orElse(null);
    }
}
