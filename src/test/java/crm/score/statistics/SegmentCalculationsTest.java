package crm.score.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests, samples, cells and clusters behind segments. */
final class SegmentCalculationsTest {
    @Test
    void chiSquaredIsThatOfATableCalculatedByHand() {
        // Expected 15 and 15, 35 and 35: chi squared 2 * 25/15 + 2 * 25/35.
        Contingency test = Contingency.of(new long[][] {{20, 10}, {30, 40}});

        assertThat(test.chiSquared()).isCloseTo(50 / 15.0 + 50 / 35.0, within(1e-12));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(test.p()).isCloseTo(0.029096, within(1e-6));
        assertThat(test.strength()).isCloseTo(Math.sqrt(test.chiSquared() / 100), within(1e-12));
    }

    @Test
    void aTableOfOneRowOrColumnTestsNothing() {
        assertThat(Contingency.of(new long[][] {{3, 4}, {0, 0}})).isEqualTo(new Contingency(0, 0, 1, 0, false));
        assertThat(Contingency.of(new long[0][])).isEqualTo(new Contingency(0, 0, 1, 0, false));
    }

    @Test
    void fewAreTestedExactlyAsFishersTeaDrinkerWas() {
        // Three of four cups told right: (16 + 1) / 70 on one side, twice that on both (Fisher 1935).
        Contingency tea = Contingency.of(new long[][] {{3, 1}, {1, 3}});

        assertThat(tea.exact()).isTrue();
        assertThat(tea.p()).isCloseTo(34 / 70.0, within(1e-12));
        assertThat(Contingency.of(new long[][] {{4, 0}, {0, 4}}).p()).isCloseTo(2 / 70.0, within(1e-12));
        // One of one against none of 999: chance alone gives that to one in a thousand, not to one in 10^15.
        assertThat(Contingency.of(new long[][] {{1, 0}, {0, 999}}).p()).isCloseTo(.001, within(1e-9));
    }

    @Test
    void aGroupOfFiftyThousandIsRankedAsOneOfFiveHundred() {
        RankSum few = RankSum.of(interleaved(500, 0), interleaved(500, 1));
        RankSum many = RankSum.of(interleaved(50_000, 0), interleaved(50_000, 1));

        assertThat(few.greater()).isCloseTo(.5, within(.002));
        assertThat(many.greater()).isCloseTo(.5, within(.00002));
    }

    private static double[] interleaved(int size, int first) {
        return IntStream.range(0, size).mapToDouble(i -> first + 2.0 * i).toArray();
    }

    @Test
    void rareValuesArePutTogetherBeforeTheyAreTested() {
        long[][] table = {{30, 30}, {1, 0}, {2, 1}, {40, 10}, {0, 3}, {5, 4}};
        Contingency pooled = Contingency.of(new long[][] {{30, 30}, {8, 8}, {40, 10}});

        assertThat(Contingency.of(table).p()).isCloseTo(pooled.p(), within(1e-12));
        assertThat(Contingency.of(table).degrees()).isEqualTo(2);
        assertThat(pooled.exact()).isFalse();
    }

    @Test
    void fewFalseAlarmsAreRaisedWhereNothingGoesTogether() {
        Random random = new Random(5);
        int alarms = 0;
        for (int round = 0; round < 2_000; round++) {
            long[][] table = new long[8][2];
            for (int i = 0; i < 60; i++) {
                table[Math.min(7, (int) (-2 * Math.log(random.nextDouble())))][random.nextInt(10) < 2 ? 0 : 1]++;
            }
            alarms += Contingency.of(table).p() < .05 ? 1 : 0;
        }
        assertThat(alarms / 2_000.0).isBetween(.005, .07);
    }

    @Test
    void theRankSumTestCountsHowOftenOneIsGreater() {
        // Of 4 * 5 pairs the first is greater in 17 and equal in 1.
        RankSum test = RankSum.of(new double[] {5, 7, 8, 9}, new double[] {1, 2, 3, 5, 7.5});

        assertThat(test.greater()).isCloseTo(17.5 / 20, within(1e-12));
        // z = (7.5 - 0.5) / sqrt(20/12 * (10 - 6/72)).
        assertThat(test.p()).isCloseTo(0.085093, within(5e-5));
        assertThat(RankSum.of(new double[] {1, 1}, new double[] {1}).p()).isEqualTo(1);
        assertThat(RankSum.of(new double[0], new double[] {1}).greater()).isEqualTo(.5);
    }

    @Test
    void holmKeepsTheOrderAndNeverFallsBelowASmallerOne() {
        assertThat(ManyTests.holm(.01, .04, .03)).containsExactly(.03, .06, .06);
        assertThat(ManyTests.holm(.9, .8)).containsExactly(1, 1);
        assertThat(ManyTests.holm()).isEmpty();
    }

    @Test
    void sharesAreProportionalAndSumToTheTotal() {
        assertThat(Allotment.proportional(10, 1, 1, 1)).containsExactly(4, 3, 3);
        assertThat(Allotment.proportional(7, 50, 30, 20)).containsExactly(4, 2, 1);
        assertThat(Allotment.proportional(5, 0, 0)).containsExactly(0, 0);
    }

    @Test
    void aSampleHoldsEachStratumInItsShareAndIsTheSameForTheSameSeed() {
        Map<Long, String> strata = strata(1000);

        List<Long> sample = Allotment.sample(strata, 100, 7);

        assertThat(sample).hasSize(100).isSorted().doesNotHaveDuplicates();
        assertThat(sample.stream().filter(id -> strata.get(id).equals("north"))).hasSize(25);
        assertThat(Allotment.sample(strata, 100, 7)).isEqualTo(sample);
        assertThat(Allotment.sample(strata, 100, 8)).isNotEqualTo(sample);
        assertThat(Allotment.sample(strata, 5000, 7)).hasSize(1000);
    }

    @Test
    void everyoneIsInExactlyOneCell() {
        Map<Long, String> strata = strata(1003);

        List<List<Long>> cells = Allotment.cells(strata, 7, 50, 30, 20);

        Set<Long> all = new HashSet<>();
        cells.forEach(all::addAll);
        assertThat(all).hasSize(1003);
        assertThat(cells.stream().mapToInt(List::size).sum()).isEqualTo(1003);
        assertThat(cells.get(0)).hasSizeBetween(500, 503);
        assertThat(cells.get(2).stream().filter(id -> strata.get(id).equals("north")))
                .hasSizeBetween(50, 51);
    }

    private static Map<Long, String> strata(int people) {
        Map<Long, String> strata = new HashMap<>();
        for (long id = 1; id <= people; id++) {
            strata.put(id, id % 4 == 0 ? "north" : "south");
        }
        return strata;
    }

    @Test
    void cloudsThatLieApartAreFoundAndCounted() {
        Random random = new Random(3);
        double[][] points = new double[300][];
        for (int i = 0; i < points.length; i++) {
            double middle = i < 150 ? 0 : i < 250 ? 10 : 20;
            points[i] = new double[] {middle + random.nextGaussian(), 5 * random.nextGaussian(), 1};
        }
        points[0][1] = 0;

        Clusters clusters = Clusters.best(Clusters.scaled(project(points)), 6, 10, 1);

        assertThat(clusters.centres()).hasNumberOfRows(3);
        assertThat(clusters.silhouette()).isGreaterThan(.7);
        for (int i = 0; i < points.length; i++) {
            assertThat(clusters.of()[i]).isEqualTo(i < 150 ? 0 : i < 250 ? 1 : 2);
        }
    }

    private static double[][] project(double[][] points) {
        double[][] first = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            first[i] = new double[] {points[i][0], points[i][2]};
        }
        return first;
    }

    @Test
    void pointsThatAreAllTheSameMakeOneCluster() {
        double[][] points = new double[20][2];

        Clusters clusters = Clusters.of(Clusters.scaled(points), 3, 5, 1);

        assertThat(clusters.centres()).hasNumberOfRows(1);
        assertThat(clusters.of()).containsOnly(0);
    }
}
