package crm.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.score.statistics.Resemblance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFiguresTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void eightCasesOfTenLieBetweenThePercentilesOfANegativeBinomial() {
        // shape 1 is geometric: P(N <= n) = 1 - (m / (m + 1))^(n + 1); with m = 3 the 10th percentile is 0, the 90th 8
        assertThat(ExpectedRange.percentile(0.1, 1, 3, 1)).isZero();
        assertThat(ExpectedRange.percentile(0.9, 1, 3, 1)).isEqualTo(8);
        assertThat(ExpectedRange.percentile(0.9, 0.05, 3, 1)).isZero();
        ExpectedRange range = ExpectedRange.of(
                        Optional.of(BigDecimal.ONE),
                        Optional.of(BigDecimal.valueOf(3)),
                        Optional.of(BigDecimal.valueOf(60)),
                        Optional.of(0L))
                .orElseThrow();
        assertThat(range.low()).isEqualByComparingTo("0");
        assertThat(range.high()).isEqualByComparingTo("160");
    }

    @Test
    void whoSharesWhatCostlyOnesHaveInCommonResemblesThem() {
        Resemblance known = new Resemblance();
        for (int i = 0; i < 10; i++) {
            known.add(List.of("source coupons"), i < 8);
            known.add(List.of("source fair"), i < 1);
        }
        assertThat(known.base()).isEqualTo(0.45);
        // (8 + 4 x 0.45) / (10 + 4)
        assertThat(known.chance(known.evidence(List.of("source coupons")))).isCloseTo(0.7, within(1e-9));
        assertThat(known.chance(known.evidence(List.of("source fair")))).isCloseTo(0.2, within(1e-9));
        assertThat(known.chance(known.evidence(List.of("source unheard of")))).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void aLookIsKeptAndWhatAnotherProgramWroteCountsForNothing() throws IOException {
        Path file = directory.resolve("state/looks");
        Looks looks = new Looks(file);
        assertThat(looks.last(7)).isEmpty();
        looks.note(7, new Looks.Look(3, NOON));
        looks.note(8, new Looks.Look(4, NOON));
        looks.note(7, new Looks.Look(5, NOON.plusSeconds(60)));
        Files.writeString(file, Files.readString(file) + "nonsense\n9 x y\n");
        assertThat(looks.last(7)).contains(new Looks.Look(5, NOON.plusSeconds(60)));
        assertThat(looks.last(8)).contains(new Looks.Look(4, NOON));
        assertThat(looks.last(9)).isEmpty();
        Files.delete(file);
        Files.createDirectory(file);
        looks.note(7, new Looks.Look(6, NOON));
        assertThat(looks.last(7)).isEmpty();
    }
}
