package crm.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A random course of business that can be told again from its numbers, and shortened where it breaks a promise. */
final class Story {
    private Story() {}

    /** A promise about a business after some deeds; breaking it throws an {@link AssertionError}. */
    @FunctionalInterface
    interface Promise {
        void holds(List<Long> deeds);
    }

    /** The numbers of the deeds of a story. */
    static List<Long> deeds(long seed, int longest) {
        Random random = new Random(seed);
        return LongStream.range(0, 2L + random.nextInt(longest - 1))
                .mapToObj(i -> (long) random.nextInt(1_000_000))
                .toList();
    }

    /** Tells stories as long as there is time; a broken promise is told with the shortest story that breaks it. */
    static void tell(int longest, Proof proof, Promise promise) {
        proof.repeat(seed -> {
            List<Long> deeds = deeds(seed, longest);
            try {
                promise.holds(deeds);
            } catch (AssertionError broken) {
                List<Long> shorter = shortened(deeds, promise);
                try {
                    promise.holds(shorter);
                } catch (AssertionError again) {
                    throw new AssertionError(
                            "story " + seed + ", shortened to " + shorter + "\n" + again.getMessage(), again);
                }
                throw broken;
            }
        });
    }

    private static List<Long> shortened(List<Long> deeds, Promise promise) {
        List<Long> shortest = deeds;
        for (int size = deeds.size() / 2; size > 0; size = size / 2) {
            for (int from = 0; from + size <= shortest.size(); ) {
                List<Long> without = new ArrayList<>(shortest);
                without.subList(from, from + size).clear();
                if (breaks(without, promise)) {
                    shortest = without;
                } else {
                    from += size;
                }
            }
        }
        return shortest;
    }

    private static boolean breaks(List<Long> deeds, Promise promise) {
        try {
            promise.holds(deeds);
            return false;
        } catch (AssertionError broken) {
            return true;
        }
    }

    /** Does the deeds one after the other; what cannot be done is refused with a reason, never with a bug. */
    static List<String> happen(Business business, List<Long> deeds) {
        List<String> told = new ArrayList<>();
        for (long deed : deeds) {
            List<String> words = new Deeds(business, deed).next();
            Business.Answer answer = business.run(words);
            told.add(words.stream()
                            .map(word -> word.contains(" ") ? "'" + word + "'" : word)
                            .collect(Collectors.joining(" "))
                    + "   -> " + answer.exit() + " "
                    + answer.err().lines().findFirst().orElse(""));
            if (answer.exit() == 70 || answer.exit() == 8 || answer.exit() == 1) {
                throw new AssertionError("a bug:\n" + String.join("\n", told) + "\n" + answer.err());
            }
        }
        return told;
    }
}
