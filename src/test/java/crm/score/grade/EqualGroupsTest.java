package crm.score.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class EqualGroupsTest {
    @Test
    void tenDifferentValuesMakeFiveGroupsOfTwo() {
        EqualGroups groups = EqualGroups.of(LongStream.rangeClosed(1, 10).toArray(), 5);
        assertThat(LongStream.rangeClosed(1, 10).mapToInt(groups::of)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void sixtyOfAHundredWhoOrderedOnceShareTheFirstGroupAndTheOthersBeginInTheFourth() {
        long[] counts = new long[100];
        Arrays.fill(counts, 0, 60, 1);
        Arrays.fill(counts, 60, 80, 2);
        Arrays.fill(counts, 80, 100, 3);
        EqualGroups groups = EqualGroups.of(counts, 5);
        assertThat(groups.of(1)).isEqualTo(1);
        assertThat(groups.of(2)).isEqualTo(4);
        assertThat(groups.of(3)).isEqualTo(5);
    }

    @Test
    void equalValuesAndNoneAreInTheFirstGroup() {
        EqualGroups groups = EqualGroups.of(new long[] {7, 7, 7}, 5);
        assertThat(groups.of(7)).isEqualTo(1);
        assertThat(EqualGroups.of(new long[0], 5).of(3)).isEqualTo(1);
    }

    @Property
    void theGroupIsOnePlusTheShareOfThoseBelow(
            @ForAll @NotEmpty int[] some, @ForAll @IntRange(min = 2, max = 9) int bins) {
        long[] values = Arrays.stream(some).asLongStream().toArray();
        EqualGroups groups = EqualGroups.of(values, bins);
        for (long value : values) {
            long below = Arrays.stream(values).filter(other -> other < value).count();
            assertThat(groups.of(value)).isEqualTo((int) (1 + bins * below / values.length));
        }
    }
}
