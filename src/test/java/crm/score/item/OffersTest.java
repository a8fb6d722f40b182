package crm.score.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What to offer next: affinities between items and intervals between purchases. */
final class OffersTest {
    @Test
    void aHistoryKnowsItemsAndDaysOfEachCustomer() {
        ItemHistory history = new ItemHistory.Builder()
                .add(1, 7, 30)
                .add(0, 3, 5)
                .add(1, 7, -10)
                .add(1, 7, 30)
                .add(1, 2, 4)
                .build();

        assertThat(history.customers()).isEqualTo(2);
        assertThat(history.items()).isEqualTo(8);
        assertThat(history.itemsOf(1)).containsExactly(2, 7);
        assertThat(history.itemsOf(9)).isEmpty();
        assertThat(history.daysOf(1, 7)).containsExactly(-10, 30);
        assertThat(history.daysOf(0, 7)).isEmpty();
        assertThat(history.buyers(7)).isEqualTo(1);
        assertThatThrownBy(() -> new ItemHistory.Builder().add(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatBuyersOfTheSameBoughtIsScoredByTheCosineOfTheirBuyers() {
        ItemHistory.Builder builder = new ItemHistory.Builder();
        // Tea 0 by customers 0 to 3; cups 1 by 0, 1, 2; soap 2 by 3 and 4.
        for (int customer = 0; customer < 4; customer++) {
            builder.add(customer, 0, 1);
        }
        for (int customer = 0; customer < 3; customer++) {
            builder.add(customer, 1, 1);
        }
        ItemHistory history = builder.add(3, 2, 1).add(4, 2, 1).build();

        List<ItemAffinity.Affinity> found = ItemAffinity.to(history, 0);

        assertThat(found).extracting(ItemAffinity.Affinity::item).containsExactly(1, 2);
        assertThat(found.get(0).score()).isCloseTo(3 / Math.sqrt(12), within(1e-12));
        assertThat(found.get(0).chance()).isCloseTo((3 + 5 * .6) / 9, within(1e-12));
        assertThat(found.get(0).evidence()).containsExactly(new ItemAffinity.Evidence(0, 4, 3));
        assertThat(found.get(1).score()).isCloseTo(1 / Math.sqrt(8), within(1e-12));
        assertThat(ItemAffinity.to(history)).isEmpty();
        assertThat(ItemAffinity.to(history, 0, 1, 2)).isEmpty();
    }

    @Test
    void anItemIsDueByTheQuartilesOfTheOwnIntervals() {
        assertThat(Repurchase.of(0, 30, 50, 90, 130)).isEqualTo(new Repurchase(5, 130, 158, 165, 170, true));
        assertThat(Repurchase.of(0, 30)).isEqualTo(new Repurchase(2, 30, 60, 60, 60, true));
    }

    @Test
    void anItemBoughtOnceIsDueByTheIntervalsOfOthers() {
        assertThat(Repurchase.of(new int[] {100}, 50, 10, 20, 40, 30))
                .isEqualTo(new Repurchase(1, 100, 120, 130, 140, false));
        assertThatThrownBy(() -> Repurchase.of(new int[] {100}, 1, 2, 3, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
