package crm.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.LongConsumer;

/**
 * Finds the pairs of records that are probably of one being. Few records are all compared with each other; of many, those
 * that share a key, and a random sample of the others, which tells how often strangers agree by chance.
 */
final class DuplicateSearch {
    /** Up to so many records every pair is compared. */
    static final int ALL_PAIRS_UP_TO = 1500;

    private static final int SAMPLE = 500_000;
    private static final long SEED = 20_260_301;
    private static final double LEAST_FREQUENT = -4;
    private static final double MOST_RARE = 3;
    private static final double USUAL_USES = 200;

    private final Profiles profiles;
    private final Comparison comparison;
    private final Blocking blocking;
    private final boolean whole;
    private final double nearPerDouble;
    private final LongConsumer progress;
    private final PairList compared = new PairList();
    private LinkageModel model;

    /**
     * A probable double.
     *
     * @param score the probability that both are one, 0 to 1
     * @param a place of the one that has been there longer
     * @param b place of the other
     * @param pattern how they agree
     */
    record Found(double score, int a, int b, long pattern) {}

    DuplicateSearch(Profiles profiles, Subject subject, ShortNames shortNames, int allUpTo, LongConsumer progress) {
        this.profiles = profiles;
        this.comparison = new Comparison(profiles, shortNames);
        this.whole = profiles.size() <= allUpTo;
        this.blocking = whole ? new Blocking(profiles) : subject.blocking(profiles, shortNames);
        this.nearPerDouble = subject.nearPerDouble();
        this.progress = progress;
    }

    /** The pairs that reach a score and that are asked for, the most probable first. */
    List<Found> search(double limit, BiPredicate<Integer, Integer> asked) {
        model = Fitting.fit(profiles.features(), counted(), profiles.size(), nearPerDouble);
        List<Found> found = new ArrayList<>();
        PairList.Visitor judge = (a, b, pattern) -> {
            double score = score(a, b, pattern);
            if (score >= limit && asked.test(a, b)) {
                found.add(new Found(score, a, b, pattern));
            }
        };
        if (compared.isComplete()) {
            compared.each(judge);
        } else {
            each((a, b) -> judge.pair(a, b, comparison.pattern(a, b)));
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparingInt(Found::a)
                        .thenComparingInt(Found::b))
                .toList();
    }

    /** The model of the last search. */
    LinkageModel model() {
        return model;
    }

    /** How many groups that share a key were too large to be compared as a whole, and the size of the largest. */
    Blocking blocking() {
        return blocking;
    }

    private void each(Blocking.Visitor visitor) {
        long[] done = {0};
        Blocking.Visitor counting = (a, b) -> {
            visitor.pair(a, b);
            if ((++done[0] & 0xffff) == 0) {
                progress.accept(0x10000);
            }
        };
        if (!whole) {
            blocking.each(counting);
            return;
        }
        for (int a = 0; a < profiles.size(); a++) {
            for (int b = a + 1; b < profiles.size(); b++) {
                counting.pair(a, b);
            }
        }
    }

    private PatternCounts counted() {
        PatternCounts counts = new PatternCounts();
        long[] seen = {0};
        each((a, b) -> {
            long pattern = comparison.pattern(a, b);
            counts.add(pattern, 1);
            compared.add(a, b, pattern);
            seen[0]++;
        });
        double others = profiles.pairs() - seen[0];
        if (!whole && others > 0) {
            PatternCounts sampled = new PatternCounts();
            int taken = sample(sampled);
            for (long pattern : sampled.patterns()) {
                counts.add(pattern, sampled.count(pattern) * others / taken);
            }
        }
        return counts;
    }

    private int sample(PatternCounts counts) {
        SplittableRandom random = new SplittableRandom(SEED);
        int taken = 0;
        for (int i = 0; i < SAMPLE; i++) {
            int a = random.nextInt(profiles.size());
            int b = random.nextInt(profiles.size());
            if (a != b && !blocking.joined(a, b)) {
                counts.add(comparison.pattern(Math.min(a, b), Math.max(a, b)), 1);
                taken++;
            }
        }
        return Math.max(1, taken);
    }

    /**
     * The probability that both are one, with agreement on rare names counting more than on frequent ones (Winkler 1989,
     * "Frequency-based matching in the Fellegi-Sunter model") and agreement on an address or number that many share less.
     */
    private double score(int a, int b, long pattern) {
        double[] joint = new double[LinkageModel.KINDS];
        model.joint(pattern, joint);
        List<Feature> features = profiles.features();
        for (int i = 0; i < features.size(); i++) {
            if (Comparison.code(pattern, i) == Level.SAME.code()) {
                adjust(joint, features.get(i), i, a, b);
            }
        }
        LinkageModel.normalise(joint);
        return joint[LinkageModel.ONE];
    }

    private void adjust(double[] joint, Feature feature, int i, int a, int b) {
        Attribute attribute = profiles.attribute(feature.at());
        Lexicon words = attribute.lexicon();
        switch (feature.how()) {
            case GIVEN, FAMILY -> {
                double usual = feature.other().at(0);
                double uses = Math.max(0, words.count(attribute.first(a)) - 2) + USUAL_USES * usual;
                double frequency = uses / (words.uses() + USUAL_USES);
                double rarer = Math.log(model.share(LinkageModel.UNRELATED, i, Level.SAME) / frequency);
                double weight = Math.max(LEAST_FREQUENT, Math.min(MOST_RARE, rarer));
                joint[LinkageModel.UNRELATED] -= weight;
                joint[LinkageModel.NEAR] -= feature.owned() ? weight : 0;
            }
            case EMAIL, PHONE, CODE, EXACT -> {
                int shared = attribute.shared(a, b);
                int holders = shared == 0 ? 0 : words.count(shared);
                joint[LinkageModel.ONE] -= holders > 2 && identifies(feature) ? Math.log(holders - 1.0) : 0;
            }
            case FIRM, DATE, WORDS, AREA -> {}
        }
    }

    private static boolean identifies(Feature feature) {
        return feature.other().at(0) <= 1e-4;
    }
}
