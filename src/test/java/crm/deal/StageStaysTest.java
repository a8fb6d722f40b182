package crm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StageStaysTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final StageStays stays = new StageStays(START.plusDays(100));

    /** What is known of a deal since a day: stages, and the days after the start on which they were noted. */
    private void deal(long id, int since, Object... steps) {
        for (int i = 0; i < steps.length; i += 2) {
            stays.noted(id, (String) steps[i], START.plusDays((int) steps[i + 1]), START.plusDays(since));
        }
    }

    @Test
    void aStayLastsFromOneStageToTheNext() {
        deal(1, 0, "qualified", 0, "proposal", 10, "proposal", 15, "won", 40);
        deal(2, 5, "qualified", 5, "lost", 25);
        deal(3, 50, "qualified", 50);
        stays.finish();
        assertThat(stays.ended("qualified")).isEqualTo(2);
        assertThat(stays.median("qualified")).isEqualTo(15);
        assertThat(stays.mean("proposal")).isEqualTo(30);
        assertThat(stays.soFar("qualified")).isEqualTo(50);
        assertThat(stays.ended("won")).isZero();
        assertThat(stays.soFar("won")).isNaN();
        assertThat(stays.median("negotiation")).isNaN();
    }

    @Test
    void whenADealCameToAStageBeforeItWasNotedNobodyKnows() {
        deal(1, 0, "proposal", 20, "negotiation", 30, "won", 37);
        deal(2, 0, "qualified", 20, "proposal", 30);
        stays.finish();
        assertThat(stays.ended("proposal")).isZero();
        assertThat(stays.mean("negotiation")).isEqualTo(7);
        assertThat(stays.mean("qualified")).isEqualTo(30);
        assertThat(stays.soFar("proposal")).isEqualTo(70);
    }

    @Test
    void whatCameAfterTheDayDoesNotCount() {
        deal(1, 0, "qualified", 0, "proposal", 101);
        deal(2, 101, "qualified", 101);
        stays.finish();
        assertThat(stays.ended("qualified")).isZero();
        assertThat(stays.soFar("qualified")).isEqualTo(100);
    }
}
