package crm.identity;

import java.util.Arrays;

/**
 * The different words of one attribute, numbered from 1, with how many records have each. A million e-mails take a
 * million strings and 12 bytes each.
 */
final class Lexicon {
    private static final int INITIAL = 1 << 8;

    private String[] words = new String[INITIAL];
    private int[] counts = new int[INITIAL];
    private long[] letters = new long[INITIAL];
    private int[] table = new int[INITIAL * 2];
    private int size;
    private long uses;

    /** The number of a word, which is used once more. */
    int use(String word) {
        int at = place(word);
        if (table[at] == 0) {
            if (++size == words.length) {
                grow();
                at = place(word);
            }
            words[size] = word;
            letters[size] = Similarity.letters(word);
            table[at] = size;
        }
        counts[table[at]]++;
        uses++;
        return table[at];
    }

    /** The word of a number. */
    String word(int number) {
        return words[number];
    }

    /** Which letters a word has, see {@link Similarity#letters}. */
    long letters(int number) {
        return letters[number];
    }

    /** How often a word was used. */
    int count(int number) {
        return counts[number];
    }

    /** How many different words there are. */
    int size() {
        return size;
    }

    /** How often any word was used. */
    long uses() {
        return uses;
    }

    /** The chance that two uses drawn at random are of one word. */
    double chance() {
        double pairs = 0;
        for (int i = 1; i <= size; i++) {
            pairs += (double) counts[i] * (counts[i] - 1);
        }
        return uses < 2 ? 0 : pairs / ((double) uses * (uses - 1));
    }

    private int place(String word) {
        int mask = table.length - 1;
        int hash = word.hashCode() * 0x9e3779b9;
        int at = (hash ^ (hash >>> 15)) & mask;
        while (table[at] != 0 && !words[table[at]].equals(word)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        words = Arrays.copyOf(words, words.length * 2);
        counts = Arrays.copyOf(counts, counts.length * 2);
        letters = Arrays.copyOf(letters, letters.length * 2);
        table = new int[words.length * 2];
        for (int number = 1; number < size; number++) {
            table[place(words[number])] = number;
        }
    }
}
