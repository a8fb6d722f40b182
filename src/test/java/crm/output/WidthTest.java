package crm.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WidthTest {
    @Test
    void linesAreBrokenAtSpacesElseWhereTheyEnd() {
        assertThat(Width.wrap("one two three\n\nfour", 8)).isEqualTo(List.of("one two", "three", "", "four"));
        assertThat(Width.wrap("abcdefghij", 4)).isEqualTo(List.of("abcd", "efgh", "ij"));
        assertThat(Width.wrap("漢字漢字", 5)).isEqualTo(List.of("漢字", "漢字"));
    }

    @Test
    @Timeout(5)
    void aLongTextTakesNoLongerThanItsLength() {
        assertThat(Width.wrap("word ".repeat(100_000), 60)).hasSize(8_334);
        assertThat(Width.wrap("x".repeat(600_000), 60)).hasSize(10_000);
    }
}
