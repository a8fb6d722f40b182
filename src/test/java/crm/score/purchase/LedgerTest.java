package crm.score.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final long COST = 400;

    private final Ledger ledger = new Ledger();

    @Test
    void entriesOfACustomerStandInTheOrderOfTheirDays() {
        ledger.add(7, 30, 100, Margins.UNKNOWN);
        ledger.add(9, 10, 1_000, COST);
        ledger.add(7, -5, 200, Margins.UNKNOWN);
        ledger.add(7, 30, -50, Margins.UNKNOWN);
        assertThat(ledger.customers()).isEqualTo(2);
        assertThat(ledger.owner(0)).isEqualTo(7);
        assertThat(ledger.orderDays(0, 100)).containsExactly(-5, 30);
        assertThat(ledger.orderDays(0, 29)).containsExactly(-5);
        assertThat(ledger.spend(0, 0, 30)).isEqualTo(50);
        assertThat(ledger.spend(1, 11, 30)).isZero();
    }

    @Test
    void whatIsEarnedIsAmountLessCostOrAShareOfTheAmount() {
        ledger.add(1, 1, 1_000, COST);
        ledger.add(1, 2, 100, Margins.UNKNOWN);
        ledger.add(1, 3, -100, Margins.UNKNOWN);
        assertThat(ledger.gain(0, 1, 1, 0.25)).isEqualTo(600);
        assertThat(ledger.gain(0, 1, 2, 0.25)).isEqualTo(625);
        assertThat(ledger.gain(0, 1, 3, 0.25)).isEqualTo(600);
        assertThat(ledger.isCosted(ledger.begin(0))).isTrue();
        assertThat(ledger.isCosted(ledger.end(0) - 1)).isFalse();
    }

    @Test
    void returnsAloneMakeNoOrder() {
        ledger.add(1, 1, -100, Margins.UNKNOWN);
        assertThat(ledger.orderDays(0, 100)).isEmpty();
        assertThat(ledger.customers()).isEqualTo(1);
    }

    @Test
    void anEmptyLedgerHasNobody() {
        assertThat(ledger.customers()).isZero();
    }
}
