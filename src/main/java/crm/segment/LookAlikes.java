package crm.segment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Contacts who are like those of a segment: naive Bayes over their traits. What speaks for someone is the logarithm of how
 * much more frequent each value is in the segment than outside (Laplace's correction of one), summed over the traits.
 */
final class LookAlikes {
    private static final int MOST_REASONS = 3;

    private LookAlikes() {}

    /**
     * Someone who is not in the segment.
     *
     * @param id the contact
     * @param score the sum, in natural logarithms; 0 for neither like nor unlike
     * @param reasons what speaks most for it
     */
    record LookAlike(long id, double score, List<String> reasons) {
        LookAlike {
            reasons = List.copyOf(reasons);
        }
    }

    /** The most alike first, ties by id. */
    static List<LookAlike> of(Traits traits, boolean[] in, int most) {
        Map<String, String[]> columns = traits.grouped();
        Map<String, Map<String, Double>> weights = new HashMap<>();
        columns.forEach((field, column) -> weights.put(field, weights(column, in)));
        double[] scores = new double[in.length];
        columns.forEach((field, column) -> {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights.get(field).get(column[i]);
            }
        });
        return IntStream.range(0, in.length)
                .filter(i -> !in[i])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i])
                        .thenComparing(i -> traits.ids().get(i)))
                .limit(most)
                .map(i -> new LookAlike(traits.ids().get(i), scores[i], reasons(columns, weights, i)))
                .toList();
    }

    private static Map<String, Double> weights(String[] column, boolean[] in) {
        Map<String, long[]> counts = new HashMap<>();
        long some = 0;
        for (int i = 0; i < column.length; i++) {
            counts.computeIfAbsent(column[i], any -> new long[2])[in[i] ? 0 : 1]++;
            some += in[i] ? 1 : 0;
        }
        double inside = some + counts.size();
        double outside = column.length - some + counts.size();
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((value, count) ->
                weights.put(value, Math.log((count[0] + 1) / inside) - Math.log((count[1] + 1) / outside)));
        return weights;
    }

    private static List<String> reasons(
            Map<String, String[]> columns, Map<String, Map<String, Double>> weights, int at) {
        return columns.entrySet().stream()
                .filter(column -> weights.get(column.getKey()).get(column.getValue()[at]) > 0)
                .sorted(Comparator.comparingDouble(
                        column -> -weights.get(column.getKey()).get(column.getValue()[at])))
                .limit(MOST_REASONS)
                .map(column -> column.getKey() + " " + column.getValue()[at])
                .toList();
    }
}
