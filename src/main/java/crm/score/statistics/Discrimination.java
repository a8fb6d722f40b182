package crm.score.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well probabilities tell what happened: the area under the receiver operating characteristic (the chance that a case that
 * happened has a greater one than a case that did not; Hanley and McNeil 1982), the Brier score (mean squared error), and
 * groups of cases of like probability with what happened in them (calibration).
 *
 * @param auc .5 for no better than chance, 1 for perfect
 * @param brier 0 for perfect; the share that happened times the share that did not is what the share alone gives
 * @param groups the least probable first
 */
public record Discrimination(double auc, double brier, List<Group> groups) {
    /**
     * Cases of like probability.
     *
     * @param cases how many
     * @param expected their mean probability
     * @param happened the share that happened
     */
    public record Group(int cases, double expected, double happened) {}

    public Discrimination {
        groups = List.copyOf(groups);
    }

    /** Compares probabilities with outcomes, in so many groups of equal size. */
    public static Discrimination of(double[] probabilities, boolean[] outcomes, int groups) {
        int n = outcomes.length;
        double squares = 0;
        double[] yes = new double[n];
        double[] no = new double[n];
        int yeses = 0;
        for (int i = 0; i < n; i++) {
            double off = (outcomes[i] ? 1 : 0) - probabilities[i];
            squares += off * off;
            if (outcomes[i]) {
                yes[yeses++] = probabilities[i];
            } else {
                no[i - yeses] = probabilities[i];
            }
        }
        double auc = RankSum.of(Arrays.copyOf(yes, yeses), Arrays.copyOf(no, n - yeses))
                .greater();
        return new Discrimination(auc, squares / n, groups(probabilities, outcomes, groups));
    }

    private static List<Group> groups(double[] probabilities, boolean[] outcomes, int groups) {
        Integer[] order = new Integer[outcomes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(probabilities[a], probabilities[b]));
        List<Group> found = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * order.length / groups);
            int to = (int) ((group + 1L) * order.length / groups);
            double expected = 0;
            int happened = 0;
            for (int i = from; i < to; i++) {
                expected += probabilities[order[i]];
                happened += outcomes[order[i]] ? 1 : 0;
            }
            if (to > from) {
                found.add(new Group(to - from, expected / (to - from), happened / (double) (to - from)));
            }
        }
        return found;
    }
}
