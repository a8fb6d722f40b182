package crm.score.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void stagesFollowOrdersInterestAndTheDaysSince() {
        assertThat(Stage.of(0, 0, false, 365)).isEqualTo(Stage.STRANGER);
        assertThat(Stage.of(0, 0, true, 365)).isEqualTo(Stage.PROSPECT);
        assertThat(Stage.of(1, 364, true, 365)).isEqualTo(Stage.FIRST_TIME);
        assertThat(Stage.of(2, 10, false, 365)).isEqualTo(Stage.REPEAT);
        assertThat(Stage.of(4, 10, false, 365)).isEqualTo(Stage.REPEAT);
        assertThat(Stage.of(5, 10, false, 365)).isEqualTo(Stage.CLIENT);
        assertThat(Stage.of(50, 365, false, 365)).isEqualTo(Stage.FORMER);
    }
}
