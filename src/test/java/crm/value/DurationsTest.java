package crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "5m, PT5M",
        "2h, PT2H",
        "500ms, PT0.5S",
        "1d, PT24H",
        "1h30m, PT1H30M",
        "' 2 H ', PT2H",
        "0, PT0S"
    })
    void spansAreRead(String text, Duration span) {
        assertThat(Durations.parse(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "-5s", "1.5h", "2 fortnights"})
    void otherTextIsInvalid(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(CrmException.class);
    }
}
