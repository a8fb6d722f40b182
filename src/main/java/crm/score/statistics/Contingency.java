package crm.score.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * Whether two traits go together: Pearson's chi-squared test of independence on a table of counts (Pearson 1900), and
 * Cramer's V for how much (Cramer 1946): {@code sqrt(chi2 / (n (min(rows, columns) - 1)))}, 0 for not at all, 1 for wholly.
 *
 * <p>Where fewer than {@link #FEWEST} are expected in a cell the distribution of chi-squared is not that of the textbook
 * (Cochran 1954). So rows with such a cell are put together first, and a table of two rows and two columns that still has one
 * is tested by Fisher's exact test (Fisher 1922): the sum of the probabilities of all tables with the same sums that are not
 * more probable than this one.
 *
 * @param chiSquared the statistic, at least 0
 * @param degrees of freedom: (rows - 1)(columns - 1), empty rows and columns left out
 * @param p the probability of counts as far off when the traits have nothing to do with each other
 * @param strength Cramer's V, 0 to 1
 * @param exact whether p is that of Fisher's test
 */
public record Contingency(double chiSquared, int degrees, double p, double strength, boolean exact) {
    /** Expected counts from which on chi-squared holds. */
    static final int FEWEST = 5;

    private static final Contingency NOTHING = new Contingency(0, 0, 1, 0, false);

    /** The test of a table, rows by columns; with fewer than two of either in use there is nothing to test: p is 1. */
    public static Contingency of(long[][] table) {
        long[][] used = used(transposed(used(transposed(table))));
        return used.length < 2 || used[0].length < 2 ? NOTHING : tested(pooled(used));
    }

    private static Contingency tested(long[][] table) {
        double[][] expected = expected(table);
        double all = sum(table);
        double chi = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                double off = table[i][j] - expected[i][j];
                chi += off * off / expected[i][j];
                least = Math.min(least, expected[i][j]);
            }
        }
        int degrees = (table.length - 1) * (table[0].length - 1);
        boolean exact = degrees == 1 && least < FEWEST;
        double p = exact ? fisher(table) : Gamma.regularizedGammaQ(degrees / 2.0, chi / 2);
        double strength = Math.sqrt(chi / all / (Math.min(table.length, table[0].length) - 1));
        return new Contingency(chi, degrees, p, Math.min(1, strength), exact);
    }

    /** The rows with a small expected count put together, while there are more than two. */
    private static long[][] pooled(long[][] table) {
        List<long[]> rows = new ArrayList<>(Arrays.asList(table));
        rows.sort(Comparator.comparingLong(row -> Arrays.stream(row).sum()));
        while (rows.size() > 2
                && Arrays.stream(expected(rows.toArray(long[][]::new))[0]).min().orElse(0) < FEWEST) {
            long[] rare = rows.remove(0);
            long[] next = rows.remove(0);
            long[] both = new long[rare.length];
            Arrays.setAll(both, j -> rare[j] + next[j]);
            long size = Arrays.stream(both).sum();
            int at = 0;
            while (at < rows.size() && Arrays.stream(rows.get(at)).sum() < size) {
                at++;
            }
            rows.add(at, both);
        }
        return rows.toArray(long[][]::new);
    }

    private static double[][] expected(long[][] table) {
        long[][] turned = transposed(table);
        double all = sum(table);
        double[][] expected = new double[table.length][turned.length];
        for (int i = 0; i < table.length; i++) {
            double row = Arrays.stream(table[i]).sum();
            for (int j = 0; j < turned.length; j++) {
                expected[i][j] = row * Arrays.stream(turned[j]).sum() / all;
            }
        }
        return expected;
    }

    private static double fisher(long[][] table) {
        long first = table[0][0] + table[0][1];
        long second = table[1][0] + table[1][1];
        long column = table[0][0] + table[1][0];
        double own = probability(table[0][0], first, second, column);
        double sum = 0;
        for (long count = Math.max(0, column - second); count <= Math.min(first, column); count++) {
            double probability = probability(count, first, second, column);
            sum += probability <= own * (1 + 1e-7) ? probability : 0;
        }
        return Math.min(1, sum);
    }

    /** The hypergeometric probability of so many of the first row in a column. */
    private static double probability(long count, long first, long second, long column) {
        return Math.exp(
                logChoices(first, count) + logChoices(second, column - count) - logChoices(first + second, column));
    }

    private static double logChoices(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }

    private static long sum(long[][] table) {
        return Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    }

    private static long[][] used(long[][] table) {
        return Arrays.stream(table)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .toArray(long[][]::new);
    }

    private static long[][] transposed(long[][] table) {
        long[][] turned = new long[table.length == 0 ? 0 : table[0].length][table.length];
        for (int j = 0; j < turned.length; j++) {
            int column = j;
            Arrays.setAll(turned[j], i -> table[i][column]);
        }
        return turned;
    }
}
