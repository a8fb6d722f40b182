package crm.score.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurchaseTotalsTest {
    @Test
    void aReturnLowersSpendButIsNoOrder() {
        PurchaseTotals totals = new PurchaseTotals();
        totals.add(7, 100, 500);
        totals.add(7, 120, -200);
        totals.add(8, 90, -50);
        assertThat(totals.orders(0)).isEqualTo(1);
        assertThat(totals.spend(0)).isEqualTo(300);
        assertThat(totals.last(0)).isEqualTo(100);
        assertThat(totals.first(1)).isEqualTo(PurchaseTotals.NEVER);
        assertThat(totals.spends()).containsExactly(300);
    }

    @Test
    void manyCustomersKeepTheirOwnSums() {
        PurchaseTotals totals = new PurchaseTotals();
        Map<Long, Long> expected = new HashMap<>();
        for (long i = 0; i < 20_000; i++) {
            long owner = i * i % 7919 * 1_000_003 + 1;
            totals.add(owner, (int) i, i);
            expected.merge(owner, i, Long::sum);
        }
        assertThat(totals.size()).isEqualTo(expected.size());
        expected.forEach(
                (owner, spend) -> assertThat(totals.spend(totals.find(owner))).isEqualTo(spend));
    }
}
