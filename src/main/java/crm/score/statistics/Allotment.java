package crm.score.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws samples and splits into cells, stratified and by a seed: the same seed gives the same people. */
public final class Allotment {
    private Allotment() {}

    /**
     * Whole numbers in proportion to weights that sum to a total: the method of largest remainders (Hamilton), ties to the
     * first.
     */
    public static int[] proportional(int total, long... weights) {
        long sum = Arrays.stream(weights).sum();
        int[] shares = new int[weights.length];
        if (sum == 0) {
            return shares;
        }
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = (int) (weights[i] * total / sum);
            given += shares[i];
        }
        List<Integer> byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong(at -> -(weights[at] * total % sum)))
                .toList();
        for (int i = 0; i < total - given; i++) {
            shares[byRemainder.get(i)]++;
        }
        return shares;
    }

    /**
     * A sample without putting back, each stratum with its share.
     *
     * @param strata the stratum of each id, ids ascending
     * @param size how many; all of them when there are not more
     * @param seed decides who
     * @return the ids, ascending
     */
    public static List<Long> sample(Map<Long, String> strata, int size, long seed) {
        if (size >= strata.size()) {
            return strata.keySet().stream().sorted().toList();
        }
        Map<String, List<Long>> groups = shuffled(strata, seed);
        int[] shares = proportional(
                size, groups.values().stream().mapToLong(List::size).toArray());
        List<Long> drawn = new ArrayList<>();
        int at = 0;
        for (List<Long> group : groups.values()) {
            drawn.addAll(group.subList(0, shares[at++]));
        }
        Collections.sort(drawn);
        return drawn;
    }

    /**
     * Splits everyone into cells, in each stratum by the weights of the cells; everyone is in exactly one.
     *
     * @return the ids of each cell, ascending
     */
    public static List<List<Long>> cells(Map<Long, String> strata, long seed, long... weights) {
        List<List<Long>> cells = new ArrayList<>();
        Arrays.stream(weights).forEach(weight -> cells.add(new ArrayList<>()));
        for (List<Long> group : shuffled(strata, seed).values()) {
            int[] shares = proportional(group.size(), weights);
            int from = 0;
            for (int cell = 0; cell < weights.length; cell++) {
                cells.get(cell).addAll(group.subList(from, from + shares[cell]));
                from += shares[cell];
            }
        }
        cells.forEach(Collections::sort);
        return cells;
    }

    private static Map<String, List<Long>> shuffled(Map<Long, String> strata, long seed) {
        Map<String, List<Long>> groups = new LinkedHashMap<>();
        strata.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> groups.computeIfAbsent(
                        entry.getValue(), any -> new ArrayList<>())
                .add(entry.getKey()));
        Map<String, List<Long>> sorted = new LinkedHashMap<>();
        Random random = new Random(seed);
        groups.keySet().stream().sorted().forEach(name -> {
            Collections.shuffle(groups.get(name), random);
            sorted.put(name, groups.get(name));
        });
        return sorted;
    }
}
