package crm.score.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final double NEARLY_NONE = 1e-9;

    /** With: 30 of 40 happened; without: 15 of 60. */
    private static double[][] features() {
        double[][] features = new double[100][];
        for (int i = 0; i < 100; i++) {
            features[i] = new double[] {i < 40 ? 1 : 0};
        }
        return features;
    }

    private static boolean[] outcomes() {
        boolean[] outcomes = new boolean[100];
        for (int i = 0; i < 100; i++) {
            outcomes[i] = i < 40 ? i < 30 : i < 55;
        }
        return outcomes;
    }

    @Test
    void oneFlagGivesTheLogarithmOfTheOddsRatioAndItsError() {
        LogisticRegression model = LogisticRegression.fit(features(), outcomes(), NEARLY_NONE);
        assertThat(model.converged()).isTrue();
        double deviation = model.deviation(0);
        assertThat(deviation).isCloseTo(Math.sqrt(.4 * .6), within(1e-12));
        assertThat(model.coefficient(1) / deviation).isCloseTo(Math.log((30 / 10.0) / (15 / 45.0)), within(1e-6));
        double error = Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 15.0 + 1 / 45.0);
        assertThat(model.standardError(1) / deviation).isCloseTo(error, within(1e-6));
        assertThat(model.probability(1)).isCloseTo(.75, within(1e-6));
        assertThat(model.probability(0)).isCloseTo(.25, within(1e-6));
        double likelihood = 30 * Math.log(.75) + 10 * Math.log(.25) + 15 * Math.log(.25) + 45 * Math.log(.75);
        assertThat(model.logLikelihood()).isCloseTo(likelihood, within(1e-6));
    }

    @Test
    void thePenaltyDrawsCoefficientsToZeroAndLeavesTheShareAlone() {
        LogisticRegression free = LogisticRegression.fit(features(), outcomes(), NEARLY_NONE);
        LogisticRegression drawn = LogisticRegression.fit(features(), outcomes(), 10);
        assertThat(drawn.coefficient(1)).isBetween(0.1, free.coefficient(1) - 0.1);
        double mean = .4 * drawn.probability(1) + .6 * drawn.probability(0);
        assertThat(mean).isCloseTo(.45, within(1e-9));
    }

    @Test
    void casesThatAFeatureTellsApartEntirelyStillHaveAPeak() {
        double[][] features = {{0}, {0}, {0}, {1}, {1}, {1}};
        boolean[] outcomes = {false, false, false, true, true, true};
        LogisticRegression model = LogisticRegression.fit(features, outcomes, 1);
        assertThat(model.converged()).isTrue();
        assertThat(model.probability(1)).isBetween(.7, .99);
    }

    @Test
    void aFeatureThatIsTheSameEverywhereAddsNothing() {
        double[][] features = {{1, 0}, {1, 1}, {1, 0}, {1, 1}};
        LogisticRegression model = LogisticRegression.fit(features, new boolean[] {false, true, true, true}, 1);
        assertThat(model.coefficient(1)).isZero();
        assertThat(model.contributions(1, 1)[1]).isZero();
    }

    @Test
    void theContributionsAddUpToTheLogarithmOfTheOdds() {
        LogisticRegression model = LogisticRegression.fit(features(), outcomes(), 1);
        double[] parts = model.contributions(1);
        double p = model.probability(1);
        assertThat(parts[0] + parts[1]).isCloseTo(Math.log(p / (1 - p)), within(1e-9));
    }

    @Test
    void foldsNotSeenTellNoiseFromKnowledge() {
        Random random = new Random(3);
        double[][] noise = new double[400][];
        double[][] signal = new double[400][];
        boolean[] outcomes = new boolean[400];
        for (int i = 0; i < 400; i++) {
            outcomes[i] = random.nextBoolean();
            noise[i] = new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            signal[i] = new double[] {random.nextGaussian() + (outcomes[i] ? 1 : 0)};
        }
        double chance = Discrimination.of(LogisticRegression.crossValidated(noise, outcomes, 1, 10, 1), outcomes, 5)
                .auc();
        double known = Discrimination.of(LogisticRegression.crossValidated(signal, outcomes, 1, 10, 1), outcomes, 5)
                .auc();
        assertThat(chance).isBetween(.4, .6);
        // two normals one deviation apart: P(greater) = Phi(1 / sqrt 2) = .760
        assertThat(known).isCloseTo(.76, within(.05));
        assertThat(LogisticRegression.crossValidated(signal, outcomes, 1, 10, 7))
                .isEqualTo(LogisticRegression.crossValidated(signal, outcomes, 1, 10, 7))
                .isNotEqualTo(LogisticRegression.crossValidated(signal, outcomes, 1, 10, 8));
    }

    @Test
    void theAreaCountsPairsAndTiesHalf() {
        boolean[] outcomes = {true, false, true, false, true};
        Discrimination told = Discrimination.of(new double[] {.9, .1, .5, .5, .2}, outcomes, 2);
        // pairs: .9>.1 .9>.5 .5>.1 .5=.5 .2>.1 .2<.5: 4.5 of 6
        assertThat(told.auc()).isCloseTo(.75, within(1e-12));
        assertThat(told.brier()).isCloseTo((.01 + .01 + .25 + .25 + .64) / 5, within(1e-12));
        assertThat(told.groups()).hasSize(2);
        assertThat(told.groups().get(0).cases()).isEqualTo(2);
        assertThat(told.groups().get(0).expected()).isCloseTo(.15, within(1e-12));
        assertThat(told.groups().get(0).happened()).isEqualTo(.5);
    }
}
