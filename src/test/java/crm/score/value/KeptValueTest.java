package crm.score.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeptValueTest {
    @Test
    void theValueOfAKeptCustomerIsThatOfTheTextbook() {
        assertThat(new KeptValue(0.8, 0.1).value()).as("m r / (1 + d - r)").isCloseTo(2.667, within(0.0005));
        assertThat(new KeptValue(0, 0.1).value()).isZero();
    }

    @Test
    void fivePointsMoreAreWorthMoreTheMoreAreKept() {
        assertThat(new KeptValue(0.5, 0.1).gain(0.05)).isCloseTo(0.2, within(1e-12));
        assertThat(new KeptValue(0.9, 0.1).gain(0.05))
                .as("the published 25 to 85 percent")
                .isBetween(0.25, 0.85);
        assertThat(new KeptValue(0.98, 0.1).gain(0.05)).isEqualTo(new KeptValue(0.98, 0.1).gain(0.02));
        assertThat(new KeptValue(Double.NaN, 0.1).gain(0.05)).isNaN();
    }
}
