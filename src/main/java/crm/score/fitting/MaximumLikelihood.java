package crm.score.fitting;

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
 * divided by its scale first, so that neither the unit of time nor that of money matters: Powell's BOBYQA (2009) coarsely from
 * each start, then from the best Newton's method with differences, where parameters that a bound holds stay there (active
 * set) and steps are damped where there is no hill (Levenberg 1944); BOBYQA again, with small steps, where that settles nowhere.
 */
final class MaximumLikelihood {
    /** Parameters stay within this factor, as a natural logarithm, of their scale: about 1,100. */
    private static final double REACH = 7;

    private static final double DIFFERENCE = 1e-3;
    private static final double CLOSE = 1e-6;
    private static final double CLOSE_ENOUGH = 1e-4;
    private static final double NOTHING = 1e-12;
    private static final double HOPELESS = -1e300;
    private static final int NEWTON_STEPS = 8;
    private static final double STEEPEST = 1e300;
    private static final double SHORTEST = 1e-3;

    private final ToDoubleFunction<double[]> logLikelihood;
    private final double[] scales;
    private double[] best;
    private double highest = Double.NEGATIVE_INFINITY;

    /** Whether the best parameters known are a peak, or the peak of those that no bound holds. */
    private boolean settled;

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
        return settled ? estimate : climbOn().newton();
    }

    /** Newton's method: parameters that a bound holds stay there, and where there is no hill it keeps to short steps. */
    private Estimate newton() {
        double[] errors = new double[scales.length];
        Arrays.fill(errors, Double.NaN);
        boolean peaked = false;
        boolean moving = true;
        settled = false;
        for (int step = 0; step < NEWTON_STEPS && moving; step++) {
            Surroundings around = new Surroundings(best.clone());
            Optional<CholeskyDecomposition> hill = around.free.length == 0 ? Optional.empty() : around.information(0);
            double promised = around.climb(hill);
            settled = (hill.isPresent() || around.free.length == 0) && promised < CLOSE_ENOUGH;
            peaked = settled && around.isFree() && hill.isPresent();
            if (peaked) {
                errors = roots(hill.get().getSolver().getInverse(), around.at);
            }
            moving = promised > CLOSE && promised < Double.POSITIVE_INFINITY;
        }
        return new Estimate(list(parameters(best)), highest, peaked, list(errors));
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

    /** The likelihood around a point: its slope and curvature by differences, in the directions that no bound forbids. */
    private final class Surroundings {
        private final double[] at;
        private final double here;
        private final double[] above;
        private final double[] below;
        private final int[] free;
        private final double[][] curvature;

        Surroundings(double[] at) {
            this.at = at;
            this.here = value(at);
            this.above = new double[at.length];
            this.below = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                above[i] = moved(i, i, 1);
                below[i] = moved(i, i, -1);
            }
            this.free = IntStream.range(0, at.length)
                    .filter(i -> Math.abs(at[i]) < REACH - 0.01 || (above[i] - below[i]) * at[i] < 0)
                    .toArray();
            this.curvature = curvature();
        }

        private double moved(int i, int j, int steps) {
            double[] moved = at.clone();
            moved[i] += steps * DIFFERENCE;
            if (j != i) {
                moved[j] += steps * DIFFERENCE;
            }
            double value = logLikelihood.applyAsDouble(parameters(moved));
            return Double.isFinite(value) ? value : HOPELESS;
        }

        /** Whether no bound holds any parameter. */
        boolean isFree() {
            return free.length == at.length;
        }

        private RealVector slope() {
            double[] slope = new double[free.length];
            Arrays.setAll(slope, i -> (above[free[i]] - below[free[i]]) / (2 * DIFFERENCE));
            return new ArrayRealVector(slope, false);
        }

        /** The negated second derivatives by the logarithms of the free parameters. */
        private double[][] curvature() {
            double[][] matrix = new double[free.length][free.length];
            for (int m = 0; m < free.length; m++) {
                int i = free[m];
                matrix[m][m] = (2 * here - above[i] - below[i]) / (DIFFERENCE * DIFFERENCE);
                for (int n = 0; n < m; n++) {
                    int j = free[n];
                    double both = moved(i, j, 1) + moved(i, j, -1);
                    double single = above[i] + below[i] + above[j] + below[j] - 2 * here;
                    matrix[m][n] = (single - both) / (2 * DIFFERENCE * DIFFERENCE);
                    matrix[n][m] = matrix[m][n];
                }
            }
            return matrix;
        }

        /** The curvature with so much more on its diagonal; empty when this is no hill even so. */
        Optional<CholeskyDecomposition> information(double more) {
            double[][] matrix = new double[free.length][];
            for (int i = 0; i < free.length; i++) {
                matrix[i] = curvature[i].clone();
                matrix[i][i] += more;
            }
            try {
                return Optional.of(new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-6, 1e-12));
            } catch (MathRuntimeException noHill) {
                return Optional.empty();
            }
        }

        /**
         * Takes a step that is shortened until it goes up.
         *
         * @return what the step promised; infinite when none went up although much was promised
         */
        double climb(Optional<CholeskyDecomposition> hill) {
            if (free.length == 0) {
                return 0;
            }
            Optional<CholeskyDecomposition> information = hill;
            for (double more = trace(); information.isEmpty() && more < STEEPEST; more *= 10) {
                information = information(more);
            }
            if (information.isEmpty()) {
                return Double.POSITIVE_INFINITY;
            }
            RealVector slope = slope();
            RealVector move = information.get().getSolver().solve(slope);
            double promised = slope.dotProduct(move) / 2;
            double before = highest;
            for (double part = room(move); part > SHORTEST && !(highest > before) && promised > NOTHING; part /= 4) {
                value(bounded(moved(move, part)));
            }
            return highest > before || promised < CLOSE_ENOUGH ? promised : Double.POSITIVE_INFINITY;
        }

        private double trace() {
            double sum = 1e-6;
            for (int i = 0; i < free.length; i++) {
                sum += 1e-6 * Math.abs(curvature[i][i]);
            }
            return sum;
        }

        /** The part of a step up to the first bound in its way: beyond it the direction would be another. */
        private double room(RealVector move) {
            double room = 1;
            for (int i = 0; i < free.length; i++) {
                double way = move.getEntry(i);
                double left = REACH - Math.copySign(1, way) * at[free[i]];
                room = Math.min(room, Math.max(left, SHORTEST) / Math.abs(way));
            }
            return Math.max(room, 2 * SHORTEST);
        }

        private double[] moved(RealVector move, double part) {
            double[] moved = at.clone();
            for (int i = 0; i < free.length; i++) {
                moved[free[i]] += part * move.getEntry(i);
            }
            return moved;
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
