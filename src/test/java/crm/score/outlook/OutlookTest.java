package crm.score.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.score.fitting.BetaGeometric;
import crm.score.fitting.Horizon;
import crm.score.fitting.ModelKind;
import crm.score.fitting.PurchaseHistory;
import crm.score.fitting.PurchaseModel;
import crm.score.fitting.Simulation;
import crm.score.purchase.Margins;
import crm.score.purchase.PastValue;
import crm.score.purchase.PurchaseDays;
import crm.score.purchase.Purchases;
import crm.score.value.SimpleValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final Horizon YEAR = new Horizon(52, 0.1, 0.3);

    @Test
    void pastValueIsAsInTheTextbook() {
        assertThat(PastValue.of(0.0125, 6, 9, 15, 15, 240)).isCloseTo(302.01486, within(0.00001));
        assertThat(new PastValue(0.1).factor(365)).isCloseTo(1.1, within(1e-12));
        assertThat(new PastValue(0.1).factor(36_500)).isCloseTo(Math.pow(1.1, 100), within(1e-6));
    }

    @Test
    void simpleLifetimeValuesAreAsInTheTextbook() {
        assertThat(new SimpleValue(300, 12, 20).sum()).isEqualTo(72_000);
        assertThat(SimpleValue.retained(1, 0.8, 0.1)).isCloseTo(2.667, within(0.0005));
        double sum = 0;
        for (int year = 1; year < 1_000; year++) {
            sum += 50 * Math.pow(0.7 / 1.12, year);
        }
        assertThat(SimpleValue.retained(50, 0.7, 0.12)).isCloseTo(sum, within(1e-9));
    }

    @Test
    void theSameDayIsOnePurchaseHoweverOftenOneOrders() {
        Purchases purchases = purchases(400);
        for (int i = 0; i < 1_000_000; i++) {
            purchases.add(1, 100, 1, Margins.UNKNOWN);
        }
        purchases.add(1, 130, 50, Margins.UNKNOWN);
        assertThat(purchases.days().count(0)).isEqualTo(2);
        assertThat(purchases.days().history(0, 2, 170)).isEqualTo(new PurchaseHistory(1, 30 / 7.0, 10));
        assertThat(purchases.repeatSpend(0)).isEqualTo(0.005);
    }

    @Test
    void returnsAreNoPurchasesButLowerMarginAndPastValue() {
        Purchases purchases = purchases(365);
        purchases.add(9, 0, 100_0000, 60_0000);
        purchases.add(9, 0, -50_0000, -30_0000);
        purchases.add(9, 365, 10_0000, Margins.UNKNOWN);
        purchases.add(8, 20, -10_0000, Margins.UNKNOWN);
        purchases.add(7, 20, 0, Margins.UNKNOWN);
        assertThat(purchases.days().count(0)).isEqualTo(2);
        assertThat(purchases.days().count(1)).isZero();
        assertThat(purchases.days().count(2)).isEqualTo(1);
        assertThat(purchases.margins().costed(0)).isEqualTo(2);
        assertThat(purchases.margins().margin(0)).isEqualTo(20_0000);
        assertThat(purchases.margins().pastValue(0, 0.5)).isCloseTo((20 * 1.1 + 5) * 10_000, within(1e-6));
        assertThat(purchases.repeatSpend(0)).isEqualTo(10);
    }

    @Test
    void intervalsAreMeansAndTheirMedianIsThatOfThoseWhoHaveOne() {
        PurchaseDays days = new PurchaseDays();
        for (int day : new int[] {40, 10, 20, 20}) {
            days.add(0, day);
        }
        days.add(1, 5);
        days.add(3, 0);
        days.add(3, 5);
        assertThat(days.interval(0)).hasValue(15);
        assertThat(days.interval(1)).isEmpty();
        assertThat(days.interval(2)).isEmpty();
        assertThat(days.medianInterval()).hasValue(10);
        assertThat(days.count(0, 20)).isEqualTo(2);
        assertThat(days.count(0, 9)).isZero();
        assertThat(days.histories(20, 1).customers()).isEqualTo(3);
    }

    @Test
    void lifetimeValueIsTheSumOfItsPeriods() {
        PurchaseModel model = BetaGeometric.mbgNbd(0.525, 6.183, 0.891, 1.614);
        PurchaseHistory history = new PurchaseHistory(3, 20, 30);
        List<Horizon.Period> periods = YEAR.periods(model, history);
        assertThat(periods).hasSize(13);
        assertThat(periods.stream().mapToDouble(Horizon.Period::purchases).sum())
                .isCloseTo(model.expected(52, history), within(1e-9));
        double sum = periods.stream()
                .mapToDouble(period -> period.purchases() * 40 * 0.3 * period.factor())
                .sum();
        assertThat(YEAR.value(model, history, 40)).isCloseTo(sum, within(1e-9));
        assertThat(periods.get(12).factor()).isCloseTo(1 / 1.1, within(1e-12));
        assertThat(new Horizon(52, 0, 0.3).value(model, history, 40))
                .isCloseTo(model.expected(52, history) * 12, within(1e-9));
    }

    @Test
    void aPopulationGetsFiguresForThoseWhoPurchased() {
        Purchases purchases = purchases(700);
        Simulation simulation = new Simulation(2);
        BetaGeometric model = BetaGeometric.mbgNbd(0.8, 8, 0.9, 3);
        for (int i = 0; i < 300; i++) {
            int start = 20 + i;
            purchases.add(i, start, 250_000, 100_000);
            for (int day : simulation.purchases(model, 700 - start)) {
                purchases.add(i, Math.min(700, start + day), (long) (10_000 * simulation.gamma(20)), Margins.UNKNOWN);
            }
        }
        purchases.add(999, 50, -10_000, Margins.UNKNOWN);
        Outlook outlook = Outlook.of(purchases, 700, YEAR, Optional.empty());
        assertThat(outlook.fit().kind()).isNotEqualTo(ModelKind.BGNBD);
        assertThat(outlook.spend().model()).isPresent();
        Outlook.Figures figures = outlook.figures();
        for (int i = 0; i < 300; i++) {
            assertThat(figures.alive(i)).isBetween(0.0, 1.0);
            assertThat(figures.spend(i)).isCloseTo(figures.orders(i) * outlook.spendEach(i), within(1e-9));
            assertThat(figures.value(i)).isBetween(0.0, 0.3 * figures.spend(i));
        }
        assertThat(figures.alive(300)).isNaN();
    }

    @Test
    void tooFewCustomersLeaveTheFiguresEmpty() {
        Purchases purchases = purchases(100);
        purchases.add(1, 10, 5, Margins.UNKNOWN);
        purchases.add(1, 20, 5, Margins.UNKNOWN);
        Outlook outlook = Outlook.of(purchases, 100, YEAR, Optional.of(ModelKind.PARETO));
        assertThat(outlook.fit().refusal()).contains("1 customer, 10 are needed");
        assertThat(outlook.figures().alive(0)).isNaN();
        assertThat(Holdout.of(ModelKind.PARETO, purchases.days(), 100, 30, 1).expected())
                .isNaN();
    }

    private static Purchases purchases(int on) {
        return new Purchases(new PastValue(0.1), on);
    }
}
