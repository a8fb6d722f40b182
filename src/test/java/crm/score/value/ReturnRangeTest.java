package crm.score.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.score.statistics.ShareInterval;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnRangeTest {
    private static double[] margins(int responses, double margin) {
        double[] margins = new double[responses];
        Arrays.fill(margins, margin);
        return margins;
    }

    @Test
    void theIntervalOfAShareIsThatOfWilson() {
        ShareInterval tenOfHundred = ShareInterval.of(10, 100);
        assertThat(tenOfHundred.low()).isCloseTo(0.0552, within(1e-4));
        assertThat(tenOfHundred.high()).isCloseTo(0.1744, within(1e-4));
        assertThat(ShareInterval.of(0, 8).low()).isZero();
        assertThat(ShareInterval.of(8, 8).high()).isEqualTo(1);
        assertThat(ShareInterval.of(0, 0).share()).isNaN();
    }

    @Test
    void fewResponsesTellNothing() {
        assertThat(ReturnRange.of(100, margins(19, 5))).isEmpty();
        assertThat(ReturnRange.of(10, margins(20, 5))).isEmpty();
    }

    @Test
    void whereAllBringTheSameTheRangeIsThatOfTheResponseRate() {
        ReturnRange range = ReturnRange.of(400, margins(40, 5)).orElseThrow();
        ShareInterval rate = ShareInterval.of(40, 400);
        assertThat(range.low()).isCloseTo(400 * 5 * rate.low(), within(1e-9));
        assertThat(range.high()).isCloseTo(400 * 5 * rate.high(), within(1e-9));
        ReturnRange loss = ReturnRange.of(400, margins(40, -5)).orElseThrow();
        assertThat(loss.low()).isCloseTo(-range.high(), within(1e-9));
    }

    @Test
    void whereAllRespondTheRangeIsMostlyThatOfTheirMargin() {
        double[] margins = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        ReturnRange range = ReturnRange.of(20, margins).orElseThrow();
        assertThat(range.margin()).isEqualTo(5.5);
        assertThat(range.error()).isCloseTo(2.0930 * 2.9469 / Math.sqrt(20), within(1e-3));
        assertThat(range.high()).isCloseTo(20 * (5.5 + range.error()), within(1e-9));
    }

    @Test
    void theRangeHoldsWhatIsTrueAboutAsOftenAsItSays() {
        Random random = new Random(7);
        int held = 0;
        for (int trial = 0; trial < 400; trial++) {
            double[] margins = random.doubles(1000)
                    .filter(one -> one < 0.06)
                    .map(any -> random.nextBoolean() ? 20 * random.nextDouble() : 0)
                    .toArray();
            double truth = 1000 * 0.06 * 5;
            held += ReturnRange.of(1000, margins)
                    .filter(range -> range.low() <= truth && truth <= range.high())
                    .map(any -> 1)
                    .orElse(0);
        }
        assertThat(held / 400.0).isBetween(0.92, 0.98);
    }
}
