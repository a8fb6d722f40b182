package crm.report;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Invoices;
import crm.model.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceivablesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 31);

    private final Receivables receivables = new Receivables(ON);

    private static Row invoice(long id, long contact, String amount, LocalDate due) {
        return new Row(Invoices.TYPE, id, 1, Map.of())
                .with(Invoices.CONTACT, contact)
                .with(Invoices.ISSUED, LocalDate.of(2025, 1, 1))
                .with(Invoices.DUE, due)
                .with(Invoices.AMOUNT, new BigDecimal(amount));
    }

    private List<String> debts() {
        return receivables.debts().stream()
                .map(debt -> debt.customer() + ": " + debt.balance().toPlainString() + " = "
                        + String.join(
                                " + ",
                                debt.ages().stream()
                                        .map(age -> age.stripTrailingZeros().toPlainString())
                                        .toList()))
                .toList();
    }

    @Test
    void everyAgeBeginsTheDayAfterTheOneBefore() {
        int[] overdue = {-1, 0, 1, 30, 31, 60, 61, 90, 91, 400};
        for (int i = 0; i < overdue.length; i++) {
            receivables.invoice(invoice(i + 1, 7, "1", ON.minusDays(overdue[i])));
        }

        assertThat(debts()).containsExactly("7: 10.0000 = 2 + 2 + 2 + 2 + 2");
    }

    @Test
    void sumsAreRightToTheCent() {
        receivables.payment(5000, ON, new BigDecimal("0.03"), Optional.empty());
        for (int i = 0; i < 1000; i++) {
            receivables.invoice(invoice(i + 1, 7, "0.1", ON));
        }
        receivables.invoice(invoice(5000, 8, "0.10", ON));

        assertThat(debts()).containsExactly("7: 100.0000 = 100 + 0 + 0 + 0 + 0", "8: 0.0700 = 0.07 + 0 + 0 + 0 + 0");
    }

    @Test
    void whatWasWrittenOrPaidLaterDoesNotCount() {
        receivables.payment(1, ON.plusDays(1), new BigDecimal("5"), Optional.empty());
        receivables.payment(1, ON, new BigDecimal("2"), Optional.empty());
        receivables.invoice(invoice(1, 7, "10", ON));
        receivables.invoice(invoice(2, 7, "99", ON).with(Invoices.ISSUED, ON.plusDays(1)));
        receivables.invoice(invoice(3, 7, "99", ON).with(Invoices.STATUS, "void"));

        assertThat(debts()).containsExactly("7: 8.0000 = 8 + 0 + 0 + 0 + 0");
    }

    @Test
    void aCompanyOwesBeforeItsPersonAndTheGreatestDebtComesFirst() {
        receivables.invoice(invoice(1, 7, "10", ON).with(Invoices.COMPANY, 3L));
        receivables.invoice(invoice(2, 7, "20", ON));
        receivables.invoice(invoice(3, 7, "-5", ON));

        assertThat(debts()).containsExactly("7: 15.0000 = 15 + 0 + 0 + 0 + 0", "3: 10.0000 = 10 + 0 + 0 + 0 + 0");
    }

    @Test
    void whatIsPaidIsNoDebt() {
        receivables.payment(1, ON, new BigDecimal("10"), Optional.empty());
        receivables.invoice(invoice(1, 7, "10", ON));

        assertThat(receivables.debts()).isEmpty();
    }
}
