package crm.score.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is bought together: association rules by the Apriori algorithm (Agrawal and Srikant 1994), with exact counts.
 *
 * <p>Of a rule "if A then b" over n baskets: support is the share of baskets with A and b; confidence the share of those
 * with A that have b; lift is confidence over the share of all baskets with b: above 1, A speaks for b.
 */
public final class AssociationRules {
    private final int baskets;
    private final Map<List<Integer>, Integer> counts;

    private AssociationRules(int baskets, Map<List<Integer>, Integer> counts) {
        this.baskets = baskets;
        this.counts = counts;
    }

    /**
     * A rule.
     *
     * @param given the items of A, ascending
     * @param then the item b
     * @param baskets how many there are
     * @param withGiven baskets with A
     * @param withThen baskets with b
     * @param withBoth baskets with A and b
     */
    public record Rule(List<Integer> given, int then, int baskets, int withGiven, int withThen, int withBoth) {
        public Rule {
            given = List.copyOf(given);
        }

        /** Share of baskets with all of it. */
        public double support() {
            return withBoth / (double) baskets;
        }

        /** Share of the baskets with A that have b. */
        public double confidence() {
            return withBoth / (double) withGiven;
        }

        /** Confidence over the share of all baskets with b. */
        public double lift() {
            return confidence() * baskets / withThen;
        }
    }

    /**
     * Counts the sets of items that are in enough baskets.
     *
     * @param baskets the different items of each, ascending
     * @param least in so many baskets a set must be; at least 1
     * @param most items that a set has at most; at least 2
     */
    public static AssociationRules of(List<int[]> baskets, int least, int most) {
        Map<List<Integer>, Integer> all = new HashMap<>();
        Map<List<Integer>, Integer> level = singles(baskets, least);
        for (int size = 2; size <= most && level.size() > 1; size++) {
            all.putAll(level);
            level = next(baskets, level, size, least);
        }
        all.putAll(level);
        return new AssociationRules(baskets.size(), all);
    }

    private static Map<List<Integer>, Integer> singles(List<int[]> baskets, int least) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] basket : baskets) {
            for (int item : basket) {
                counts.merge(item, 1, Integer::sum);
            }
        }
        Map<List<Integer>, Integer> kept = new HashMap<>();
        counts.forEach((item, count) -> {
            if (count >= least) {
                kept.put(List.of(item), count);
            }
        });
        return kept;
    }

    /** Sets of one item more; only those are counted all of whose parts were frequent. */
    private static Map<List<Integer>, Integer> next(
            List<int[]> baskets, Map<List<Integer>, Integer> level, int size, int least) {
        Set<Integer> alive = new HashSet<>();
        level.keySet().forEach(alive::addAll);
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int[] basket : baskets) {
            int[] items = Arrays.stream(basket).filter(alive::contains).toArray();
            if (items.length >= size) {
                combine(items, 0, new ArrayList<>(), size, level, counts);
            }
        }
        counts.values().removeIf(count -> count < least);
        return counts;
    }

    private static void combine(
            int[] items,
            int from,
            List<Integer> chosen,
            int size,
            Map<List<Integer>, Integer> level,
            Map<List<Integer>, Integer> counts) {
        if (chosen.size() == size) {
            if (size == 2 || partsAreFrequent(chosen, level)) {
                counts.merge(List.copyOf(chosen), 1, Integer::sum);
            }
            return;
        }
        for (int i = from; i <= items.length - (size - chosen.size()); i++) {
            chosen.add(items[i]);
            if (chosen.size() != size - 1 || level.containsKey(chosen)) {
                combine(items, i + 1, chosen, size, level, counts);
            }
            chosen.remove(chosen.size() - 1);
        }
    }

    private static boolean partsAreFrequent(List<Integer> set, Map<List<Integer>, Integer> level) {
        for (int i = 0; i < set.size(); i++) {
            if (!level.containsKey(without(set, i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> without(List<Integer> set, int at) {
        List<Integer> rest = new ArrayList<>(set);
        rest.remove(at);
        return rest;
    }

    /** In how many baskets a set of items is; 0 when in too few to be counted. */
    int count(Integer... items) {
        return counts.getOrDefault(Arrays.asList(items), 0);
    }

    /** The rules of at least that confidence, by lift, then by support, the highest first. */
    public List<Rule> rules(double confidence) {
        List<Rule> rules = new ArrayList<>();
        counts.forEach((set, both) -> {
            for (int i = 0; set.size() > 1 && i < set.size(); i++) {
                List<Integer> given = without(set, i);
                int then = set.get(i);
                Rule rule = new Rule(given, then, baskets, counts.get(given), counts.get(List.of(then)), both);
                if (rule.confidence() >= confidence) {
                    rules.add(rule);
                }
            }
        });
        rules.sort(Comparator.comparingDouble(Rule::lift)
                .thenComparingInt(Rule::withBoth)
                .reversed()
                .thenComparing(rule -> rule.given().toString())
                .thenComparingInt(Rule::then));
        return rules;
    }
}
