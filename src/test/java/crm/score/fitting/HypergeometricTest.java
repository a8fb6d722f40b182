package crm.score.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class HypergeometricTest {
    @Test
    void knownValuesComeOut() {
        // 2F1(1, 1; 2; z) = -ln(1 - z) / z and 2F1(a, b; b; z) = (1 - z)^-a (Abramowitz and Stegun 15.1.3, 15.1.8)
        assertThat(Hypergeometric.of(1, 1, 2, 0.5)).isCloseTo(2 * Math.log(2), within(1e-11));
        assertThat(Hypergeometric.of(0.7, 3, 3, 0.3)).isCloseTo(Math.pow(0.7, -0.7), within(1e-11));
    }

    @Test
    void seriesAndFractionSayTheSame() {
        for (double z : new double[] {0, 0.1, 0.4999, 0.5001, 0.8, 0.97, 0.999}) {
            for (double b : new double[] {0.3, 1, 5, 40}) {
                double expected = Hypergeometric.of(b, 1, b + 2.3, z);
                assertThat(Hypergeometric.withOne(b, b + 2.3, z)).isCloseTo(expected, withPercentage(1e-6));
            }
        }
    }
}
