package crm.score.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Groups of customers who are alike: k-means (Lloyd 1982) with the starts of k-means++ (Arthur and Vassilvitskii 2007), many
 * of them, the least sum of squares kept. Each measure is scaled to mean 0 and deviation 1 before, so that money does not
 * drown counts; one that is the same for all says nothing.
 */
public final class Clusters {
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_JUDGED = 1_000;

    private final int[] of;
    private final double[][] centres;
    private final double silhouette;

    private Clusters(int[] of, double[][] centres, double silhouette) {
        this.of = of;
        this.centres = centres;
        this.silhouette = silhouette;
    }

    /** The cluster of each point, from 0, the greatest cluster first. */
    public int[] of() {
        return of.clone();
    }

    /** The centre of each cluster in scaled units. */
    public double[][] centres() {
        return Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * How well they are apart: the mean of (b - a) / max(a, b) over points (Rousseeuw 1987), a the mean distance within the
     * own cluster, b to the nearest other; -1 to 1, on at most 1,000 points drawn by the seed.
     */
    public double silhouette() {
        return silhouette;
    }

    /** The same points, scaled: a column that does not vary becomes 0. */
    public static double[][] scaled(double[][] points) {
        int width = points.length == 0 ? 0 : points[0].length;
        double[][] scaled = new double[points.length][width];
        for (int j = 0; j < width; j++) {
            double mean = 0;
            for (double[] point : points) {
                mean += point[j] / points.length;
            }
            double square = 0;
            for (double[] point : points) {
                square += (point[j] - mean) * (point[j] - mean) / points.length;
            }
            double deviation = Math.sqrt(square);
            for (int i = 0; i < points.length; i++) {
                scaled[i][j] = deviation > 0 ? (points[i][j] - mean) / deviation : 0;
            }
        }
        return scaled;
    }

    /**
     * Clusters of scaled points.
     *
     * @param k how many, at least 2 and at most as many as there are points
     * @param starts how often to begin anew, at least 1
     */
    public static Clusters of(double[][] points, int k, int starts, long seed) {
        Random random = new Random(seed);
        double best = Double.POSITIVE_INFINITY;
        int[] nearest = new int[points.length];
        double[][] centres = new double[0][];
        for (int start = 0; start < starts; start++) {
            double[][] tried = spread(points, k, random);
            int[] assigned = new int[points.length];
            double sum = settle(points, tried, assigned);
            if (sum < best) {
                best = sum;
                nearest = assigned;
                centres = tried;
            }
        }
        return sorted(points, nearest, centres, seed);
    }

    /** The number of clusters, from 2 to the most, with the best silhouette; fewer win a tie. */
    public static Clusters best(double[][] points, int most, int starts, long seed) {
        Clusters best = of(points, 2, starts, seed);
        for (int k = 3; k <= Math.min(most, points.length); k++) {
            Clusters tried = of(points, k, starts, seed);
            best = tried.silhouette > best.silhouette + 1e-9 ? tried : best;
        }
        return best;
    }

    private static double[][] spread(double[][] points, int k, Random random) {
        double[][] centres = new double[k][];
        centres[0] = points[random.nextInt(points.length)].clone();
        double[] distances = new double[points.length];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int c = 1; c < k; c++) {
            double sum = 0;
            for (int i = 0; i < points.length; i++) {
                distances[i] = Math.min(distances[i], square(points[i], centres[c - 1]));
                sum += distances[i];
            }
            double drawn = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < points.length - 1 && drawn >= distances[chosen]) {
                drawn -= distances[chosen++];
            }
            centres[c] = points[chosen].clone();
        }
        return centres;
    }

    private static double settle(double[][] points, double[][] centres, int[] assigned) {
        double sum = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double now = assign(points, centres, assigned);
            if (now >= sum) {
                return now;
            }
            sum = now;
            move(points, centres, assigned);
        }
        return sum;
    }

    private static double assign(double[][] points, double[][] centres, int[] assigned) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                double distance = square(points[i], centres[c]);
                if (distance < least) {
                    least = distance;
                    assigned[i] = c;
                }
            }
            sum += least;
        }
        return sum;
    }

    private static void move(double[][] points, double[][] centres, int[] assigned) {
        double[][] sums = new double[centres.length][points[0].length];
        int[] counts = new int[centres.length];
        for (int i = 0; i < points.length; i++) {
            counts[assigned[i]]++;
            for (int j = 0; j < points[i].length; j++) {
                sums[assigned[i]][j] += points[i][j];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            for (int j = 0; counts[c] > 0 && j < sums[c].length; j++) {
                centres[c][j] = sums[c][j] / counts[c];
            }
        }
    }

    private static Clusters sorted(double[][] points, int[] nearest, double[][] centres, long seed) {
        int[] sizes = new int[centres.length];
        Arrays.stream(nearest).forEach(cluster -> sizes[cluster]++);
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < centres.length; c++) {
            if (sizes[c] > 0) {
                order.add(c);
            }
        }
        order.sort((one, other) -> sizes[other] - sizes[one]);
        int[] of = Arrays.stream(nearest).map(order::indexOf).toArray();
        double[][] kept = order.stream().map(c -> centres[c]).toArray(double[][]::new);
        return new Clusters(of, kept, silhouette(points, of, kept.length, seed));
    }

    private static double silhouette(double[][] points, int[] of, int k, long seed) {
        int[] judged = points.length <= MOST_JUDGED
                ? java.util.stream.IntStream.range(0, points.length).toArray()
                : new Random(seed)
                        .ints(0, points.length)
                        .distinct()
                        .limit(MOST_JUDGED)
                        .toArray();
        double sum = 0;
        for (int i : judged) {
            double[] distances = new double[k];
            int[] counts = new int[k];
            for (int j : judged) {
                if (i != j) {
                    distances[of[j]] += Math.sqrt(square(points[i], points[j]));
                    counts[of[j]]++;
                }
            }
            double other = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c != of[i] && counts[c] > 0) {
                    other = Math.min(other, distances[c] / counts[c]);
                }
            }
            double own = counts[of[i]] == 0 ? 0 : distances[of[i]] / counts[of[i]];
            boolean alone = counts[of[i]] == 0 || Double.isInfinite(other) || Math.max(own, other) == 0;
            sum += alone ? 0 : (other - own) / Math.max(own, other);
        }
        return judged.length == 0 ? 0 : sum / judged.length;
    }

    private static double square(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += (one[j] - other[j]) * (one[j] - other[j]);
        }
        return sum;
    }
}
