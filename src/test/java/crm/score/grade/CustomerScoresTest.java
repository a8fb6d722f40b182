package crm.score.grade;

import static org.assertj.core.api.Assertions.assertThat;

import crm.score.purchase.PurchaseTotals;
import org.junit.jupiter.api.Test;

class CustomerScoresTest {
    /** Owner, orders, each of 10, the last on a day. */
    private static PurchaseTotals totals(int[]... customers) {
        PurchaseTotals totals = new PurchaseTotals();
        for (int[] customer : customers) {
            for (int i = 0; i < customer[1]; i++) {
                totals.add(customer[0], customer[2], customer[3]);
            }
        }
        return totals;
    }

    /** Four who bought last on day 100 (most of them often), four on day 10 (all seldom). */
    private static final PurchaseTotals EIGHT = totals(
            new int[] {1, 9, 100, 5},
            new int[] {2, 8, 100, 1},
            new int[] {3, 7, 100, 9},
            new int[] {4, 6, 100, 2},
            new int[] {5, 4, 10, 8},
            new int[] {6, 3, 10, 1},
            new int[] {7, 2, 10, 30},
            new int[] {8, 1, 10, 4});

    private static RfmRule rule(boolean nested, boolean oneIsBest, RfmRule.Weights weights) {
        return new RfmRule(2, 2, 2, nested, oneIsBest, weights);
    }

    private static String all(CustomerScores scores) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < EIGHT.size(); at++) {
            all.append(scores.rfm(at)).append(' ');
        }
        return all.toString().strip();
    }

    @Test
    void independentGroupsAreCutOverAllCustomers() {
        CustomerScores scores = CustomerScores.of(EIGHT, rule(false, false, RfmRule.Weights.EQUAL), 50, 80, 95);
        // spends 45 8 63 12 32 3 60 4: the upper half is 32 and more
        assertThat(all(scores)).isEqualTo("222 221 222 221 112 111 112 111");
        assertThat(all(CustomerScores.of(EIGHT, 2, 50, 80, 95))).isEqualTo("222 221 222 221 112 111 112 111");
    }

    @Test
    void nestedGroupsAreCutWithinThoseBeforeThem() {
        CustomerScores scores = CustomerScores.of(EIGHT, rule(true, false, RfmRule.Weights.EQUAL), 50, 80, 95);
        // frequency within recency: 9 8 | 7 6 and 4 3 | 2 1; money within both: 45 > 8, 63 > 12, 32 > 3, 60 > 4
        assertThat(all(scores)).isEqualTo("222 221 212 211 122 121 112 111");
        assertThat(scores.isBesideInFrequency(0, 3)).isTrue();
        assertThat(scores.isBesideInMoney(0, 3)).isFalse();
    }

    @Test
    void theBestMayBeTheFirstGroup() {
        CustomerScores scores = CustomerScores.of(EIGHT, rule(false, true, RfmRule.Weights.EQUAL), 50, 80, 95);
        assertThat(all(scores)).isEqualTo("111 112 111 112 221 222 221 222");
    }

    @Test
    void theWeightedScoreAddsTheThreeUp() {
        CustomerScores scores = CustomerScores.of(EIGHT, rule(false, false, new RfmRule.Weights(5, 3, 2)), 50, 80, 95);
        assertThat(scores.weighted(0)).isEqualTo(20);
        assertThat(scores.weighted(1)).isEqualTo(18);
        assertThat(scores.weighted(7)).isEqualTo(10);
    }

    @Test
    void tenGroupsAreToldApartByASign() {
        PurchaseTotals totals = new PurchaseTotals();
        for (int i = 1; i <= 10; i++) {
            totals.add(i, i, i);
        }
        CustomerScores scores = CustomerScores.of(totals, 10, 50, 80, 95);
        assertThat(scores.rfm(9)).isEqualTo("10-1-10");
        assertThat(scores.rfm(0)).isEqualTo("1-1-1");
    }
}
