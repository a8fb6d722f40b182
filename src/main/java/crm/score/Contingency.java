package crm.score;

import org.hipparchus.special.Gamma;

/**
 * Whether two traits go together: Pearson's chi-squared test of independence on a table of counts (Pearson 1900), and
 * Cramer's V for how much (Cramer 1946): {@code sqrt(chi2 / (n (min(rows, columns) - 1)))}, 0 for not at all, 1 for wholly.
 *
 * @param chiSquared the statistic, at least 0
 * @param degrees of freedom: (rows - 1)(columns - 1), empty rows and columns left out
 * @param p the probability of a statistic as great when the traits have nothing to do with each other
 * @param strength Cramer's V, 0 to 1
 */
public record Contingency(double chiSquared, int degrees, double p, double strength) {
    /** The test of a table, rows by columns; with fewer than two of either in use there is nothing to test: p is 1. */
    public static Contingency of(long[][] table) {
        long[] rows = new long[table.length];
        long[] columns = new long[table.length == 0 ? 0 : table[0].length];
        long all = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                all += table[i][j];
            }
        }
        int usedRows = used(rows);
        int usedColumns = used(columns);
        if (usedRows < 2 || usedColumns < 2) {
            return new Contingency(0, 0, 1, 0);
        }
        double chi = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double expected = (double) rows[i] * columns[j] / all;
                if (expected > 0) {
                    chi += (table[i][j] - expected) * (table[i][j] - expected) / expected;
                }
            }
        }
        int degrees = (usedRows - 1) * (usedColumns - 1);
        double p = Gamma.regularizedGammaQ(degrees / 2.0, chi / 2);
        return new Contingency(chi, degrees, p, Math.sqrt(chi / all / (Math.min(usedRows, usedColumns) - 1)));
    }

    private static int used(long... sums) {
        int used = 0;
        for (long sum : sums) {
            used += sum > 0 ? 1 : 0;
        }
        return used;
    }
}
