package crm.score.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SkewTest {
    @Test
    void giniOfKnownVectors() {
        assertThat(Skew.of(new long[] {5, 5, 5, 5}).gini()).isZero();
        assertThat(Skew.of(new long[] {0, 0, 0, 1}).gini()).isEqualTo(0.75);
        assertThat(Skew.of(new long[] {1, 2, 3, 4}).gini()).isCloseTo(0.25, within(1e-12));
        assertThat(Skew.of(new long[0]).gini()).isNaN();
    }

    @Test
    void sharesOfTheTopAndTheirName() {
        long[] steep = {80, 5, 5, 5, 5};
        assertThat(Skew.of(steep).topShare(20)).isEqualTo(80);
        assertThat(Skew.of(steep).customersWith(80)).isEqualTo(20);
        assertThat(Skew.of(steep).label()).isEqualTo("steep");
        assertThat(Skew.of(new long[] {1, 1, 1, 1, 1}).label()).isEqualTo("flat");
        assertThat(Skew.of(new long[] {5, 2, 1, 1, 1}).label()).isEqualTo("middling");
    }

    @Test
    void aShareMayPassAHundredPercentWhenSomeCostMoney() {
        assertThat(Skew.of(new long[] {150, 0, 0, 0, -50}).topShare(20)).isEqualTo(150);
    }

    @Property
    void slicesHoldEverythingTogether(@ForAll @NotEmpty List<@IntRange(min = 0, max = 1000) Integer> some) {
        long[] values = some.stream().mapToLong(Integer::longValue).toArray();
        Skew skew = Skew.of(values);
        assertThat(IntStream.rangeClosed(1, 10)
                        .mapToLong(slice -> skew.sliceSum(slice, 10))
                        .sum())
                .isEqualTo(Arrays.stream(values).sum());
        assertThat(IntStream.rangeClosed(1, 10)
                        .map(slice -> skew.sliceSize(slice, 10))
                        .sum())
                .isEqualTo(values.length);
    }
}
