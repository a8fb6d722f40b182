package crm.score.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Customers who bought much the same: the cosine of two customers is the number of items that both bought, over the root
 * of the product of how many each bought (binary vectors, as in user-based collaborative filtering, Herlocker et al. 1999).
 */
public final class SimilarCustomers {
    private SimilarCustomers() {}

    /**
     * A customer.
     *
     * @param customer the number
     * @param similarity above 0, 1 when both bought the same
     * @param shared the items that both bought, ascending
     */
    public record Similar(int customer, double similarity, List<Integer> shared) {
        public Similar {
            shared = List.copyOf(shared);
        }
    }

    /** Those who share items with someone, the most similar first, ties by number. */
    public static List<Similar> to(ItemHistory history, int... own) {
        List<Similar> found = new ArrayList<>();
        for (int customer = 0; customer < history.customers(); customer++) {
            int[] items = history.itemsOf(customer);
            List<Integer> shared = Arrays.stream(items)
                    .filter(item -> Arrays.binarySearch(own, item) >= 0)
                    .boxed()
                    .toList();
            if (!shared.isEmpty()) {
                double cosine = shared.size() / Math.sqrt((double) items.length * own.length);
                found.add(new Similar(customer, cosine, shared));
            }
        }
        found.sort(Comparator.comparingDouble(Similar::similarity).reversed().thenComparingInt(Similar::customer));
        return found;
    }
}
