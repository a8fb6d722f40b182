package crm.score.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class SpendFitTest {
    @Test
    void parametersOfSimulatedCustomersAreFoundAgain() {
        Simulation simulation = new Simulation(5);
        Spending spending = new Spending();
        for (int i = 0; i < 20_000; i++) {
            int repeats = 1 + i % 8;
            double scale = simulation.gamma(4) / 15;
            spending.add(repeats, simulation.gamma(6 * repeats) / scale / repeats);
        }
        SpendFit fit = SpendFit.of(spending);
        GammaGamma model = fit.model().orElseThrow();
        assertThat(fit.converged()).isTrue();
        assertThat(model.p()).isCloseTo(6, within(4 * fit.standardErrors().get(0)));
        assertThat(model.q()).isCloseTo(4, within(4 * fit.standardErrors().get(1)));
        assertThat(model.gamma()).isCloseTo(15, within(4 * fit.standardErrors().get(2)));
        assertThat(model.gamma()).isCloseTo(15, withPercentage(20));
        assertThat(model.expected()).isCloseTo(6 * 15 / 3.0, withPercentage(3));
    }

    @Test
    void theUnitOfMoneyChangesNothingButTheScale() {
        Spending cents = new Spending();
        Spending thousands = new Spending();
        Simulation simulation = new Simulation(6);
        for (int i = 0; i < 500; i++) {
            double mean = simulation.gamma(5);
            cents.add(1 + i % 3, mean * 1e5);
            thousands.add(1 + i % 3, mean * 1e-2);
        }
        GammaGamma small = SpendFit.of(thousands).model().orElseThrow();
        GammaGamma large = SpendFit.of(cents).model().orElseThrow();
        assertThat(large.q()).isCloseTo(small.q(), withPercentage(0.1));
        assertThat(large.gamma()).isCloseTo(1e7 * small.gamma(), withPercentage(0.1));
    }

    @Test
    void expectedSpendLiesBetweenOnesOwnAndEveryonesAndComesNearOnesOwn() {
        GammaGamma model = new GammaGamma(6.25, 3.744, 15.444);
        double everyone = model.expected();
        assertThat(everyone).isCloseTo(6.25 * 15.444 / 2.744, within(1e-9));
        assertThat(model.expected(1, 100)).isBetween(everyone, 100.0);
        assertThat(model.expected(50, 100)).isBetween(model.expected(1, 100), 100.0);
    }

    @Test
    void whereAllPayTheSameThatIsExpected() {
        Spending spending = new Spending();
        for (int i = 0; i < 40; i++) {
            spending.add(1 + i % 4, 300);
        }
        SpendFit fit = SpendFit.of(spending);
        assertThat(fit.refusal()).contains("all customers paid the same");
        assertThat(fit.expected(3, 300)).isEqualTo(300);
        assertThat(fit.expected(0, 0)).isEqualTo(300);
    }

    @Test
    void whoPaidNothingTellsNothingAndTooFewAreRefused() {
        Spending spending = new Spending().add(2, 0).add(2, -5).add(0, 10).add(1, 7);
        assertThat(spending.size()).isEqualTo(1);
        SpendFit fit = SpendFit.of(spending);
        assertThat(fit.isUsable()).isFalse();
        assertThat(fit.refusal()).contains("1 customer paid at a repeat purchase, 5 are needed");
        assertThat(fit.expected(1, 7)).isNaN();
    }

    @Test
    void spendWithoutAMeanIsRefused() {
        Simulation simulation = new Simulation(8);
        Spending spending = new Spending();
        for (int i = 0; i < 4000; i++) {
            spending.add(1, simulation.gamma(3) / simulation.gamma(0.5));
        }
        assertThat(SpendFit.of(spending).refusal().orElseThrow()).contains("q <= 1");
    }
}
