package crm.exchange;

import crm.cli.Session;
import crm.exchange.file.JournalWriter;
import crm.model.Field;
import crm.model.Invoices;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Setting;
import crm.output.Column;
import crm.output.Kind;
import crm.store.records.RecordStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Orders, invoices and payments as transactions of double-entry books, whose postings add up to nothing: what is sold
 * makes the customer owe it, what is paid takes that away again.
 */
final class JournalColumns implements RecordColumns {
    private static final String OWED = "assets:receivable";
    private static final String SALES = "income:sales";
    private static final String BANK = "assets:bank";
    private static final int CENTS = 2;

    private final Linked linked;
    private final RecordType type;
    private final Optional<String> currency;
    private boolean begun;

    /** The transactions of one of the three kinds. */
    JournalColumns(Session session, RecordStore store, RecordType type) {
        this.linked = new Linked(store, false);
        this.type = type;
        this.currency = session.settings().get(Setting.CURRENCY);
    }

    @Override
    public List<Column> columns() {
        return JournalWriter.COLUMNS.stream()
                .map(name -> Column.of(name, Kind.TEXT))
                .toList();
    }

    @Override
    public void prepare(List<Row> records) {
        linked.read(records);
    }

    /** What does not count has no place in books. */
    @Override
    public boolean takes(Whole whole) {
        return switch (type.name()) {
            case "order" -> !is(whole.row(), Orders.STATUS, "cancelled");
            case "invoice" -> !is(whole.row(), Invoices.STATUS, "void");
            default -> !is(whole.row(), Payments.STATUS, "failed");
        };
    }

    @Override
    public String refusal() {
        return "cancelled, void or failed";
    }

    @Override
    public List<List<Object>> rows(Whole whole) {
        List<List<Object>> rows = new ArrayList<>();
        if (!begun) {
            begun = true;
            declare(rows);
        }
        Row row = whole.row();
        switch (type.name()) {
            case "order" -> {
                boolean open = is(row, Orders.STATUS, "placed");
                begin(rows, row, Orders.DATE, open, row.get(Orders.NUMBER), Orders.CUSTOMER, Orders.COMPANY);
                post(rows, OWED, row.require(Orders.AMOUNT), "");
                sold(rows, row.require(Orders.AMOUNT), whole.lines());
            }
            case "invoice" -> {
                begin(rows, row, Invoices.ISSUED, false, row.get(Invoices.NUMBER), Invoices.CONTACT, Invoices.COMPANY);
                post(rows, OWED, row.require(Invoices.AMOUNT), "");
                post(rows, SALES, row.require(Invoices.AMOUNT).negate(), "");
            }
            default -> {
                Optional<String> invoice = linked.target(row, Payments.INVOICE).map(Row::label);
                boolean open = is(row, Payments.STATUS, "pending");
                begin(rows, row, Payments.PAID, open, invoice, Payments.CONTACT, Payments.COMPANY);
                post(
                        rows,
                        BANK,
                        row.require(Payments.AMOUNT),
                        row.get(Payments.METHOD).orElse(""));
                post(rows, OWED, row.require(Payments.AMOUNT).negate(), "");
            }
        }
        return rows;
    }

    private void declare(List<List<Object>> rows) {
        currency.ifPresent(code -> rows.add(row(null, null, null, null, null, null, code, null)));
        List.of(OWED, type.equals(Payments.TYPE) ? BANK : SALES)
                .forEach(account -> rows.add(row(null, null, null, null, account, null, null, null)));
    }

    /** The lines of an order, and what they do not add up to. */
    private void sold(List<List<Object>> rows, BigDecimal amount, List<Row> lines) {
        BigDecimal rest = amount;
        for (Row line : lines) {
            BigDecimal part = line.get(OrderLines.AMOUNT).orElse(BigDecimal.ZERO);
            String many = line.get(OrderLines.QUANTITY)
                    .map(number -> number.stripTrailingZeros().toPlainString() + " x ")
                    .orElse("");
            Optional<String> product = line.get(OrderLines.PRODUCT)
                    .flatMap(id -> linked.record("product", id))
                    .map(Row::label);
            post(
                    rows,
                    SALES,
                    part.negate(),
                    many + line.get(OrderLines.TEXT).or(() -> product).orElse(""));
            rest = rest.subtract(part);
        }
        if (rest.signum() != 0 || lines.isEmpty()) {
            post(rows, SALES, rest.negate(), lines.isEmpty() ? "" : "not in the lines");
        }
    }

    private void begin(
            List<List<Object>> rows,
            Row row,
            Field<?> day,
            boolean open,
            Optional<String> code,
            Field<Long> person,
            Field<Long> company) {
        String who = linked.target(row, person)
                .or(() -> linked.target(row, company))
                .map(Row::label)
                .orElse(type.name());
        Object date = row.values().get(day.name());
        rows.add(row(date, open ? "!" : "*", code.orElse(null), who, null, null, null, type.name() + " " + row.id()));
    }

    private void post(List<List<Object>> rows, String account, BigDecimal amount, String comment) {
        BigDecimal plain = amount.stripTrailingZeros();
        BigDecimal shown = plain.scale() < CENTS ? amount.setScale(CENTS, RoundingMode.UNNECESSARY) : plain;
        rows.add(row(null, null, null, null, account, shown, currency.orElse(null), comment));
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static boolean is(Row row, Field<String> field, String word) {
        return row.get(field).filter(word::equals).isPresent();
    }
}
