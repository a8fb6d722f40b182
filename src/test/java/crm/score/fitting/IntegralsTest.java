package crm.score.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/**
 * The closed formulas of the models against what they stand for: integrals over the rates of purchase and of leaving of single
 * customers, by double exponential quadrature (Takahasi and Mori 1974), which knows nothing of 2F1.
 */
class IntegralsTest {
    private static final double STEP = 0.08;
    private static final double FINE = 0.002;
    private static final double REACH = 5.2;
    private static final double WEEKS = 39;

    private static final List<PurchaseHistory> HISTORIES = List.of(
            PurchaseHistory.ofDays(0, 0, 3),
            PurchaseHistory.ofDays(0, 0, 400),
            PurchaseHistory.ofDays(1, 1, 1),
            PurchaseHistory.ofDays(1, 2, 500),
            PurchaseHistory.ofDays(2, 213, 272),
            PurchaseHistory.ofDays(7, 500, 700),
            PurchaseHistory.ofDays(26, 216, 217));

    private static final double[][] GEOMETRIC = {
        {0.243, 4.414, 0.793, 2.426}, {2.5, 30, 1, 1}, {0.7, 3, 0.4, 0.45}, {5, 60, 3.5, 12}, {1.2, 9, 60, 90}
    };
    private static final double[][] PARETO = {
        {0.553, 10.578, 0.606, 11.669}, {2, 9, 1, 9}, {0.9, 40, 2.5, 8}, {5, 60, 0.4, 0.9}, {1.5, 3, 6, 300}
    };

    @Test
    void bgNbdAndMbgNbdAreTheirIntegrals() {
        for (double[] p : GEOMETRIC) {
            agrees(BetaGeometric.bgNbd(p[0], p[1], p[2], p[3]), 0);
            agrees(BetaGeometric.mbgNbd(p[0], p[1], p[2], p[3]), 1);
        }
    }

    private static void agrees(BetaGeometric model, int extra) {
        double norm = Gamma.logGamma(model.a() + model.b()) - Gamma.logGamma(model.a()) - Gamma.logGamma(model.b());
        for (PurchaseHistory history : HISTORIES) {
            int x = history.repeats();
            int occasions = x + extra;
            // Of one who leaves with odds p : q, both exact near 0 and 1.
            DoubleBinaryOperator density = (rate, odds) -> {
                double p = odds / (1 + odds);
                double q = 1 / (1 + odds);
                double leaves = Math.exp(norm + model.a() * Math.log(p) + model.b() * Math.log(q) - Math.log(odds));
                return gammaDensity(rate, model.r(), model.alpha()) * leaves * Math.pow(rate, x);
            };
            DoubleBinaryOperator stayed = (rate, odds) -> density.applyAsDouble(rate, odds)
                    * Math.pow(1 / (1 + odds), occasions)
                    * Math.exp(-rate * history.age());
            DoubleBinaryOperator left = (rate, odds) -> occasions == 0
                    ? 0
                    : density.applyAsDouble(rate, odds)
                            * odds
                            * Math.pow(1 / (1 + odds), occasions)
                            * Math.exp(-rate * history.recency());
            DoubleBinaryOperator further = (rate, odds) -> {
                double p = odds / (1 + odds);
                return stayed.applyAsDouble(rate, odds) * -Math.expm1(-rate * p * WEEKS) / p;
            };
            agrees(model, history, plane(stayed), plane(left), plane(further));
        }
    }

    @Test
    void paretoNbdIsItsIntegrals() {
        for (double[] p : PARETO) {
            ParetoNbd model = new ParetoNbd(p[0], p[1], p[2], p[3]);
            for (PurchaseHistory history : HISTORIES) {
                int x = history.repeats();
                DoubleBinaryOperator density = (rate, leaving) -> gammaDensity(rate, model.r(), model.alpha())
                        * gammaDensity(leaving, model.s(), model.beta())
                        * Math.pow(rate, x);
                DoubleBinaryOperator stayed = (rate, leaving) ->
                        density.applyAsDouble(rate, leaving) * Math.exp(-(rate + leaving) * history.age());
                DoubleBinaryOperator left = (rate, leaving) -> density.applyAsDouble(rate, leaving)
                        * leaving
                        / (rate + leaving)
                        * Math.exp(-(rate + leaving) * history.recency())
                        * -Math.expm1(-(rate + leaving) * (history.age() - history.recency()));
                DoubleBinaryOperator further = (rate, leaving) ->
                        stayed.applyAsDouble(rate, leaving) * rate * -Math.expm1(-leaving * WEEKS) / leaving;
                agrees(model, history, plane(stayed), plane(left), plane(further));
            }
        }
    }

    private static void agrees(
            PurchaseModel model, PurchaseHistory history, double stayed, double left, double further) {
        String what = model + " " + history;
        Histories one = new Histories.Builder()
                .add(history.repeats(), (int) Math.round(7 * history.recency()), (int) Math.round(7 * history.age()))
                .build();
        assertThat(model.logLikelihood(one)).as(what).isCloseTo(Math.log(stayed + left), within(1e-7));
        assertThat(model.alive(history)).as(what).isCloseTo(stayed / (stayed + left), within(1e-7));
        assertThat(model.expected(WEEKS, history)).as(what).isCloseTo(further / (stayed + left), withPercentage(1e-4));
    }

    @Test
    void paretoNbdMeansTheSameByTablesAsByIntegrals() {
        ParetoNbd model = new ParetoNbd(0.9, 4, 0.8, 6);
        Histories.Builder many = new Histories.Builder();
        double sum = 0;
        for (int x = 1; x < 6; x++) {
            for (int day = x; day < 300; day += 3) {
                many.add(x, day, 300);
                sum += single(model, x, day, 300);
            }
        }
        assertThat(model.logLikelihood(many.build())).isCloseTo(sum, within(1e-7));
    }

    /** The likelihood of one customer as an integral over the time of leaving. */
    private static double single(ParetoNbd model, int x, int recency, int age) {
        double from = recency / 7.0;
        double to = age / 7.0;
        double left = interval(
                from,
                to,
                time -> model.s()
                        * Math.pow(model.alpha() + time, -(model.r() + x))
                        * Math.pow(model.beta() + time, -(model.s() + 1)));
        double stayed = Math.pow(model.alpha() + to, -(model.r() + x)) * Math.pow(model.beta() + to, -model.s());
        return Gamma.logGamma(model.r() + x)
                - Gamma.logGamma(model.r())
                + model.r() * Math.log(model.alpha())
                + model.s() * Math.log(model.beta())
                + Math.log(stayed + left);
    }

    @Test
    void gammaGammaIsItsIntegral() {
        for (double[] p : new double[][] {{6.25, 3.744, 15.444}, {0.6, 1.2, 300}, {40, 9, 0.5}}) {
            GammaGamma model = new GammaGamma(p[0], p[1], p[2]);
            double typical = p[0] * p[2] / p[1];
            for (int x : new int[] {1, 3, 40}) {
                for (double mean : new double[] {0.2 * typical, typical, 9 * typical}) {
                    DoubleUnaryOperator density =
                            scale -> gammaDensity(scale, p[1], p[2]) * gammaDensity(mean, p[0] * x, scale * x);
                    double whole = line(FINE, density);
                    double paid = line(FINE, scale -> p[0] / scale * density.applyAsDouble(scale));
                    assertThat(new Spending().add(x, mean).logLikelihood(model))
                            .isCloseTo(Math.log(whole), within(1e-7));
                    assertThat(model.expected(x, mean)).isCloseTo(paid / whole, withPercentage(1e-5));
                }
            }
            double everyone = line(FINE, scale -> p[0] / scale * gammaDensity(scale, p[1], p[2]));
            assertThat(model.expected()).isCloseTo(everyone, withPercentage(1e-5));
        }
    }

    private static double gammaDensity(double value, double shape, double rate) {
        return Math.exp(shape * Math.log(rate) - Gamma.logGamma(shape) + (shape - 1) * Math.log(value) - rate * value);
    }

    /** From 0 to infinity: value = e^(pi / 2 sinh u). */
    private static double line(double step, DoubleUnaryOperator function) {
        double sum = 0;
        for (double u = -REACH; u <= REACH; u += step) {
            double value = Math.exp(Math.PI / 2 * Math.sinh(u));
            sum += finite(function.applyAsDouble(value) * value * Math.PI / 2 * Math.cosh(u));
        }
        return sum * step;
    }

    private static double plane(DoubleBinaryOperator function) {
        return line(STEP, one -> line(STEP, other -> function.applyAsDouble(one, other)));
    }

    private static double interval(double from, double to, DoubleUnaryOperator function) {
        double sum = 0;
        double half = (to - from) / 2;
        for (double u = -REACH; u <= REACH; u += STEP) {
            double inner = Math.PI / 2 * Math.sinh(u);
            double weight = Math.PI / 2 * Math.cosh(u) / (Math.cosh(inner) * Math.cosh(inner));
            sum += finite(half * weight * function.applyAsDouble(from + half * (1 + Math.tanh(inner))));
        }
        return sum * STEP;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
