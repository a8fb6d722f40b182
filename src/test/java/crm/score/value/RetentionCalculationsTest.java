package crm.score.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crm.score.fitting.BetaGeometric;
import crm.score.fitting.Simulation;
import crm.score.grade.LoyaltyGroup;
import crm.score.grade.TierStep;
import crm.score.habit.Habits;
import crm.score.leaving.CustomerMoves;
import crm.score.leaving.Lapses;
import crm.score.leaving.SecondLives;
import crm.score.leaving.Survival;
import crm.score.outlook.CdnowSample;
import crm.score.purchase.PurchaseDays;
import crm.score.statistics.Median;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionCalculationsTest {
    @Test
    void survivalIsAsPublishedForTheLeukaemiaPatientsOfFreireich() {
        Survival survival = Survival.of(
                new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});
        assertThat(survival.size()).isEqualTo(21);
        int[] weeks = {5, 6, 7, 10, 13, 16, 22, 23, 35};
        double[] published = {1, 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448, 0.448};
        for (int i = 0; i < weeks.length; i++) {
            assertThat(survival.beyond(weeks[i])).isCloseTo(published[i], within(0.0005));
        }
        assertThat(survival.chance(10, 6)).isCloseTo(1 - 0.6275 / 0.7529, within(0.0005));
        assertThat(survival.outlastedBy(4)).isEqualTo(31);
        assertThat(survival.median()).hasValue(23);
        assertThat(Survival.of(new int[] {}, new int[] {}).median()).isEmpty();
    }

    @Test
    void whatAlwaysEndsLeavesNobodyToAskFor() {
        Survival survival = Survival.of(new int[] {3, 3}, new int[] {});
        assertThat(survival.beyond(3)).isZero();
        assertThat(survival.chance(2, 1)).isEqualTo(1);
        assertThat(survival.chance(3, 1)).isNaN();
        assertThat(Survival.of(new int[] {}, new int[] {7}).beyond(100)).isEqualTo(1);
    }

    @Test
    void lapsesAreStretchesWithoutPurchasesAndSomeEnd() {
        PurchaseDays days = new PurchaseDays();
        add(days, 0, 0, 50, 151);
        add(days, 1, 0, 100, 210);
        add(days, 2, 201);
        Lapses lapses = Lapses.of(days, 300, 100);
        assertThat(lapses.size()).isEqualTo(3);
        assertThat(lapses.returned()).isEqualTo(2);
        assertThat(lapses.chance(149, 50)).as("fewer than ten lapses").isEmpty();
        assertThat(Lapses.firstReturn(days, 0, 100)).hasValue(2);
        assertThat(Lapses.firstReturn(days, 1, 110)).isEmpty();
        assertThat(Lapses.firstReturn(days, 2, 1)).isEmpty();
    }

    @Test
    void theChanceToComeBackIsThatOfLapsesAsLong() {
        PurchaseDays days = new PurchaseDays();
        for (int owner = 0; owner < 10; owner++) {
            add(days, owner, 0, 110 + 10 * owner);
        }
        for (int owner = 10; owner < 30; owner++) {
            add(days, owner, -(200 + 10 * owner));
        }
        Lapses lapses = Lapses.of(days, 209, 100);
        assertThat(lapses.size()).isEqualTo(30);
        assertThat(lapses.chance(100, 100).orElseThrow()).isCloseTo(10 / 30.0, within(1e-12));
        assertThat(lapses.chance(150, 20).orElseThrow()).as("two of 25").isCloseTo(2 / 25.0, within(1e-12));
        assertThat(lapses.chance(5000, 100)).hasValue(0);
    }

    @Test
    void secondLivesCountPurchasesAsFarAsTheyWereSeen() {
        PurchaseDays days = new PurchaseDays();
        add(days, 0, 0, 101, 111);
        add(days, 1, 100, 205);
        SecondLives lives = SecondLives.of(days, 210, 100, 365, 0);
        SecondLives.Band all = lives.all().orElseThrow();
        assertThat(all.returns()).isEqualTo(2);
        assertThat(all.purchases())
                .as("one at the return, one more of the one seen ten days")
                .isEqualTo(2);
        assertThat(lives.after(120)).as("too few in the band").isEqualTo(lives.all());
        double discounted =
                SecondLives.of(days, 210, 100, 365, 0.1).all().orElseThrow().purchases();
        assertThat(discounted).isCloseTo(1 + Math.pow(1.1, -10 / 365.0), within(1e-12));
        assertThat(SecondLives.of(days, 210, 100, 9, 0).all().orElseThrow().purchases())
                .isEqualTo(1);
        assertThat(SecondLives.of(days, 210, 500, 365, 0).all()).isEmpty();
    }

    @Test
    void secondLivesAfterLapsesOfLikeLengthStandForThemselves() {
        PurchaseDays days = new PurchaseDays();
        for (int owner = 0; owner < 10; owner++) {
            add(days, owner, 0, 120, 130);
            add(days, 10 + owner, 0, 400);
        }
        SecondLives lives = SecondLives.of(days, 1000, 100, 365, 0);
        assertThat(lives.after(150).orElseThrow()).isEqualTo(new SecondLives.Band(100, 150, 10, 2));
        assertThat(lives.after(9999).orElseThrow()).isEqualTo(new SecondLives.Band(300, Integer.MAX_VALUE, 10, 1));
        assertThat(lives.after(151).orElseThrow().returns())
                .as("nobody came back then: all")
                .isEqualTo(20);
        assertThat(lives.bands()).extracting(SecondLives.Band::returns).containsExactly(10, 0, 0, 10);
    }

    @Test
    void theCdnowCustomersWhoStayedAwayAYearComeBackAsCountedByAnotherProgram() throws IOException {
        LocalDate day = LocalDate.of(1998, 7, 1);
        PurchaseDays days = CdnowSample.until(day).days();
        Lapses lapses = Lapses.of(days, CdnowSample.day(day), 365);
        assertThat(lapses.size())
                .as("1632 and 4 whose 365th day without an order is this one")
                .isEqualTo(1636);
        assertThat(lapses.returned()).isEqualTo(87);
        assertThat(lapses.chance(372, 364).orElseThrow()).isCloseTo(0.064, within(0.0005));
        assertThat(lapses.chance(446, 364).orElseThrow()).isCloseTo(0.025, within(0.0005));
        assertThat(SecondLives.of(days, CdnowSample.day(day), 365, 364, 0.1)
                        .all()
                        .orElseThrow()
                        .purchases())
                .isCloseTo(1.753699839571877, within(1e-9));
    }

    @Test
    void secondLifetimeValueIsDiscountedToTheReturn() {
        SecondValue value = new SecondValue(0.1, 25);
        double since = 100 * value.factor(0) + 110 * value.factor(365);
        assertThat(since).isCloseTo(200, within(1e-9));
        assertThat(value.of(since, 121, 730)).isCloseTo(275, within(1e-9));
        assertThat(value.of(since, Double.NaN, 730)).isCloseTo(175, within(1e-9));
    }

    @Test
    void askingPaysOnlyWhereChanceTimesValueIsMoreThanItsCost() {
        assertThat(new WinBack(0.05, 80, 2.5).net()).isCloseTo(1.5, within(1e-12));
        assertThat(new WinBack(0.05, -80, 2.5).net()).isCloseTo(-6.5, within(1e-12));
        assertThat(new WinBack(Double.NaN, 80, 0).net()).isNaN();
    }

    @Test
    void valueAtRiskIsChurnTimesValueOrTheSpendOfTheOverdue() {
        assertThat(ValueAtRisk.expected(0.25, 400)).isEqualTo(100);
        assertThat(ValueAtRisk.ofSpend(72_000, 1)).isEqualTo(72_000);
        assertThat(ValueAtRisk.ofSpend(72_000, 0)).isZero();
    }

    @Test
    void aStepUpSaysHowLongAndHowManyOrders() {
        TierStep step = new TierStep(90, 120, 40);
        assertThat(step.time()).isEqualTo(0.75);
        assertThat(step.orders()).isEqualTo(3);
        assertThat(new TierStep(80, 0, 40).time()).isInfinite();
        assertThat(new TierStep(80, 0, 40).orders()).isEqualTo(2);
        assertThat(new TierStep(80, 10, 0).orders()).isNaN();
    }

    @Test
    void loyaltyGroupsAreCutAboveTheirLimits() {
        assertThat(LoyaltyGroup.of(11, 11, 10, 10)).isEqualTo(LoyaltyGroup.TRUE_FRIENDS);
        assertThat(LoyaltyGroup.of(11, 10, 10, 10)).isEqualTo(LoyaltyGroup.BUTTERFLIES);
        assertThat(LoyaltyGroup.of(-5, 11, 10, 10)).isEqualTo(LoyaltyGroup.BARNACLES);
        assertThat(LoyaltyGroup.of(10, 10, 10, 10)).as("all the same").isEqualTo(LoyaltyGroup.STRANGERS);
        assertThat(Median.of(3, 1, 2)).isEqualTo(2);
        assertThat(Median.of(4, 1)).isEqualTo(2.5);
        assertThat(Median.of()).isNaN();
    }

    @Test
    void aFeeOrALeastOrderMakesALossNothing() {
        ServedCustomer costly = new ServedCustomer(4, 200, 60, 10, 90);
        assertThat(costly.profit()).isEqualTo(-40);
        assertThat(costly.fee()).isEqualTo(10);
        assertThat(costly.leastOrder()).isCloseTo(83.3333, within(0.0001));
        double margin = 4 * costly.leastOrder() * 60 / 200;
        assertThat(margin - 10 - 90).as("profit at orders of that size").isCloseTo(0, within(1e-9));
        assertThat(costly.cause()).isEqualTo(ServedCustomer.Cause.SERVICE);
    }

    @Test
    void noPriceOfServingMendsGoodsBelowCostAndNoOrders() {
        ServedCustomer below = new ServedCustomer(2, 100, -30, 0, 5);
        assertThat(below.leastOrder()).isNaN();
        assertThat(below.fee()).isEqualTo(17.5);
        assertThat(below.cause()).isEqualTo(ServedCustomer.Cause.PRICE);
        ServedCustomer caller = new ServedCustomer(0, 0, 0, 0, 12);
        assertThat(caller.fee()).isNaN();
        assertThat(caller.leastOrder()).isNaN();
        assertThat(new ServedCustomer(1, 50, 20, 30, 5).cause()).isEqualTo(ServedCustomer.Cause.RETURNS);
        assertThat(new ServedCustomer(1, 50, 20, 0, 5).fee()).isZero();
    }

    @Test
    void habitsAreThoseBeyondTheirLimits() {
        Habits.Limits limits = new Habits.Limits(60, 2, 25, 2);
        assertThat(new Habits(4, 1, 4, 2, 61).beyond(limits)).containsExactly(Habits.Habit.values());
        assertThat(new Habits(4, 0, 3, 1, 60).beyond(limits)).isEmpty();
        assertThat(new Habits(1, 0, 1, 0, Double.NaN).beyond(limits))
                .as("one order on sale")
                .isEmpty();
        assertThat(new Habits(0, 1, 0, 0, Double.NaN).beyond(limits)).containsExactly(Habits.Habit.RETURNS);
        assertThat(new Habits(9, 0, 0, 0, 61).beyond(new Habits.Limits(Double.NaN, 2, 25, 2)))
                .isEmpty();
    }

    @Test
    void movesAddUpFromTheStartToTheEnd() {
        PurchaseDays days = new PurchaseDays();
        add(days, 0, 50, 150, 240);
        add(days, 1, 50);
        add(days, 2, 150);
        add(days, 3, 10, 180);
        add(days, 4, 60, 190);
        add(days, 5, 300);
        CustomerMoves moves = CustomerMoves.of(days, 101, 200, 100);
        assertThat(moves.atStart()).as("all who bought from day 0 to 100").isEqualTo(4);
        assertThat(moves.acquired()).isEqualTo(1);
        assertThat(moves.kept()).isEqualTo(1);
        assertThat(moves.lost()).as("1 on day 150, 3 on day 110, 4 on day 160").isEqualTo(3);
        assertThat(moves.wonBack()).isEqualTo(2);
        assertThat(moves.atEnd()).isEqualTo(4);
        assertThat(moves.retention()).isEqualTo(25);
        assertThat(moves.atStart() + moves.acquired() - moves.lost() + moves.wonBack())
                .isEqualTo(moves.atEnd());
    }

    @Test
    void movesOfAnEmptyPeriodOrWithoutALimitAreQuiet() {
        PurchaseDays days = new PurchaseDays();
        add(days, 0, 10, 2000);
        CustomerMoves never = CustomerMoves.of(days, 100, 3000, Long.MAX_VALUE);
        assertThat(never).isEqualTo(new CustomerMoves(1, 0, 1, 0, 0, 1));
        assertThat(CustomerMoves.of(new PurchaseDays(), 0, 10, 5).retention()).isNaN();
        assertThat(never.winBack(never)).isNaN();
    }

    @Test
    void movesAddUpForAnyHistories() {
        Simulation simulation = new Simulation(7);
        PurchaseDays days = new PurchaseDays();
        BetaGeometric model = BetaGeometric.mbgNbd(0.8, 8, 0.9, 3);
        IntStream.range(0, 500).forEach(owner -> {
            days.add(owner, owner);
            for (int day : simulation.purchases(model, 900 - owner)) {
                days.add(owner, owner + day);
            }
        });
        for (int from = 1; from < 900; from += 90) {
            CustomerMoves before = CustomerMoves.of(days, from - 90, from - 1, 120);
            CustomerMoves moves = CustomerMoves.of(days, from, from + 89, 120);
            assertThat(moves.atStart()).isEqualTo(before.atEnd());
            assertThat(moves.kept()).isLessThanOrEqualTo(moves.atStart());
        }
    }

    private static void add(PurchaseDays days, int owner, int... some) {
        for (int day : some) {
            days.add(owner, day);
        }
    }
}
