package crm.score.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.score.fitting.ModelKind;
import crm.score.grade.Migration;
import crm.score.leaving.Bucket;
import crm.score.leaving.Cohorts;
import crm.score.purchase.Ledger;
import crm.score.purchase.Margins;
import crm.score.value.EquityBridge;
import crm.score.value.EquityBridge.Part;
import crm.score.value.EquityBridge.Standing;
import crm.score.value.WhaleCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Calculations on a customer base through time, against figures worked out by hand. */
class CustomerBaseTest {
    private static final long UNKNOWN = Margins.UNKNOWN;

    @Test
    void theBridgeReconcilesInCustomersAndInMoney() {
        EquityBridge bridge = new EquityBridge();
        bridge.add(Standing.ACTIVE, 100, Standing.ACTIVE, 150);
        bridge.add(Standing.ACTIVE, 80, Standing.ACTIVE, 60);
        bridge.add(Standing.ACTIVE, 70, Standing.ACTIVE, 70);
        bridge.add(Standing.ACTIVE, 40, Standing.SILENT, 0);
        bridge.add(Standing.UNKNOWN, 0, Standing.ACTIVE, 30);
        bridge.add(Standing.UNKNOWN, 0, Standing.SILENT, 5);
        bridge.add(Standing.SILENT, 3, Standing.ACTIVE, 20);
        bridge.add(Standing.SILENT, 2, Standing.SILENT, -4);
        bridge.add(Standing.UNKNOWN, 0, Standing.UNKNOWN, 0);
        assertThat(bridge.value(Part.OPENING)).isEqualTo(295);
        assertThat(bridge.value(Part.ACQUIRED)).isEqualTo(30);
        assertThat(bridge.value(Part.WON_BACK)).isEqualTo(17);
        assertThat(bridge.value(Part.GROWN)).isEqualTo(50);
        assertThat(bridge.value(Part.SHRUNK)).isEqualTo(-20);
        assertThat(bridge.value(Part.LOST)).isEqualTo(-40);
        assertThat(bridge.value(Part.CAME_AND_WENT)).isEqualTo(5);
        assertThat(bridge.value(Part.SILENT)).isEqualTo(-6);
        assertThat(bridge.value(Part.CLOSING)).isEqualTo(331);
        assertThat(bridge.customers(Part.OPENING)).isEqualTo(4);
        assertThat(bridge.customers(Part.LOST)).isEqualTo(-1);
        assertThat(bridge.customers(Part.CLOSING)).isEqualTo(5);
        assertReconciles(bridge);
    }

    @Property(tries = 200)
    void anyBridgeReconciles(@ForAll long seed) {
        Random random = new Random(seed);
        EquityBridge bridge = new EquityBridge();
        for (int i = 0; i < 50; i++) {
            boolean known = random.nextBoolean();
            Standing before = known ? active(random) : Standing.UNKNOWN;
            long worthBefore = known ? random.nextInt(2_000) - 500 : 0;
            bridge.add(before, worthBefore, active(random), random.nextInt(2_000) - 500);
        }
        assertReconciles(bridge);
    }

    private static Standing active(Random random) {
        return random.nextBoolean() ? Standing.ACTIVE : Standing.SILENT;
    }

    private static void assertReconciles(EquityBridge bridge) {
        List<Part> parts = Arrays.stream(Part.values())
                .filter(part -> part != Part.CLOSING)
                .toList();
        assertThat(parts.stream().mapToLong(bridge::value).sum()).isEqualTo(bridge.value(Part.CLOSING));
        assertThat(parts.stream().mapToLong(bridge::customers).sum()).isEqualTo(bridge.customers(Part.CLOSING));
    }

    @Test
    void cohortsByHand() {
        Cohorts cohorts = new Cohorts(13);
        cohorts.add(new int[] {10, 11, 13}, new long[] {100, 50, 0, 30});
        cohorts.add(new int[] {10}, new long[] {40, -10});
        cohorts.add(new int[] {12, 14}, new long[] {7, 0, 9});
        cohorts.add(new int[] {14}, new long[] {1});
        cohorts.add(new int[0], new long[0]);
        Cohorts.Cohort first = cohorts.list().get(0);
        assertThat(first.customers()).isEqualTo(2);
        assertThat(first.periods()).isEqualTo(4);
        assertThat(List.of(first.active(0), first.active(1), first.active(2), first.active(3)))
                .containsExactly(2L, 1L, 0L, 1L);
        assertThat(first.survivors()).containsExactly(2, 1, 1, 1);
        assertThat(first.spend(1)).isEqualTo(40);
        assertThat(cohorts.list().get(1).survivors()).containsExactly(1, 0);
        assertThat(cohorts.list().get(2).customers()).isEqualTo(1);
        assertThat(cohorts.list().get(2).periods()).isZero();
        Cohorts.Cohort all = cohorts.together();
        assertThat(all.customers()).isEqualTo(4);
        assertThat(all.survivors()).containsExactly(3, 1, 1, 1);
        assertThat(cohorts.reached(1)).isEqualTo(3);
        assertThat(cohorts.reached(2)).isEqualTo(2);
    }

    @Test
    void nobodyMakesNoCohort() {
        Cohorts cohorts = new Cohorts(5);
        assertThat(cohorts.list()).isEmpty();
        assertThat(cohorts.fit().refusal()).isPresent();
        assertThat(cohorts.together().periods()).isZero();
    }

    @Test
    void theMatrixOfMigrationAddsUp() {
        Migration migration = new Migration(3);
        migration.add(0, 0);
        migration.add(0, 2);
        migration.add(1, 0);
        migration.add(2, migration.lost());
        migration.add(migration.lost(), 1);
        migration.add(migration.lost(), migration.lost());
        migration.add(migration.fresh(), 0);
        migration.add(migration.fresh(), migration.lost());
        assertThat(migration.from(0)).isEqualTo(2);
        assertThat(migration.to(0)).isEqualTo(3);
        assertThat(migration.share(0, 2)).isEqualTo(50);
        assertThat(migration.share(migration.fresh(), 0)).isEqualTo(50);
        assertThat(migration.ups()).isEqualTo(1);
        assertThat(migration.downs()).isEqualTo(1);
        assertThat(migration.back()).isEqualTo(1);
        assertThat(migration.gone()).isEqualTo(1);
        assertThat(migration.ups(migration.fresh())).isZero();
        assertThat(migration.ups(migration.lost())).isEqualTo(1);
    }

    @Test
    void theBucketByHand() {
        Ledger ledger = new Ledger();
        ledger.add(1, 5, 10, UNKNOWN);
        ledger.add(2, 2, 20, UNKNOWN);
        ledger.add(2, 16, 30, UNKNOWN);
        ledger.add(3, 3, 40, UNKNOWN);
        ledger.add(3, 13, 50, UNKNOWN);
        ledger.add(4, 4, -1, UNKNOWN);
        // lost on the 10th day after the last order: 1 on day 15, 2 on day 12 and again on 26, 3 on day 23
        Bucket bucket = new Bucket(new int[] {0, 10, 20}, 29, 10);
        for (int at = 0; at < ledger.customers(); at++) {
            bucket.add(ledger, at);
        }
        assertThat(List.of(bucket.gained(0), bucket.lost(0), bucket.closing(0))).containsExactly(3L, 0L, 3L);
        assertThat(List.of(bucket.opening(1), bucket.lost(1), bucket.returned(1), bucket.closing(1)))
                .containsExactly(3L, 2L, 1L, 2L);
        assertThat(List.of(bucket.opening(2), bucket.lost(2), bucket.closing(2)))
                .containsExactly(2L, 2L, 0L);
        assertThat(bucket.lostSpend(1)).isEqualTo(30);
        assertThat(bucket.lostSpend(2)).isEqualTo(80);
        assertThat(bucket.lossRate(0)).isNaN();
        assertThat(bucket.lossRate(2)).isEqualTo(100);
        assertThat(bucket.lossRate()).isEqualTo(80);
        assertThat(bucket.stay().median()).hasValue(10);
    }

    @Test
    void anOrderOnTheDayOfLossKeepsTheCustomer() {
        Ledger ledger = new Ledger();
        ledger.add(1, 0, 1, UNKNOWN);
        ledger.add(1, 10, 1, UNKNOWN);
        Bucket bucket = new Bucket(new int[] {0}, 19, 10);
        bucket.add(ledger, 0);
        assertThat(bucket.lost(0)).isZero();
        assertThat(bucket.returned(0)).isZero();
        assertThat(bucket.stay().median()).isEmpty();
    }

    @Test
    void bucketsReconcileFromPeriodToPeriod() {
        Random random = new Random(42);
        Ledger ledger = new Ledger();
        for (int i = 0; i < 2_000; i++) {
            ledger.add(random.nextInt(300), random.nextInt(700), random.nextInt(100) - 5, UNKNOWN);
        }
        int[] starts = {100, 200, 300, 400, 500};
        Bucket bucket = new Bucket(starts, 599, 60);
        for (int at = 0; at < ledger.customers(); at++) {
            bucket.add(ledger, at);
        }
        for (int i = 1; i < starts.length; i++) {
            assertThat(bucket.opening(i)).isEqualTo(bucket.closing(i - 1));
        }
    }

    @Test
    void theWhaleRisesAboveItsTotalWhereSomeCostMoney() {
        WhaleCurve curve = WhaleCurve.of(new long[] {-50, 100, 0, 60, -10});
        assertThat(curve.total()).isEqualTo(100);
        assertThat(curve.peak()).isEqualTo(2);
        assertThat(curve.share(curve.peak())).isEqualTo(160);
        assertThat(curve.share(1)).isEqualTo(100);
        assertThat(curve.losers()).isEqualTo(2);
        assertThat(curve.destroyed()).isEqualTo(60);
        assertThat(curve.place(20)).isEqualTo(1);
        assertThat(curve.place(100)).isEqualTo(5);
    }

    @Test
    void aWhaleWithoutProfitHasNoShares() {
        assertThat(WhaleCurve.of(new long[] {-5, -5}).share(1)).isNaN();
        assertThat(WhaleCurve.of(new long[] {-5, -5}).destroyed()).isEqualTo(10);
        assertThat(WhaleCurve.of(new long[0]).customers()).isZero();
        assertThat(WhaleCurve.of(new long[] {7}).share(1)).isEqualTo(100);
    }

    @Test
    void earlySignsByHand() {
        EarlySigns signs = new EarlySigns(new double[] {9, 8, 7, 1}, new double[] {50, 0, 40, 10}, 2);
        assertThat(signs.size(1)).isEqualTo(2);
        assertThat(signs.met(1, 1)).isEqualTo(1);
        assertThat(signs.nothing(1)).isEqualTo(1);
        assertThat(signs.share(1)).isEqualTo(50);
        assertThat(signs.foretold(2)).isEqualTo(4);
        assertThat(signs.came(2)).isEqualTo(25);
        assertThat(signs.chance()).isEqualTo(50);
        // ranks 4 3 2 1 and 4 1 3 2: 1 - 6 * 6 / (4 * 15)
        assertThat(signs.rankCorrelation()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void whoLooksTheSameIsInTheSameGroup() {
        EarlySigns signs = new EarlySigns(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}, 2);
        assertThat(signs.size(1)).isEqualTo(4);
        assertThat(signs.size(2)).isZero();
        assertThat(signs.rankCorrelation()).isNaN();
    }

    @Test
    void firstDaysSeeNothingOfWhatComesAfter() {
        Ledger ledger = new Ledger();
        Random random = new Random(7);
        for (int owner = 1; owner <= 60; owner++) {
            ledger.add(owner, owner, 1_000_000L + 10_000L * owner, UNKNOWN);
            for (int i = 0; i < owner % 4; i++) {
                ledger.add(owner, owner + 1 + random.nextInt(90), 500_000, UNKNOWN);
            }
        }
        FirstDays before = FirstDays.of(ModelKind.MBGNBD, ledger, 500, 90, 100);
        for (int owner = 1; owner <= 60; owner += 2) {
            ledger.add(owner, owner + 120, 770_000, UNKNOWN);
        }
        FirstDays after = FirstDays.of(ModelKind.MBGNBD, ledger, 500, 90, 100);
        assertThat(before.customers()).isEqualTo(60);
        assertThat(after.expectedSpend()).containsExactly(before.expectedSpend());
        assertThat(before.spendAfter()).containsOnly(0);
        assertThat(after.spendAfter()[0]).isEqualTo(77);
        assertThat(after.purchases()[0]).isEqualTo(1);
        assertThat(FirstDays.of(ModelKind.MBGNBD, ledger, 200, 90, 100).customers())
                .isEqualTo(10);
    }
}
