package crm.store.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Contacts;
import crm.model.Invoices;
import crm.model.Payments;
import crm.model.Row;
import crm.store.TestDatabase;
import crm.store.bulk.BulkInsert;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoiceBalancesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private final TestDatabase database = new TestDatabase();
    private long invoice;

    @BeforeEach
    void anInvoiceOfAHundred() {
        database.write(store -> {
            long contact = store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann"))
                    .id();
            invoice = store.insert(Row.draft(Invoices.TYPE)
                            .with(Invoices.NUMBER, "INV-1")
                            .with(Invoices.CONTACT, contact)
                            .with(Invoices.ISSUED, DAY)
                            .with(Invoices.AMOUNT, new BigDecimal("100.0000")))
                    .id();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Row payment(String amount, LocalDate day) {
        return Row.draft(Payments.TYPE)
                .with(Payments.INVOICE, invoice)
                .with(Payments.PAID, day)
                .with(Payments.STATUS, "received")
                .with(Payments.AMOUNT, new BigDecimal(amount));
    }

    private ChangeSet paid(String amount) {
        return database.write(store -> store.insert(payment(amount, DAY)));
    }

    private String now() {
        Row row = database.read(store -> store.get(Invoices.TYPE, invoice));
        return row.require(Invoices.STATUS) + " "
                + row.require(Invoices.BALANCE).stripTrailingZeros().toPlainString();
    }

    @Test
    void aNewInvoiceIsOpenInFull() {
        assertThat(now()).isEqualTo("open 100");
    }

    @Test
    void paymentsAndRefundsChangeTheBalanceInTheirOwnChangeSet() {
        ChangeSet first = paid("40.0000");
        assertThat(now()).isEqualTo("part-paid 60");
        assertThat(first.counts())
                .containsExactlyInAnyOrder(
                        new ChangeSet.Count("payment", 1, 0, 0), new ChangeSet.Count("invoice", 0, 1, 0));
        paid("60.0000");
        assertThat(now()).isEqualTo("paid 0");
        paid("-10.0000");
        assertThat(now()).isEqualTo("part-paid 10");
    }

    @Test
    void aPaymentThatChangesMovesOrGoesIsFollowed() {
        paid("40.0000");
        database.write(store -> store.all(Payments.TYPE)
                .forEach(row -> store.update(row.with(Payments.AMOUNT, new BigDecimal("25.0000")))));
        assertThat(now()).isEqualTo("part-paid 75");
        database.write(store -> store.all(Payments.TYPE).forEach(row -> store.update(row.without(Payments.INVOICE))));
        assertThat(now()).isEqualTo("open 100");
        database.write(
                store -> store.all(Payments.TYPE).forEach(row -> store.update(row.with(Payments.INVOICE, invoice))));
        assertThat(now()).isEqualTo("part-paid 75");
        database.write(store -> store.all(Payments.TYPE).forEach(store::delete));
        assertThat(now()).isEqualTo("open 100");
    }

    @Test
    void aPaymentThatFailedOrWaitsDoesNotCount() {
        database.write(store -> store.insert(payment("40.0000", DAY).with(Payments.STATUS, "failed")));
        assertThat(now()).isEqualTo("open 100");
    }

    @Test
    void theAmountOfAnInvoiceMayChangeAndAVoidOneStaysVoid() {
        paid("40.0000");
        database.write(store ->
                store.update(store.get(Invoices.TYPE, invoice).with(Invoices.AMOUNT, new BigDecimal("40.0000"))));
        assertThat(now()).isEqualTo("paid 0");
        database.write(store -> store.update(store.get(Invoices.TYPE, invoice).with(Invoices.STATUS, "void")));
        paid("1.0000");
        assertThat(now()).isEqualTo("void -1");
    }

    @Test
    void whatAnotherProgramSaysWasPaidCountsOnceThoughThePaymentsComeToo() {
        database.write(store -> store.update(store.get(Invoices.TYPE, invoice)
                .with(Invoices.SETTLED, new BigDecimal("60.0000"))
                .with(Invoices.SETTLED_ON, DAY)));
        assertThat(now()).isEqualTo("part-paid 40");
        paid("60.0000");
        assertThat(now()).isEqualTo("part-paid 40");
        database.write(store -> store.insert(payment("15.0000", DAY.plusDays(1))));
        assertThat(now()).isEqualTo("part-paid 25");
    }

    @Test
    void undoAndRedoOfAPaymentRestoreTheBalance() {
        ChangeSet payment = paid("40.0000");
        ChangeSet undone = database.undo(payment);
        assertThat(now()).isEqualTo("open 100");
        database.undo(undone);
        assertThat(now()).isEqualTo("part-paid 60");
    }

    @Test
    void aPaymentIsTakenBackThoughLaterOnesWereForTheSameInvoice() {
        ChangeSet first = paid("40.0000");
        paid("30.0000");
        ChangeSet undone = database.undo(first);
        assertThat(now()).isEqualTo("part-paid 70");
        database.undo(undone);
        assertThat(now()).isEqualTo("part-paid 30");
    }

    @Test
    void anInvoiceWithAPaymentCannotBeTakenBackAlone() {
        ChangeSet made = database.read(store -> History.of(store).changeSet(1).orElseThrow());
        paid("40.0000");
        assertThatThrownBy(() -> database.undo(made))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("points to");
    }

    @Test
    void aPaymentThatNamesNobodyIsByWhoOwes() {
        paid("40.0000");
        Row payment = database.read(store -> store.all(Payments.TYPE).get(0));
        Row owed = database.read(store -> store.get(Invoices.TYPE, invoice));
        assertThat(payment.get(Payments.CONTACT)).isEqualTo(owed.get(Invoices.CONTACT));
    }

    @Test
    void manyPaymentsInOneStatementBringTheirInvoicesUpToDate() {
        int many = 200;
        database.write(store -> {
            BulkInsert bulk = new BulkInsert(store);
            List<Row> invoices = new ArrayList<>();
            List<Row> payments = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Row owed = Invoices.TYPE.complete(Row.draft(Invoices.TYPE)
                        .with(Invoices.ISSUED, DAY)
                        .with(Invoices.AMOUNT, new BigDecimal("10.0000")));
                invoices.add(new Row(Invoices.TYPE, bulk.id(), 0, owed.values()));
            }
            invoices.forEach(owed -> payments.add(new Row(
                    Payments.TYPE,
                    bulk.id(),
                    0,
                    payment("10.0000", DAY).with(Payments.INVOICE, owed.id()).values())));
            bulk.insert(Invoices.TYPE, invoices.iterator());
            bulk.insert(Payments.TYPE, payments.iterator());
        });

        List<Row> all = database.read(store -> store.all(Invoices.TYPE));
        assertThat(all.stream().filter(row -> row.require(Invoices.STATUS).equals("paid")))
                .hasSize(many);
        assertThat(now()).isEqualTo("open 100");
    }
}
