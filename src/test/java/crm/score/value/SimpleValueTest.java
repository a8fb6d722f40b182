package crm.score.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SimpleValueTest {
    @Test
    void threeHundredAMonthForTwentyYearsIsTheCustomerOfTheBook() {
        assertThat(new SimpleValue(300, 12, 20).sum()).isEqualTo(72_000);
    }

    @Test
    void whatIsPaidLaterIsWorthLess() {
        assertThat(new SimpleValue(110, 1, 1).discounted(0.1)).isCloseTo(100, within(1e-9));
        assertThat(new SimpleValue(100, 1, 2).discounted(0.1)).isCloseTo(100 / 1.1 + 100 / 1.21, within(1e-9));
        assertThat(new SimpleValue(300, 12, 20).discounted(0)).isCloseTo(72_000, within(1e-6));
    }
}
