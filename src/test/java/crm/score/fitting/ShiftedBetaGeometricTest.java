package crm.score.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the figures of Fader and Hardie 2007: cohorts of 1000, fitted to the first seven years, projected to the twelfth. */
class ShiftedBetaGeometricTest {
    private static final long[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173};
    private static final long[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394};
    private static final int FITTED = 7;

    private static ShiftedBetaGeometric.Fit fit(long... kept) {
        return ShiftedBetaGeometric.fit(List.of(kept));
    }

    @Test
    void theRegularCohortIsFittedAsPublished() {
        ShiftedBetaGeometric.Fit fit = fit(Arrays.copyOf(REGULAR, FITTED + 1));
        ShiftedBetaGeometric model = fit.model().orElseThrow();
        assertThat(model.alpha()).isCloseTo(0.704, within(0.0005));
        assertThat(model.beta()).isCloseTo(1.182, within(0.0005));
        assertThat(fit.converged()).isTrue();
    }

    @Test
    void theHighEndCohortIsFittedAsPublished() {
        ShiftedBetaGeometric.Fit fit = fit(Arrays.copyOf(HIGH_END, FITTED + 1));
        ShiftedBetaGeometric model = fit.model().orElseThrow();
        assertThat(model.alpha()).isCloseTo(0.668, within(0.0005));
        assertThat(model.beta()).isCloseTo(3.806, within(0.0005));
        assertThat(fit.logLikelihood()).isCloseTo(-1611.158, within(0.001));
    }

    @Test
    void theProjectionStaysCloseToTheFiveYearsThatWereHeldOut() {
        ShiftedBetaGeometric regular =
                fit(Arrays.copyOf(REGULAR, FITTED + 1)).model().orElseThrow();
        ShiftedBetaGeometric highEnd =
                fit(Arrays.copyOf(HIGH_END, FITTED + 1)).model().orElseThrow();
        for (int t = 1; t < REGULAR.length; t++) {
            assertThat(1000 * regular.survival(t)).isCloseTo((double) REGULAR[t], within(10.0));
            assertThat(1000 * highEnd.survival(t)).isCloseTo((double) HIGH_END[t], within(20.0));
        }
    }

    @Test
    void probabilitiesByHand() {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(1, 1);
        assertThat(model.survival(0)).isEqualTo(1);
        assertThat(model.retention(1)).isCloseTo(1.0 / 2, within(1e-12));
        assertThat(model.retention(2)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(model.survival(3)).isCloseTo(1.0 / 4, within(1e-12));
    }

    @Test
    void cohortsOfDifferentAgesAreFittedTogether() {
        List<long[]> cohorts = new ArrayList<>();
        for (int years = 3; years <= FITTED; years++) {
            cohorts.add(Arrays.copyOf(HIGH_END, years + 1));
        }
        ShiftedBetaGeometric model = ShiftedBetaGeometric.fit(cohorts).model().orElseThrow();
        assertThat(model.survival(12)).isCloseTo(0.394, within(0.05));
    }

    @Test
    void whatIsTooLittleIsRefusedWithItsReason() {
        assertThat(fit(0).refusal()).hasValue("no cohort was watched for 2 periods after its first");
        assertThat(fit(10, 5).refusal()).hasValue("no cohort was watched for 2 periods after its first");
        assertThat(fit(1, 1, 1, 1).refusal()).hasValue("no customer was lost");
        assertThat(fit(10, 0, 0).refusal()).hasValue("no customer was kept beyond the first period");
        assertThat(fit(10, 9, 8).model()).isPresent();
    }

    @Test
    void customersWhoAreAllAlikeLeaveNoPeak() {
        ShiftedBetaGeometric.Fit fit = fit(1_000_000, 500_000, 250_000, 125_000, 62_500);
        assertThat(fit.converged()).isFalse();
        assertThat(fit.model().orElseThrow().survival(4)).isCloseTo(0.0625, within(0.001));
    }
}
