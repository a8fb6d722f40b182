package crm.segment;

import crm.score.statistics.Contingency;
import crm.score.statistics.ManyTests;
import crm.score.statistics.RankSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What sets some contacts apart from others. */
final class Portrait {
    private static final double SURE = .05;

    private Portrait() {}

    /**
     * A value that is more or less frequent among some.
     *
     * @param field the field
     * @param value the value
     * @param ofSome how many of them have it
     * @param some how many they are
     * @param ofOthers how many of the others have it
     * @param others how many those are
     * @param p the chance of such a difference by accident (chi-squared, or Fisher's exact test for few), corrected for all values looked at (Holm)
     */
    record Mark(String field, String value, long ofSome, long some, long ofOthers, long others, double p) {
        double share() {
            return some == 0 ? 0 : ofSome / (double) some;
        }

        double shareOfOthers() {
            return others == 0 ? 0 : ofOthers / (double) others;
        }

        /** The share among some over the share among all. */
        double lift() {
            return share() / ((ofSome + ofOthers) / (double) (some + others));
        }

        boolean isSure() {
            return p < SURE;
        }
    }

    /** All values of all traits; those that are surely different first, then by how far from 1 the lift is. */
    static List<Mark> marks(Traits traits, boolean[] some, boolean[] others) {
        long total = count(some);
        long rest = count(others);
        List<Mark> marks = new ArrayList<>();
        traits.grouped().forEach((field, column) -> {
            Map<String, long[]> counts = counts(column, some, others);
            counts.forEach((value, count) ->
                    marks.add(new Mark(field, value, count[0], total, count[1], rest, p(count, total, rest))));
        });
        double[] corrected = ManyTests.holm(marks.stream().mapToDouble(Mark::p).toArray());
        List<Mark> found = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            Mark mark = marks.get(i);
            found.add(
                    new Mark(mark.field, mark.value, mark.ofSome, mark.some, mark.ofOthers, mark.others, corrected[i]));
        }
        found.sort(Comparator.comparing((Mark mark) -> !mark.isSure())
                .thenComparingDouble(mark -> -Math.abs(mark.share() - mark.shareOfOthers())));
        return found;
    }

    private static double p(long[] count, long total, long rest) {
        return Contingency.of(new long[][] {{count[0], total - count[0]}, {count[1], rest - count[1]}})
                .p();
    }

    private static Map<String, long[]> counts(String[] column, boolean[] some, boolean[] others) {
        Map<String, long[]> counts = new TreeMap<>();
        for (int i = 0; i < column.length; i++) {
            if (some[i] || others[i]) {
                counts.computeIfAbsent(column[i], any -> new long[2])[some[i] ? 0 : 1]++;
            }
        }
        return counts;
    }

    /**
     * A field that tells some from others.
     *
     * @param field the field
     * @param test chi-squared or Fisher's exact test, or rank-sum for numbers
     * @param strength Cramer's V; for numbers how much more than by accident one of them is greater, 0 to 1
     * @param direction higher or lower for numbers, empty otherwise
     * @param p corrected for all fields looked at (Holm)
     */
    record Driver(String field, String test, double strength, String direction, double p) {}

    /** All traits, the strongest first. */
    static List<Driver> drivers(Traits traits, boolean[] some, boolean[] others) {
        List<Driver> drivers = new ArrayList<>();
        traits.words().forEach((field, column) -> {
            long[][] table = counts(column, some, others).values().toArray(long[][]::new);
            Contingency test = Contingency.of(table);
            drivers.add(new Driver(field, test.exact() ? "Fisher" : "chi-squared", test.strength(), "", test.p()));
        });
        traits.numbers().forEach((field, column) -> {
            RankSum test = RankSum.of(of(column, some), of(column, others));
            double strength = Math.abs(2 * test.greater() - 1);
            drivers.add(new Driver(field, "rank-sum", strength, test.greater() < .5 ? "lower" : "higher", test.p()));
        });
        double[] corrected =
                ManyTests.holm(drivers.stream().mapToDouble(Driver::p).toArray());
        List<Driver> found = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            Driver driver = drivers.get(i);
            found.add(new Driver(driver.field, driver.test, driver.strength, driver.direction, corrected[i]));
        }
        found.sort(Comparator.comparingDouble(Driver::strength).reversed().thenComparing(Driver::field));
        return found;
    }

    /** The numbers of some, those without a value left out. */
    static double[] of(double[] column, boolean[] some) {
        double[] numbers = new double[column.length];
        int size = 0;
        for (int i = 0; i < column.length; i++) {
            if (some[i] && Double.isFinite(column[i])) {
                numbers[size++] = column[i];
            }
        }
        return Arrays.copyOf(numbers, size);
    }

    static long count(boolean[] some) {
        long count = 0;
        for (boolean one : some) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
