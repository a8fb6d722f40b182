package crm.score.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What those who bought the same things bought besides: item-to-item collaborative filtering (Linden, Smith and York 2003,
 * "Amazon.com recommendations"; Sarwar et al. 2001), with customers as binary vectors.
 *
 * <p>The similarity of two items is the cosine of their buyers, {@code both / sqrt(n_i n_j)}; the score of an item is the
 * sum of its similarities to the items someone has. The chance that the buyer of item i also takes j is the m-estimate
 * (Cestnik 1990) {@code (both + m p_j) / (n_i + m)} with m = 5 and p_j the share of all customers who have j, so that
 * "1 of 1" does not become certainty; of several items the one that says most counts.
 */
public final class ItemAffinity {
    private static final double WEIGHT = 5;

    private ItemAffinity() {}

    /**
     * One reason for an item.
     *
     * @param item the item someone has
     * @param bought how many customers bought that
     * @param both how many of them bought the proposed item too
     */
    public record Evidence(int item, int bought, int both) {}

    /**
     * An item that someone does not have.
     *
     * @param item its number
     * @param score the sum of similarities, at least 0
     * @param chance from 0 to 1
     * @param evidence the reasons, the strongest first
     */
    public record Affinity(int item, double score, double chance, List<Evidence> evidence) {
        public Affinity {
            evidence = List.copyOf(evidence);
        }
    }

    /** All items that buyers of these bought too, the best score first, ties by number. */
    public static List<Affinity> to(ItemHistory history, int... own) {
        int[][] both = new int[own.length][history.items()];
        for (int customer = 0; customer < history.customers(); customer++) {
            int[] items = history.itemsOf(customer);
            for (int i = 0; i < own.length; i++) {
                if (Arrays.binarySearch(items, own[i]) >= 0) {
                    for (int item : items) {
                        both[i][item]++;
                    }
                }
            }
        }
        List<Affinity> found = new ArrayList<>();
        for (int item = 0; item < history.items(); item++) {
            if (Arrays.stream(own).noneMatch(equal(item))) {
                affinity(history, own, both, item, found);
            }
        }
        found.sort(Comparator.comparingDouble(Affinity::score).reversed().thenComparingInt(Affinity::item));
        return found;
    }

    private static java.util.function.IntPredicate equal(int item) {
        return other -> other == item;
    }

    private static void affinity(ItemHistory history, int[] own, int[][] both, int item, List<Affinity> found) {
        double score = 0;
        double chance = 0;
        List<Evidence> evidence = new ArrayList<>();
        double share = history.buyers(item) / (double) Math.max(1, history.customers());
        for (int i = 0; i < own.length; i++) {
            int bought = history.buyers(own[i]);
            if (both[i][item] > 0) {
                score += both[i][item] / Math.sqrt((double) bought * history.buyers(item));
                chance = Math.max(chance, (both[i][item] + WEIGHT * share) / (bought + WEIGHT));
                evidence.add(new Evidence(own[i], bought, both[i][item]));
            }
        }
        if (!evidence.isEmpty()) {
            evidence.sort(Comparator.comparingDouble((Evidence one) -> -one.both() / Math.sqrt(one.bought()))
                    .thenComparingInt(Evidence::item));
            found.add(new Affinity(item, score, chance, evidence));
        }
    }
}
