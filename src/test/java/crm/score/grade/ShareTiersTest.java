package crm.score.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class ShareTiersTest {
    private static String letters(long... spends) {
        ShareTiers tiers = ShareTiers.of(spends, 50, 80, 95);
        StringBuilder letters = new StringBuilder();
        Arrays.stream(spends).forEach(spend -> letters.append(tiers.letter(spend)));
        return letters.toString();
    }

    @Test
    void whoeverCarriesTheSumOverABoundBelongsToTheBetterTier() {
        assertThat(letters(50, 30, 15, 5)).isEqualTo("ABCD");
        assertThat(letters(40, 20, 20, 10, 5, 5)).isEqualTo("AAACCC");
        assertThat(letters(97, 1, 1, 1)).isEqualTo("ADDD");
    }

    @Test
    void equalSpendsShareATierAndNothingSpentIsTheLast() {
        assertThat(letters(10, 10, 10, 10)).isEqualTo("AAAA");
        assertThat(letters(100, 0, -50)).isEqualTo("ADD");
        assertThat(letters(0)).isEqualTo("D");
    }

    @Property
    void theTierIsToldByTheShareOfThoseAhead(@ForAll @NotEmpty List<@IntRange(min = 1, max = 1000) Integer> some) {
        long[] spends = some.stream().mapToLong(Integer::longValue).toArray();
        ShareTiers tiers = ShareTiers.of(spends, 50, 80, 95);
        long all = Arrays.stream(spends).sum();
        for (long own : spends) {
            long ahead = Arrays.stream(spends).filter(spend -> spend > own).sum();
            int expected = ahead * 100 < 50 * all ? 0 : ahead * 100 < 80 * all ? 1 : ahead * 100 < 95 * all ? 2 : 3;
            assertThat(tiers.of(own)).isEqualTo(expected);
        }
    }
}
