package crm.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdRunsTest {
    private static List<Long> ids(long... ranges) {
        LongStream all = LongStream.empty();
        for (int i = 0; i < ranges.length; i += 2) {
            all = LongStream.concat(all, LongStream.range(ranges[i], ranges[i + 1]));
        }
        return all.boxed().toList();
    }

    @Test
    void neighboursAreOneRangeAndTheOthersAreNamed() {
        List<IdRuns.Run> runs = IdRuns.of(ids(5, 1005, 2000, 2001, 3000, 3002));
        assertThat(runs)
                .containsExactly(
                        new IdRuns.Run("id >= ? AND id <= ?", List.of(5L, 1004L)),
                        new IdRuns.Run("id IN (?, ?, ?)", List.of(2000L, 3000L, 3001L)));
    }

    @Test
    void scatteredIdsAreNamedByTheThousandEachOnce() {
        List<Long> odd = LongStream.range(0, 2500).map(i -> 2 * i + 1).boxed().toList();
        List<IdRuns.Run> runs = IdRuns.of("owner", odd);
        assertThat(runs).extracting(run -> run.bound().size()).containsExactly(1000, 1000, 500);
        assertThat(runs.stream().flatMap(run -> run.bound().stream())).containsExactlyElementsOf(odd);
        assertThat(runs).allMatch(run -> run.sql().startsWith("owner IN ("));
    }

    @Test
    void noIdsAreNoConditions() {
        assertThat(IdRuns.of(List.of())).isEmpty();
    }
}
