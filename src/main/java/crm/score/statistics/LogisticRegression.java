package crm.score.statistics;

import java.util.Arrays;
import java.util.Random;

/**
 * Logistic regression with an L2 penalty on all but the intercept, fitted by Newton's method (iteratively reweighted least
 * squares; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, sections 4.4 and 3.4). Features are brought to
 * mean 0 and deviation 1 before, so that the penalty means the same for all.
 */
public final class LogisticRegression {
    private static final int MOST_STEPS = 50;
    private static final double NEGLIGIBLE = 1e-10;

    private final double[] coefficients;
    private final double[] standardErrors;
    private final double[] means;
    private final double[] deviations;
    private final double logLikelihood;
    private final boolean converged;

    private LogisticRegression(
            double[] coefficients,
            double[] standardErrors,
            double[] means,
            double[] deviations,
            double logLikelihood,
            boolean converged) {
        this.coefficients = coefficients;
        this.standardErrors = standardErrors;
        this.means = means;
        this.deviations = deviations;
        this.logLikelihood = logLikelihood;
        this.converged = converged;
    }

    /**
     * Fits the model.
     *
     * @param features a row for each case
     * @param outcomes whether it happened
     * @param penalty half of it times the sum of squared coefficients is taken off the log-likelihood; above 0
     */
    public static LogisticRegression fit(double[][] features, boolean[] outcomes, double penalty) {
        int width = features.length == 0 ? 0 : features[0].length;
        double[] means = new double[width];
        double[] deviations = new double[width];
        double[][] x = standardised(features, means, deviations);
        double[] beta = new double[width + 1];
        double[][] information = new double[0][];
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double[] gradient = new double[width + 1];
            information = new double[width + 1][width + 1];
            derive(x, outcomes, beta, gradient, information);
            for (int j = 1; j <= width; j++) {
                gradient[j] -= penalty * beta[j];
                information[j][j] += penalty;
            }
            double[] move = solve(information, gradient);
            move = damped(x, outcomes, penalty, beta, move);
            double size = 0;
            for (int j = 0; j <= width; j++) {
                beta[j] += move[j];
                size = Math.max(size, Math.abs(move[j]));
            }
            converged = size < NEGLIGIBLE;
        }
        return new LogisticRegression(
                beta, errors(information), means, deviations, likelihood(x, outcomes, beta), converged);
    }

    private static double[][] standardised(double[][] features, double[] means, double[] deviations) {
        int n = features.length;
        for (int j = 0; j < means.length; j++) {
            double sum = 0;
            for (double[] row : features) {
                sum += row[j];
            }
            means[j] = sum / n;
            double squares = 0;
            for (double[] row : features) {
                squares += (row[j] - means[j]) * (row[j] - means[j]);
            }
            double deviation = Math.sqrt(squares / n);
            deviations[j] = deviation > 1e-12 ? deviation : 1;
        }
        double[][] x = new double[n][];
        Arrays.setAll(x, i -> scaled(features[i], means, deviations));
        return x;
    }

    private static double[] scaled(double[] row, double[] means, double[] deviations) {
        double[] scaled = new double[row.length];
        Arrays.setAll(scaled, j -> (row[j] - means[j]) / deviations[j]);
        return scaled;
    }

    private static void derive(
            double[][] x, boolean[] outcomes, double[] beta, double[] gradient, double[][] information) {
        for (int i = 0; i < x.length; i++) {
            double p = probability(beta, x[i]);
            double off = (outcomes[i] ? 1 : 0) - p;
            double weight = Math.max(1e-12, p * (1 - p));
            for (int j = 0; j < beta.length; j++) {
                double own = j == 0 ? 1 : x[i][j - 1];
                gradient[j] += off * own;
                for (int k = 0; k <= j; k++) {
                    information[j][k] += weight * own * (k == 0 ? 1 : x[i][k - 1]);
                }
            }
        }
        for (int j = 0; j < beta.length; j++) {
            for (int k = j + 1; k < beta.length; k++) {
                information[j][k] = information[k][j];
            }
        }
    }

    /** A step halved until the penalised likelihood does not fall. */
    private static double[] damped(double[][] x, boolean[] outcomes, double penalty, double[] beta, double[] move) {
        double before = likelihood(x, outcomes, beta) - cost(beta, penalty);
        double[] step = move.clone();
        for (int halving = 0; halving < 30; halving++) {
            double[] there = beta.clone();
            for (int j = 0; j < there.length; j++) {
                there[j] += step[j];
            }
            if (likelihood(x, outcomes, there) - cost(there, penalty) >= before - 1e-12 * Math.abs(before)) {
                return step;
            }
            for (int j = 0; j < step.length; j++) {
                step[j] /= 2;
            }
        }
        return new double[beta.length];
    }

    private static double cost(double[] beta, double penalty) {
        double squares = 0;
        for (int j = 1; j < beta.length; j++) {
            squares += beta[j] * beta[j];
        }
        return penalty / 2 * squares;
    }

    private static double likelihood(double[][] x, boolean[] outcomes, double[] beta) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double logit = logit(beta, x[i]);
            sum -= Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(0, outcomes[i] ? -logit : logit);
        }
        return sum;
    }

    private static double logit(double[] beta, double[] row) {
        double sum = beta[0];
        for (int j = 0; j < row.length; j++) {
            sum += beta[j + 1] * row[j];
        }
        return sum;
    }

    private static double probability(double[] beta, double[] row) {
        return 1 / (1 + Math.exp(-logit(beta, row)));
    }

    /** The solution of a symmetric positive definite system, by Cholesky's decomposition. */
    private static double[] solve(double[][] matrix, double[] right) {
        double[][] lower = lower(matrix);
        int n = right.length;
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * y[k];
            }
            y[i] = sum / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = y[i];
            for (int k = i + 1; k < n; k++) {
                sum -= lower[k][i] * y[k];
            }
            y[i] = sum / lower[i][i];
        }
        return y;
    }

    private static double[][] lower(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
            }
        }
        return lower;
    }

    private static double[] errors(double[][] information) {
        double[] errors = new double[information.length];
        for (int j = 0; j < errors.length; j++) {
            double[] unit = new double[errors.length];
            unit[j] = 1;
            errors[j] = Math.sqrt(solve(information, unit)[j]);
        }
        return errors;
    }

    /** The probability of a case. */
    public double probability(double... features) {
        return probability(coefficients, scaled(features, means, deviations));
    }

    /** What the intercept and each feature of a case add to the logarithm of its odds. */
    public double[] contributions(double... features) {
        double[] scaled = scaled(features, means, deviations);
        double[] parts = new double[coefficients.length];
        parts[0] = coefficients[0];
        for (int j = 0; j < scaled.length; j++) {
            parts[j + 1] = coefficients[j + 1] * scaled[j];
        }
        return parts;
    }

    /**
     * The probabilities of all cases, each by a model fitted without its own fold; folds hold both outcomes in proportion and
     * are drawn by a seed.
     */
    public static double[] crossValidated(
            double[][] features, boolean[] outcomes, double penalty, int folds, long seed) {
        int[] fold = folds(outcomes, folds, seed);
        double[] held = new double[outcomes.length];
        for (int k = 0; k < folds; k++) {
            int out = k;
            int[] others = java.util.stream.IntStream.range(0, outcomes.length)
                    .filter(i -> fold[i] != out)
                    .toArray();
            double[][] x = new double[others.length][];
            boolean[] y = new boolean[others.length];
            for (int i = 0; i < others.length; i++) {
                x[i] = features[others[i]];
                y[i] = outcomes[others[i]];
            }
            LogisticRegression model = fit(x, y, penalty);
            for (int i = 0; i < outcomes.length; i++) {
                if (fold[i] == k) {
                    held[i] = model.probability(features[i]);
                }
            }
        }
        return held;
    }

    private static int[] folds(boolean[] outcomes, int folds, long seed) {
        Random random = new Random(seed);
        int[] order = new int[outcomes.length];
        Arrays.setAll(order, i -> i);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        int[] fold = new int[outcomes.length];
        int[] next = new int[2];
        for (int i : order) {
            int kind = outcomes[i] ? 1 : 0;
            fold[i] = next[kind]++ % folds;
        }
        return fold;
    }

    /** The intercept at 0, else the coefficient of the standardised feature of that number, from 1. */
    public double coefficient(int which) {
        return coefficients[which];
    }

    /**
     * Its standard error: the root of the diagonal of the inverse penalised information; approximate, since the penalty draws
     * coefficients to 0.
     */
    public double standardError(int which) {
        return standardErrors[which];
    }

    /** The deviation of a feature, from 0, by which it was divided; 1 where it is the same everywhere. */
    public double deviation(int feature) {
        return deviations[feature];
    }

    /** The logarithm of the likelihood, without the penalty. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Whether the last step was negligible. */
    public boolean converged() {
        return converged;
    }
}
