package crm.survey;

import crm.score.statistics.ShareInterval;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often each answer was given by some people, everybody counting once an answer. */
final class Tally {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,6})?");

    private final Map<String, Count> counts = new HashMap<>();
    private long people;
    private long numbers;
    private double sum;

    /** An answer with how many gave it, spelt as most of them did. */
    private static final class Count {
        private final Map<String, Integer> spellings = new HashMap<>();
        private long given;

        String spelling() {
            return spellings.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    /**
     * One answer.
     *
     * @param rank 1 for the one given most; the same for answers given as often
     * @param given how many gave it
     * @param share how many of those asked, with the interval in which the share of all customers is to be expected
     */
    record Ranked(long rank, String answer, long given, ShareInterval share) {}

    /** Takes in what somebody answered. */
    void add(Answer answer) {
        people++;
        for (String part : answer.parts()) {
            Count count = counts.computeIfAbsent(Text.fold(part), any -> new Count());
            count.given++;
            count.spellings.merge(part, 1, Integer::sum);
        }
        if (answer.parts().size() == 1 && NUMBER.matcher(answer.parts().get(0)).matches()) {
            numbers++;
            sum += new BigDecimal(answer.parts().get(0).replace(',', '.')).doubleValue();
        }
    }

    /** How many answered. */
    long people() {
        return people;
    }

    /** How many different answers they gave. */
    long different() {
        return counts.size();
    }

    /** The mean of the answers, where everybody answered with a number. */
    Optional<Double> mean() {
        return people > 0 && numbers == people ? Optional.of(sum / people) : Optional.empty();
    }

    /** The answers, the one given most first; those given as often by their letters. */
    List<Ranked> ranked() {
        List<Count> sorted = counts.values().stream()
                .sorted(Comparator.comparingLong((Count count) -> -count.given)
                        .thenComparing(count -> Text.fold(count.spelling())))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Count count : sorted) {
            boolean same = !ranked.isEmpty() && ranked.get(ranked.size() - 1).given() == count.given;
            long rank = same ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1;
            ranked.add(new Ranked(rank, count.spelling(), count.given, ShareInterval.of(count.given, people)));
        }
        return ranked;
    }
}
