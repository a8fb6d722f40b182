package crm.score.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.score.value.ServiceCost;
import org.junit.jupiter.api.Test;

class BuyingHabitsTest {
    private static final int ON = 1000;
    private final BuyingHabits habits = new BuyingHabits(ON);

    private void add(int at, long amount, long off) {
        habits.add(at, new BuyingHabits.Order(990, amount, off, false, 0));
    }

    @Test
    void theDiscountShareIsOfThePriceBeforeDiscount() {
        add(0, 80, 20);
        add(0, 100, BuyingHabits.UNKNOWN);
        add(1, 50, 0);
        assertThat(habits.discountShare(0)).isEqualTo(0.1);
        assertThat(habits.saleShare(0)).isEqualTo(0.5);
        assertThat(habits.discountShare(1)).isZero();
    }

    @Test
    void nothingIsKnownOfDiscountsWhereNobodyNotesThem() {
        add(0, 100, BuyingHabits.UNKNOWN);
        assertThat(habits.discountShare(0)).isNaN();
        assertThat(habits.saleShare(0)).isNaN();
    }

    @Test
    void returnsAreNegativeOrdersWholeOrdersThatCameBackAndNegativeLines() {
        add(0, 100, 0);
        add(0, -40, 0);
        habits.add(0, new BuyingHabits.Order(990, 60, 0, true, 0));
        // lines of 50 and -10: 50 bought, 10 of it returned
        habits.add(0, new BuyingHabits.Order(990, 40, 0, false, 10));
        assertThat(habits.returns(0)).isEqualTo(3);
        assertThat(habits.bought(0)).isEqualTo(210);
        assertThat(habits.returned(0)).isEqualTo(110);
        assertThat(habits.returnRate(0)).isCloseTo(110 / 210.0, within(1e-12));
        assertThat(habits.purchases(0)).isEqualTo(3);
    }

    @Test
    void whoOnlyGaveBackHasNoReturnRate() {
        add(0, -40, BuyingHabits.UNKNOWN);
        assertThat(habits.returns(0)).isEqualTo(1);
        assertThat(habits.returnRate(0)).isNaN();
        assertThat(habits.returnRate(700)).isNaN();
    }

    @Test
    void theLastYearHas365DaysAndTakesReturnsOff() {
        habits.add(0, new BuyingHabits.Order(ON, 100, 0, false, 0));
        habits.add(0, new BuyingHabits.Order(ON - 364, 10, 0, false, 0));
        habits.add(0, new BuyingHabits.Order(ON - 365, 1000, 0, false, 0));
        habits.add(0, new BuyingHabits.Order(ON - 1, -5, 0, false, 0));
        assertThat(habits.lately(0)).isEqualTo(105);
    }

    @Test
    void traitsGoByTheirLimits() {
        CostlyTraits limits = new CostlyTraits(.9, 3, .3, 1);
        assertThat(limits.of(new CostlyTraits.Facts(10, .9, 300, 0, 0, 0))).containsExactly("sale-only");
        assertThat(limits.of(new CostlyTraits.Facts(1, 1, 300, 0, 0, 0))).isEmpty();
        assertThat(limits.of(new CostlyTraits.Facts(10, Double.NaN, 300, 2, .3, 3)))
                .containsExactly("complainer", "returner");
        assertThat(limits.of(new CostlyTraits.Facts(10, .5, 300, 1, .9, 2))).isEmpty();
        assertThat(limits.of(new CostlyTraits.Facts(1, 0, 366, 0, 0, 0))).containsExactly("infrequent");
        assertThat(limits.of(new CostlyTraits.Facts(1, 0, 364, 0, 0, 0))).isEmpty();
        assertThat(limits.of(new CostlyTraits.Facts(2, 0, 730, 0, 0, 0))).isEmpty();
        assertThat(limits.of(new CostlyTraits.Facts(0, Double.NaN, 0, 0, Double.NaN, 0)))
                .isEmpty();
    }

    @Test
    void servingCostsMinutesOrdersAndReturns() {
        assertThat(new ServiceCost(new double[] {1}, 2.5, 10, 3).of(7.25, 4, 2, 1))
                .isEqualTo(40.25);
    }
}
