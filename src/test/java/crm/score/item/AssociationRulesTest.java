package crm.score.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AssociationRulesTest {
    /** Five baskets counted by hand: bread 1, milk 2, nappies 3, beer 4, eggs 5, cola 6. */
    private static final List<int[]> MARKET = List.of(
            new int[] {1, 2}, new int[] {1, 3, 4, 5}, new int[] {2, 3, 4, 6}, new int[] {1, 2, 3, 4}, new int[] {
                1, 2, 3, 6
            });

    @Test
    void aRuleHasTheFiguresThatOneCountsByHand() {
        AssociationRules rules = AssociationRules.of(MARKET, 1, 3);

        AssociationRules.Rule rule = rules.rules(0).stream()
                .filter(one -> one.given().equals(List.of(2, 3)) && one.then() == 4)
                .findFirst()
                .orElseThrow();

        assertThat(rule).isEqualTo(new AssociationRules.Rule(List.of(2, 3), 4, 5, 3, 3, 2));
        assertThat(rule.support()).isEqualTo(.4);
        assertThat(rule.confidence()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(rule.lift()).isCloseTo(2 / 3.0 / .6, within(1e-12));
    }

    @Test
    void setsInTooFewBasketsAndRulesOfTooLittleConfidenceAreLeftOut() {
        AssociationRules rules = AssociationRules.of(MARKET, 3, 3);

        assertThat(rules.count(1, 2)).isEqualTo(3);
        assertThat(rules.count(3, 4)).isEqualTo(3);
        assertThat(rules.count(2, 3, 4)).isZero();
        assertThat(rules.rules(.8)).extracting(AssociationRules.Rule::given).containsExactly(List.of(4));
        assertThat(rules.rules(1.1)).isEmpty();
    }

    @Test
    void everyCountIsThatOfLookingThroughAllBaskets() {
        Random random = new Random(7);
        List<int[]> baskets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            baskets.add(
                    random.ints(random.nextInt(8), 0, 12).distinct().sorted().toArray());
        }
        AssociationRules rules = AssociationRules.of(baskets, 5, 4);
        for (int a = 0; a < 12; a++) {
            for (int b = a + 1; b < 12; b++) {
                for (int c = b + 1; c < 12; c++) {
                    int counted = rules.count(a, b, c);
                    int seen = (int) with(baskets, a, b, c);
                    assertThat(counted).isEqualTo(seen >= 5 ? seen : 0);
                }
            }
        }
        assertThat(rules.rules(0)).allSatisfy(rule -> {
            int[] given = rule.given().stream().mapToInt(Integer::intValue).toArray();
            assertThat((long) rule.withGiven()).isEqualTo(with(baskets, given));
            assertThat((long) rule.withThen()).isEqualTo(with(baskets, rule.then()));
        });
    }

    private static long with(List<int[]> baskets, int... items) {
        return baskets.stream()
                .filter(basket -> Arrays.stream(items).allMatch(item -> Arrays.binarySearch(basket, item) >= 0))
                .count();
    }

    @Test
    void noBasketsGiveNoRules() {
        assertThat(AssociationRules.of(List.of(), 1, 3).rules(0)).isEmpty();
        assertThat(AssociationRules.of(List.of(new int[0], new int[] {1}), 1, 3).rules(0))
                .isEmpty();
    }
}
