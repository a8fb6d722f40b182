package crm.score.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseModelTest {
    private static final PurchaseHistory CUSTOMER = new PurchaseHistory(2, 30.43, 38.86);
    private static final PurchaseHistory CUSTOMER_1516 = PurchaseHistory.ofDays(26, 216, 217);

    @Test
    void bgNbdForetellsThePublishedCustomer() {
        BetaGeometric model = BetaGeometric.bgNbd(0.243, 4.414, 0.793, 2.426);
        assertThat(model.expected(39, CUSTOMER)).isCloseTo(1.226, within(0.001));
        assertThat(model.alive(CUSTOMER)).isCloseTo(0.7266, within(0.0001));
    }

    @Test
    void customer1516ComesOutAsPublished() {
        BetaGeometric geometric = BetaGeometric.bgNbd(0.2426, 4.4136, 0.7929, 2.4259);
        assertThat(geometric.expected(52, CUSTOMER_1516)).isCloseTo(25.757, within(0.005));
        assertThat(geometric.alive(CUSTOMER_1516)).isCloseTo(0.96885, within(0.0001));
        ParetoNbd pareto = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
        assertThat(pareto.expected(52, CUSTOMER_1516)).isCloseTo(25.456, within(0.02));
        assertThat(pareto.alive(CUSTOMER_1516)).isCloseTo(0.99787, within(0.0001));
    }

    @Test
    void whoBoughtOnceLongAgoIsAliveForCertainUnderBgNbdAlone() {
        PurchaseHistory once = new PurchaseHistory(0, 0, 200);
        assertThat(BetaGeometric.bgNbd(0.243, 4.414, 0.793, 2.426).alive(once)).isEqualTo(1);
        assertThat(BetaGeometric.mbgNbd(0.525, 6.183, 0.891, 1.614).alive(once)).isLessThan(0.3);
        assertThat(new ParetoNbd(0.553, 10.578, 0.606, 11.669).alive(once)).isLessThan(0.3);
    }

    @Test
    void expectationsAreSmoothWhereTheirFormulasDivideByNothing() {
        assertSmooth(a -> BetaGeometric.bgNbd(0.5, 6, a, 2));
        assertSmooth(a -> BetaGeometric.mbgNbd(0.5, 6, a, 2));
        assertSmooth(s -> new ParetoNbd(0.5, 6, s, 9));
    }

    @Test
    void aLargeAMeansTheSameByEitherFormula() {
        double below = BetaGeometric.bgNbd(0.5, 6, 49.99, 200).expected(30, CUSTOMER);
        assertThat(BetaGeometric.bgNbd(0.5, 6, 50.01, 200).expected(30, CUSTOMER))
                .isCloseTo(below, withPercentage(0.1));
    }

    @Test
    void expectedPurchasesGrowWithTimeFromNothing() {
        for (PurchaseModel model : models()) {
            assertThat(model.expected(0, CUSTOMER)).isCloseTo(0, within(1e-9));
            double before = 0;
            for (int weeks = 1; weeks < 520; weeks *= 2) {
                double expected = model.expected(weeks, CUSTOMER);
                assertThat(expected).isGreaterThan(before);
                before = expected;
            }
        }
    }

    @Test
    void whatIsExpectedOfANewCustomerIsWhatOnAverageHappens() {
        for (PurchaseModel model : models()) {
            Simulation simulation = new Simulation(7);
            double sum = 0;
            int customers = 40_000;
            for (int i = 0; i < customers; i++) {
                sum += simulation.purchases(model, 280).size();
            }
            assertThat(sum / customers).isCloseTo(model.expected(40), withPercentage(3));
        }
    }

    @Test
    void parametersOfSimulatedCustomersAreFoundAgain() {
        for (PurchaseModel model : models()) {
            Histories histories = new Simulation(11).histories(model, 20_000, 700);
            ModelFit fit = ModelFit.of(model.kind(), histories);
            assertThat(fit.converged()).isTrue();
            assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(model.logLikelihood(histories));
            double[] found = fit.model().orElseThrow().parameters();
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i])
                        .as(model.kind().title() + " "
                                + model.kind().parameters().get(i))
                        .isCloseTo(
                                model.parameters()[i],
                                within(4 * fit.standardErrors().get(i)))
                        .isCloseTo(model.parameters()[i], withPercentage(25));
            }
        }
    }

    @Test
    void standardErrorsAreHowFarEstimatesSpread() {
        BetaGeometric model = BetaGeometric.mbgNbd(0.8, 8, 0.9, 3);
        int rounds = 60;
        double[][] logs = new double[4][rounds];
        double[] errors = new double[4];
        for (int round = 0; round < rounds; round++) {
            Histories histories = new Simulation(100 + round).histories(model, 3_000, 900);
            ModelFit fit = ModelFit.of(ModelKind.MBGNBD, histories);
            for (int i = 0; i < 4; i++) {
                double found = fit.model().orElseThrow().parameters()[i];
                logs[i][round] = Math.log(found);
                errors[i] += fit.standardErrors().get(i) / found / rounds;
            }
        }
        for (int i = 0; i < 4; i++) {
            double mean = Arrays.stream(logs[i]).average().orElseThrow();
            double spread = Math.sqrt(Arrays.stream(logs[i])
                            .map(log -> (log - mean) * (log - mean))
                            .sum()
                    / (rounds - 1));
            assertThat(spread).as(model.kind().parameters().get(i)).isCloseTo(errors[i], withPercentage(35));
        }
    }

    @Test
    void oneWrongDateMakesNoLongTables() {
        Histories.Builder builder = new Histories.Builder().add(1, 400_000, 411_000);
        Simulation simulation = new Simulation(4);
        for (int i = 0; i < 200; i++) {
            List<Integer> days = simulation.purchases(models().get(1), 300);
            builder.add(days.size(), days.isEmpty() ? 0 : days.get(days.size() - 1), 300);
        }
        Histories histories = builder.build();
        assertThat(histories.times().length).isLessThan(310);
        assertThat(models())
                .allSatisfy(model -> assertThat(model.logLikelihood(histories)).isNegative());
    }

    @Test
    void theUnitOfTimeChangesNothingButTheTimes() {
        BetaGeometric model = BetaGeometric.mbgNbd(0.6, 8, 0.9, 2);
        Histories.Builder slow = new Histories.Builder();
        Histories.Builder fast = new Histories.Builder();
        Simulation simulation = new Simulation(3);
        for (int i = 0; i < 2000; i++) {
            List<Integer> days = simulation.purchases(model, 300);
            int last = days.isEmpty() ? 0 : days.get(days.size() - 1);
            fast.add(days.size(), last, 300);
            slow.add(days.size(), 100 * last, 30_000);
        }
        double[] some = ModelFit.of(ModelKind.MBGNBD, fast.build())
                .model()
                .orElseThrow()
                .parameters();
        double[] other = ModelFit.of(ModelKind.MBGNBD, slow.build())
                .model()
                .orElseThrow()
                .parameters();
        assertThat(other[0]).isCloseTo(some[0], withPercentage(0.1));
        assertThat(other[1]).isCloseTo(100 * some[1], withPercentage(0.1));
        assertThat(other[2]).isCloseTo(some[2], withPercentage(0.1));
    }

    @Test
    void equalHistoriesAreCountedNotRepeated() {
        Histories.Builder builder = new Histories.Builder();
        for (int i = 0; i < 90; i++) {
            builder.add(i % 3, i % 3 == 0 ? 0 : 20, 50);
        }
        Histories histories = builder.build();
        assertThat(histories.size()).isEqualTo(3);
        assertThat(histories.customers()).isEqualTo(90);
        assertThat(histories.repeaters()).isEqualTo(60);
        assertThat(histories.purchases()).isEqualTo(90);
    }

    @Test
    void tenThousandYearsAreTimeEnough() {
        Histories histories = new Histories.Builder()
                .add(400_000, 3_000_000, 3_652_058)
                .add(0, 0, 3_652_058)
                .build();
        assertThat(histories.mostRepeats()).isEqualTo(400_000);
        assertThat(histories.greatestAge()).isEqualTo(3_652_058);
        assertThat(histories.recencyPairs().days(1)).isEqualTo(3_000_000);
    }

    @Test
    void tooLittleIsRefusedWithAReason() {
        assertThat(refusal(new Histories.Builder())).isEqualTo("0 customers, 10 are needed");
        assertThat(refusal(new Histories.Builder().add(3, 40, 60))).isEqualTo("1 customer, 10 are needed");
        assertThat(refusal(many(0, 0))).isEqualTo("no customer purchased again");
        assertThat(refusal(many(2, 30))).isEqualTo("all customers purchased at the same times");
        assertThat(refusal(many(0, 0).add(1, 5, 60))).isEqualTo("1 customer purchased again, 5 are needed");
    }

    @Test
    void customersWhoNeverLeaveMakeNoPeakAndItIsSaid() {
        Histories.Builder builder = new Histories.Builder();
        for (int i = 0; i < 400; i++) {
            int age = 300 + i % 50;
            builder.add(10 + i % 4, age - i % 30, age);
        }
        ModelFit fit = ModelFit.of(ModelKind.MBGNBD, builder.build());
        assertThat(fit.converged()).isFalse();
        assertThat(fit.model().orElseThrow().alive(PurchaseHistory.ofDays(12, 300, 320)))
                .isGreaterThan(0.9);
    }

    private static Histories.Builder many(int repeats, int recency) {
        Histories.Builder builder = new Histories.Builder();
        for (int i = 0; i < 50; i++) {
            builder.add(repeats, recency, 60);
        }
        return builder;
    }

    private static String refusal(Histories.Builder histories) {
        return ModelFit.of(ModelKind.PARETO, histories.build()).refusal().orElseThrow();
    }

    private static List<PurchaseModel> models() {
        return new ArrayList<>(List.of(
                BetaGeometric.bgNbd(0.5, 6, 0.8, 2.4),
                BetaGeometric.mbgNbd(0.525, 6.2, 0.9, 1.6),
                new ParetoNbd(0.8, 10, 0.7, 12)));
    }

    private interface Family {
        PurchaseModel of(double parameter);
    }

    private static void assertSmooth(Family family) {
        double at = family.of(1).expected(30, CUSTOMER);
        assertThat(family.of(1 - 1e-7).expected(30, CUSTOMER)).isCloseTo(at, within(1e-5));
        assertThat(family.of(1 + 1e-7).expected(30, CUSTOMER)).isCloseTo(at, within(1e-5));
    }
}
