package crm.score.outlook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What was foretold of each customer beside what came: whether the good and the bad can be told early. Customers are cut into
 * groups by what was foretold, and into as many by what came, group 1 the best; equal figures share the better group that any
 * of them would reach, as far as what was foretold goes, so that nobody is told apart who looks the same.
 */
public final class EarlySigns {
    private final double[] foretold;
    private final double[] came;
    private final int[] guessed;
    private final int[] actual;
    private final int groups;

    /**
     * The signs of customers.
     *
     * @param foretold a figure for each
     * @param came what it came to
     * @param groups into how many groups they are cut
     */
    public EarlySigns(double[] foretold, double[] came, int groups) {
        this.foretold = foretold.clone();
        this.came = came.clone();
        this.groups = groups;
        this.guessed = groups(foretold, groups);
        this.actual = groups(came, groups);
    }

    /** The group of each: 1 + floor(groups * greater / n), where greater is how many have a greater figure. */
    private static int[] groups(double[] figures, int groups) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return Arrays.stream(figures)
                .mapToInt(figure -> 1 + (int) ((long) groups * above(sorted, figure) / figures.length))
                .toArray();
    }

    private static int above(double[] sorted, double figure) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= figure) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    /** How many customers there are. */
    int customers() {
        return foretold.length;
    }

    /** The group that was foretold for a customer. */
    public int guessed(int at) {
        return guessed[at];
    }

    /** How many were foretold to be of a group. */
    public long size(int group) {
        return Arrays.stream(guessed).filter(one -> one == group).count();
    }

    /** The mean of what was foretold for a group; NaN when it is empty. */
    public double foretold(int group) {
        return mean(foretold, group);
    }

    /** The mean of what came of a group; NaN when it is empty. */
    public double came(int group) {
        return mean(came, group);
    }

    private double mean(double[] figures, int group) {
        return of(group).mapToDouble(i -> figures[i]).average().orElse(Double.NaN);
    }

    private IntStream of(int group) {
        return IntStream.range(0, guessed.length).filter(i -> guessed[i] == group);
    }

    /** How many foretold to be of one group came to be of another. */
    public long met(int group, int other) {
        return of(group).filter(i -> actual[i] == other && came[i] != 0).count();
    }

    /** Of those foretold to be of a group, how many brought nothing. */
    public long nothing(int group) {
        return of(group).filter(i -> came[i] == 0).count();
    }

    /** What part of all that came was brought by a group, in percent; NaN when nothing came. */
    public double share(int group) {
        return 100
                * of(group).mapToDouble(i -> came[i]).sum()
                / Arrays.stream(came).sum();
    }

    /** The share of all customers that came to be of the best group, in percent: what a blind guess would hit. */
    public double chance() {
        long best = IntStream.range(0, actual.length)
                .filter(i -> actual[i] == 1 && came[i] != 0)
                .count();
        return 100.0 * best / actual.length;
    }

    /** Into how many groups customers are cut. */
    int groups() {
        return groups;
    }

    /**
     * Spearman's rank correlation of what was foretold and what came, from -1 to 1 (Spearman 1904): Pearson's correlation of
     * the ranks, equal figures sharing the mean of theirs; NaN when either is the same for all.
     */
    public double rankCorrelation() {
        double[] one = ranks(foretold);
        double[] other = ranks(came);
        double mean = (one.length + 1) / 2.0;
        double both = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - mean) * (other[i] - mean);
            ones += (one[i] - mean) * (one[i] - mean);
            others += (other[i] - mean) * (other[i] - mean);
        }
        return both / Math.sqrt(ones * others);
    }

    private static double[] ranks(double[] figures) {
        Integer[] order = IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> figures[i]))
                .toArray(Integer[]::new);
        double[] ranks = new double[figures.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && figures[order[to]] == figures[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
