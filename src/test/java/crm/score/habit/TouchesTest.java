package crm.score.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.score.statistics.SharedRate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TouchesTest {
    private static final int DAY = 1440;
    private static final int PHONE = 0;
    private static final int EMAIL = 1;
    private static final Touches.Kind IN = new Touches.Kind(true, false, false, Touches.Source.ACTIVITY);
    private static final Touches.Kind OUT = new Touches.Kind(false, false, false, Touches.Source.ACTIVITY);
    private static final Touches.Kind ANSWERED = new Touches.Kind(false, true, false, Touches.Source.ACTIVITY);
    private static final Touches.Kind COMPLAINT = new Touches.Kind(true, false, true, Touches.Source.ACTIVITY);
    private static final Touches.Kind SENT = new Touches.Kind(false, false, false, Touches.Source.CAMPAIGN);

    private final Touches touches = new Touches(3, new Touches.Rule(1000L * DAY, 100, 14, 365));

    private void add(long owner, int day, int channel, Touches.Kind kind) {
        touches.add(owner, (long) day * DAY, channel, kind);
    }

    private Touches.Summary of(long owner) {
        return touches.of(touches.find(owner));
    }

    @Test
    void aTouchLosesHalfItsWeightInTheHalfLife() {
        add(7, 800, PHONE, IN);
        add(7, 900, EMAIL, IN);
        add(7, 700, PHONE, IN);
        Touches.Summary summary = of(7);
        assertThat(summary.incoming(PHONE)).isCloseTo(0.25 + 0.125, within(1e-12));
        assertThat(summary.incoming(EMAIL)).isCloseTo(0.5, within(1e-12));
        assertThat(summary.preferred()).isEqualTo(EMAIL);
        assertThat(summary.last()).isEqualTo(900L * DAY);
    }

    @Test
    void aTouchIsAnsweredByTheNextOneWhenThatComesFromThemInTime() {
        add(7, 100, PHONE, OUT);
        add(7, 101, EMAIL, OUT);
        add(7, 115, EMAIL, IN);
        add(7, 200, PHONE, OUT);
        add(7, 215, PHONE, IN);
        add(8, 102, PHONE, IN);
        assertThat(of(7).reached()).isEqualTo(3);
        assertThat(of(7).answered()).isEqualTo(1);
        assertThat(touches.touch(touches.find(7), 1).answered()).isTrue();
    }

    @Test
    void withoutTouchesFromThemTheAnsweredOnesTellTheChannel() {
        add(7, 100, PHONE, OUT);
        add(7, 101, EMAIL, ANSWERED);
        assertThat(of(7).preferred()).isEqualTo(EMAIL);
        add(8, 100, PHONE, OUT);
        assertThat(of(8).preferred()).isEqualTo(-1);
    }

    @Test
    void complaintsCountForAYearAndCampaignsAreNoActivities() {
        add(7, 999, PHONE, COMPLAINT);
        add(7, 636, PHONE, COMPLAINT);
        add(7, 635, PHONE, COMPLAINT);
        add(7, 1000, EMAIL, SENT);
        assertThat(of(7).complaints()).isEqualTo(2);
        assertThat(of(7).last()).isEqualTo(999L * DAY);
        assertThat(of(7).reached()).isEqualTo(1);
    }

    @Test
    void touchesAfterTheDayAndOfNobodyDoNotCount() {
        touches.add(7, 1000L * DAY + 1, PHONE, IN);
        add(0, 10, PHONE, IN);
        assertThat(touches.size()).isZero();
    }

    @Test
    void ratesOfFewTrialsAreDrawnToTheMean() {
        // ten customers of two trials each, five with 2 and five with 0 successes: p = .5, S = 10 x 2 x .25 = 5,
        // rho = (5 - .25 x 9) / (.25 x (20 - 2 - 9)) = 2.75 / 2.25 > 1: as different as can be
        int[] trials = IntStream.range(0, 10).map(i -> 2).toArray();
        SharedRate apart = SharedRate.of(trials, new int[] {2, 2, 2, 2, 2, 0, 0, 0, 0, 0});
        assertThat(apart.strength()).isEqualTo(0.5);
        assertThat(apart.of(2, 2)).isCloseTo((0.5 * 0.5 + 2) / 2.5, within(1e-12));
        // all the same: nothing tells one from the other
        SharedRate same = SharedRate.of(trials, new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        assertThat(same.strength()).isEqualTo(1000);
        // S = (4 x .25) x 2 = 2, rho = (2 - 2.25) / ... < 0
        SharedRate few = SharedRate.of(trials, new int[] {2, 0, 1, 1, 1, 1, 1, 1, 1, 1});
        assertThat(few.fitted()).isTrue();
        assertThat(few.strength()).isEqualTo(1000);
    }

    @Test
    void aKnownCorrelationGivesTheStrengthOfTheFormula() {
        // 12 customers of 4 trials: successes 4 x3, 3 x2, 2 x2, 1 x2, 0 x3: p = .5, S = 4 (6 x .25 + 4 x .0625) = 7,
        // rho = (7 - .25 x 11) / (.25 x (48 - 4 - 11)) = 4.25 / 8.25, strength = 8.25 / 4.25 - 1 = 16 / 17
        int[] trials = IntStream.range(0, 12).map(i -> 4).toArray();
        SharedRate rate = SharedRate.of(trials, new int[] {4, 4, 4, 3, 3, 2, 2, 1, 1, 0, 0, 0});
        assertThat(rate.strength()).isCloseTo(16 / 17.0, within(1e-12));
        assertThat(rate.of(4, 4)).isCloseTo((16 / 17.0 / 2 + 4) / (16 / 17.0 + 4), within(1e-12));
    }

    @Test
    void withFewCustomersTheUsualStrengthHoldsAndNothingIsCertain() {
        SharedRate rate = SharedRate.of(new int[] {1}, new int[] {0});
        assertThat(rate.fitted()).isFalse();
        assertThat(rate.of(1, 0)).isCloseTo(4 / 3.0 / 5, within(1e-12));
        assertThat(SharedRate.of(new int[0], new int[0]).mean()).isEqualTo(0.5);
    }

    @Property
    void aRateLiesBetweenTheMeanAndOnesOwn(
            @ForAll @IntRange(min = 1, max = 50) int trials, @ForAll @IntRange(max = 50) int some) {
        int successes = Math.min(trials, some);
        SharedRate rate = SharedRate.of(new int[] {10, 20, 5}, new int[] {3, 10, 5});
        double own = successes / (double) trials;
        assertThat(rate.of(trials, successes)).isBetween(Math.min(own, rate.mean()), Math.max(own, rate.mean()));
    }
}
