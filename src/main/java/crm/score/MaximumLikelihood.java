package crm.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Finds the positive parameters under which a likelihood is greatest. It climbs in the logarithms of the parameters, each
 * divided by its scale first, so that neither the unit of time nor that of money matters: Powell's BOBYQA (2009) from
 * each start, again from the best with small steps, then Newton's method with differences.
 */
final class MaximumLikelihood {
    /** Parameters stay within this factor, as a natural logarithm, of their scale: about 1,100. */
    private static final double REACH = 7;

    private static final double DIFFERENCE = 1e-3;
    private static final double CLOSE = 1e-6;
    private static final double CLOSE_ENOUGH = 1e-4;
    private static final double HOPELESS = -1e300;
    private static final int NEWTON_STEPS = 4;

    private final ToDoubleFunction<double[]> logLikelihood;
    private final double[] scales;
    private double[] best;
    private double highest = Double.NEGATIVE_INFINITY;

    /**
     * A search.
     *
     * @param logLikelihood of positive parameters
     * @param scales the order of magnitude of each parameter
     */
    MaximumLikelihood(ToDoubleFunction<double[]> logLikelihood, double... scales) {
        this.logLikelihood = logLikelihood;
        this.scales = scales;
        this.best = new double[scales.length];
    }

    /**
     * What was found.
     *
     * @param parameters where the likelihood is greatest
     * @param logLikelihood its natural logarithm there
     * @param converged whether it is a peak: no parameter ran to a bound, and no step promises 0.0001 more
     * @param standardErrors roots of the diagonal of the inverse observed information; NaN where it is no peak
     */
    record Estimate(List<Double> parameters, double logLikelihood, boolean converged, List<Double> standardErrors) {}

    /** Climbs from each of these parameters, coarsely. */
    MaximumLikelihood from(List<double[]> starts) {
        starts.forEach(start -> climb(logs(start), 0.5, 1e-2));
        return this;
    }

    /** Takes these parameters for the best known, if they are. */
    MaximumLikelihood near(double[] parameters) {
        value(bounded(logs(parameters)));
        return this;
    }

    /** The best parameters known. */
    double[] best() {
        return parameters(best);
    }

    /** Climbs on from the best parameters known with small steps. */
    MaximumLikelihood climbOn() {
        climb(best.clone(), 0.05, 1e-4);
        return this;
    }

    /** Goes on to the peak from parameters that are near it. */
    Estimate peak() {
        Estimate estimate = newton();
        return estimate.converged() ? estimate : climbOn().newton();
    }

    private Estimate newton() {
        boolean peaked = false;
        double[] errors = new double[scales.length];
        Arrays.fill(errors, Double.NaN);
        double promised = Double.POSITIVE_INFINITY;
        for (int step = 0; step < NEWTON_STEPS && promised > CLOSE; step++) {
            double[] at = best.clone();
            Surroundings around = new Surroundings(at);
            Optional<CholeskyDecomposition> information = around.information();
            if (information.isEmpty()) {
                break;
            }
            RealVector move = information.get().getSolver().solve(around.slope());
            promised = around.slope().dotProduct(move) / 2;
            errors = roots(information.get().getSolver().getInverse(), at);
            peaked = promised < CLOSE_ENOUGH;
            value(bounded(new ArrayRealVector(at).add(move).toArray()));
        }
        boolean inside = Arrays.stream(best).allMatch(log -> Math.abs(log) < REACH - 0.01);
        return new Estimate(list(parameters(best)), highest, peaked && inside, list(errors));
    }

    private void climb(double[] from, double radius, double until) {
        double[] lower = new double[from.length];
        double[] upper = new double[from.length];
        Arrays.fill(lower, -REACH);
        Arrays.fill(upper, REACH);
        try {
            new BOBYQAOptimizer(2 * from.length + 1, radius, until)
                    .optimize(
                            new MaxEval(2000),
                            new ObjectiveFunction(this::value),
                            GoalType.MAXIMIZE,
                            new InitialGuess(bounded(from)),
                            new SimpleBounds(lower, upper));
        } catch (MathRuntimeException stuck) {
            // The best point it came to is remembered; whether that is a peak is looked at afterwards.
            value(best);
        }
    }

    private double value(double[] logs) {
        double value = logLikelihood.applyAsDouble(parameters(logs));
        if (value > highest) {
            highest = value;
            best = logs.clone();
        }
        return Double.isFinite(value) ? value : HOPELESS;
    }

    /** The likelihood around a point: its slope and curvature by differences. */
    private final class Surroundings {
        private final double[] at;
        private final double here;
        private final double[] above;
        private final double[] below;

        Surroundings(double[] at) {
            this.at = at;
            this.here = value(at);
            this.above = new double[at.length];
            this.below = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                above[i] = moved(i, i, 1);
                below[i] = moved(i, i, -1);
            }
        }

        private double moved(int i, int j, int steps) {
            double[] moved = at.clone();
            moved[i] += steps * DIFFERENCE;
            if (j != i) {
                moved[j] += steps * DIFFERENCE;
            }
            return value(moved);
        }

        RealVector slope() {
            double[] slope = new double[at.length];
            Arrays.setAll(slope, i -> (above[i] - below[i]) / (2 * DIFFERENCE));
            return new ArrayRealVector(slope, false);
        }

        /** The negated second derivatives by the logarithms of the parameters; empty when this is no hill. */
        Optional<CholeskyDecomposition> information() {
            double[][] matrix = new double[at.length][at.length];
            for (int i = 0; i < at.length; i++) {
                matrix[i][i] = (2 * here - above[i] - below[i]) / (DIFFERENCE * DIFFERENCE);
                for (int j = 0; j < i; j++) {
                    double both = moved(i, j, 1) + moved(i, j, -1);
                    double single = above[i] + below[i] + above[j] + below[j] - 2 * here;
                    matrix[i][j] = (single - both) / (2 * DIFFERENCE * DIFFERENCE);
                    matrix[j][i] = matrix[i][j];
                }
            }
            try {
                return Optional.of(new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-6, 1e-12));
            } catch (MathRuntimeException noHill) {
                return Optional.empty();
            }
        }
    }

    /** At a peak the error of a parameter is that of its logarithm times the parameter. */
    private double[] roots(RealMatrix covariance, double[] at) {
        double[] parameters = parameters(at);
        return IntStream.range(0, at.length)
                .mapToDouble(i -> Math.sqrt(covariance.getEntry(i, i)) * parameters[i])
                .toArray();
    }

    private double[] logs(double[] parameters) {
        return IntStream.range(0, scales.length)
                .mapToDouble(i -> Math.log(parameters[i] / scales[i]))
                .toArray();
    }

    private double[] parameters(double[] logs) {
        return IntStream.range(0, scales.length)
                .mapToDouble(i -> Math.exp(logs[i]) * scales[i])
                .toArray();
    }

    private static double[] bounded(double[] logs) {
        return Arrays.stream(logs)
                .map(log -> Math.max(-REACH, Math.min(REACH, log)))
                .toArray();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
