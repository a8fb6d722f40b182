package crm.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import crm.value.Dates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

    private static FollowUp read(String text) {
        return FollowUp.parse(new Dates(SUNDAY, ZoneOffset.UTC, Optional.empty()), text);
    }

    @Test
    void theLongestBeginningThatIsADayIsTheDay() {
        assertThat(read("fri send quote")).isEqualTo(new FollowUp(LocalDate.of(2026, 3, 6), "send quote"));
        assertThat(read("in 2 weeks ask again")).isEqualTo(new FollowUp(LocalDate.of(2026, 3, 15), "ask again"));
        assertThat(read("31 Mar 2026 call")).isEqualTo(new FollowUp(LocalDate.of(2026, 3, 31), "call"));
        assertThat(read("today")).isEqualTo(new FollowUp(SUNDAY, ""));
    }

    @Test
    void aTimeOfDayStaysWithTheText() {
        assertThat(read("fri 9am call")).isEqualTo(new FollowUp(LocalDate.of(2026, 3, 6), "9am call"));
    }

    @Test
    void withoutADayOrWithOneThatIsOverItIsRefused() {
        assertThatThrownBy(() -> read("send quote"))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("begin with a day");
        assertThatThrownBy(() -> read("yesterday call"))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("is over");
    }
}
