package crm.score.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Corrects probabilities for having looked at many things at once. */
public final class ManyTests {
    private ManyTests() {}

    /**
     * Holm's step-down correction (Holm 1979): the chance that any of what it lets through is an accident is kept below the
     * limit that a corrected probability is compared with.
     *
     * @param p probabilities of single tests
     * @return the corrected ones in the same order, none above 1
     */
    public static double[] holm(double... p) {
        List<Integer> order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> p[at]))
                .toList();
        double[] corrected = new double[p.length];
        double least = 0;
        for (int i = 0; i < p.length; i++) {
            least = Math.max(least, Math.min(1, (p.length - i) * p[order.get(i)]));
            corrected[order.get(i)] = least;
        }
        return corrected;
    }
}
