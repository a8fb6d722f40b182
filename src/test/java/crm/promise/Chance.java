package crm.promise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What comes by chance, and the same again from the same number. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** A number from 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether it happens that happens once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** At least one of them, in any order. */
    List<String> some(List<String> all) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return new ArrayList<>(shuffled.subList(0, 1 + random.nextInt(all.size())));
    }

    /** Adds an option once in three times. */
    void maybe(List<String> words, String option, String value) {
        if (onceIn(3)) {
            words.addAll(List.of(option, value));
        }
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Some of the words, one after the other. */
    String words(List<String> all, int most) {
        List<String> words = new ArrayList<>();
        String between = onceIn(4) ? "" : " ";
        for (int i = random.nextInt(most); i >= 0; i--) {
            words.add(pick(all));
        }
        return String.join(between, words);
    }

    /** The text with some of its characters gone and others between. */
    String noisy(String text, List<String> bits, int most) {
        StringBuilder noisy = new StringBuilder(text);
        for (int i = random.nextInt(most); i >= 0 && noisy.length() > 2; i--) {
            int at = random.nextInt(noisy.length());
            int to = Math.min(noisy.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> noisy.insert(at, pick(bits));
                case 1 -> noisy.replace(at, to, pick(bits));
                case 2 -> noisy.delete(at, to);
                default -> noisy.insert(at, noisy.substring(random.nextInt(at + 1), at));
            }
        }
        return noisy.toString();
    }
}
