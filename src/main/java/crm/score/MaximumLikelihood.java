package crm.score;

import java.util.Arrays;
import java.util.List;
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
    private static final double CLOSE = 1e-7;
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
    record Estimate(
            List<Double> parameters, double logLikelihood, boolean converged, List<Double> standardErrors) {}

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

    /** Climbs on from the best parameters known to the peak. */
    Estimate peak() {
        climb(best.clone(), 0.05, 1e-4);
        boolean peaked = false;
        double[] errors = new double[scales.length];
        Arrays.fill(errors, Double.NaN);
        double promised = Double.POSITIVE_INFINITY;
        for (int step = 0; step < NEWTON_STEPS && promised > CLOSE; step++) {
            double before = highest;
            double[] at = best.clone();
            RealVector slope = slope(at);
            CholeskyDecomposition information;
            try {
                information = new CholeskyDecomposition(information(at), 1e-6, 1e-12);
            } catch (MathRuntimeException notPeaked) {
                break;
            }
            RealVector move = information.getSolver().solve(slope);
            promised = slope.dotProduct(move) / 2;
            errors = roots(information.getSolver().getInverse(), at);
            peaked = promised < CLOSE_ENOUGH;
            value(bounded(new ArrayRealVector(at).add(move).toArray()));
            if (highest - before < CLOSE) {
                break;
            }
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

    private RealVector slope(double[] at) {
        double[] slope = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            slope[i] = (moved(at, i, 1, i, 0) - moved(at, i, -1, i, 0)) / (2 * DIFFERENCE);
        }
        return new ArrayRealVector(slope, false);
    }

    /** The negated second derivatives, by the logarithms of the parameters. */
    private RealMatrix information(double[] at) {
        double here = value(at);
        double[][] matrix = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            matrix[i][i] = (2 * here - moved(at, i, 1, i, 0) - moved(at, i, -1, i, 0)) / (DIFFERENCE * DIFFERENCE);
            for (int j = 0; j < i; j++) {
                double mixed = moved(at, i, 1, j, 1)
                        - moved(at, i, 1, j, -1)
                        - moved(at, i, -1, j, 1)
                        + moved(at, i, -1, j, -1);
                matrix[i][j] = -mixed / (4 * DIFFERENCE * DIFFERENCE);
                matrix[j][i] = matrix[i][j];
            }
        }
        return new Array2DRowRealMatrix(matrix, false);
    }

    private double moved(double[] at, int i, int stepsOfI, int j, int stepsOfJ) {
        double[] moved = at.clone();
        moved[i] += stepsOfI * DIFFERENCE;
        moved[j] += stepsOfJ * DIFFERENCE;
        return value(moved);
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
