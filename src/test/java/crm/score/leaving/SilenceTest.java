package crm.score.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import crm.score.purchase.Ledger;
import crm.score.purchase.Margins;
import crm.score.purchase.PurchaseDays;
import org.junit.jupiter.api.Test;

/** Whoever asks whether someone is still a customer gets the same answer on the same day. */
class SilenceTest {
    private static final int DAYS = 10;
    private static final int ORDER = 100;

    @Test
    void anOrderCoversItsDayAndAllButOneOfTheDaysAfterIt() {
        Silence silence = new Silence(DAYS);
        assertThat(silence.isOver(9)).isFalse();
        assertThat(silence.isOver(10)).isTrue();
        assertThat(silence.lostOn(ORDER)).isEqualTo(110);
        assertThat(silence.since(109)).isEqualTo(ORDER);
        assertThat(silence.since(110)).isEqualTo(ORDER + 1);
        assertThat(silence.isLapse(10)).as("ordered again on the day of loss").isFalse();
        assertThat(silence.isLapse(11)).isTrue();
        assertThat(new Silence(Long.MAX_VALUE).lostOn(ORDER)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void stageBucketMovesAndLapsesLoseACustomerOnTheSameDay() {
        for (int on = ORDER; on <= ORDER + 2 * DAYS; on++) {
            boolean active = on < ORDER + DAYS;
            assertThat(Stage.of(1, on - (long) ORDER, false, DAYS) == Stage.FORMER)
                    .isEqualTo(!active);
            assertThat(bucket(on).closing(0)).isEqualTo(active ? 1 : 0);
            PurchaseDays days = new PurchaseDays();
            days.add(0, ORDER);
            assertThat(CustomerMoves.of(days, 0, on, DAYS).atEnd()).isEqualTo(active ? 1 : 0);
            assertThat(Lapses.of(days, on, DAYS).size()).isEqualTo(active ? 0 : 1);
        }
    }

    @Test
    void whoOrdersAgainOnTheDayOfLossWasNeverLost() {
        for (int gap = 1; gap <= 2 * DAYS; gap++) {
            boolean lapse = gap > DAYS;
            PurchaseDays days = new PurchaseDays();
            days.add(0, ORDER);
            days.add(0, ORDER + gap);
            assertThat(Lapses.firstReturn(days, 0, DAYS).isPresent()).isEqualTo(lapse);
            assertThat(CustomerMoves.of(days, ORDER + 1, ORDER + gap, DAYS).wonBack())
                    .isEqualTo(lapse ? 1 : 0);
            assertThat(bucket(ORDER + gap, ORDER + gap).returned(0)).isEqualTo(lapse ? 1 : 0);
        }
    }

    private static Bucket bucket(int end, int... further) {
        Ledger ledger = new Ledger();
        ledger.add(1, ORDER, 1, Margins.UNKNOWN);
        for (int day : further) {
            ledger.add(1, day, 1, Margins.UNKNOWN);
        }
        Bucket bucket = new Bucket(new int[] {0}, end, DAYS);
        bucket.add(ledger, 0);
        return bucket;
    }
}
