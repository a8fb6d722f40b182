package crm.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One attribute of all records, as words of a lexicon: the first value of each, and further ones of those that have any. */
final class Attribute {
    private static final int[] NONE = {};

    private final Lexicon lexicon = new Lexicon();
    private final Map<Integer, int[]> further = new HashMap<>();
    private int[] first = new int[1 << 8];
    private int records;

    /** Gives a record a value; empty text is none. */
    void put(int at, String word) {
        if (at >= first.length) {
            first = Arrays.copyOf(first, Math.max(at + 1, first.length * 2));
        }
        records = Math.max(records, at + 1);
        if (word.isEmpty() || has(at, word)) {
            return;
        }
        int number = lexicon.use(word);
        if (first[at] == 0) {
            first[at] = number;
        } else {
            int[] old = more(at);
            int[] grown = Arrays.copyOf(old, old.length + 1);
            grown[old.length] = number;
            further.put(at, grown);
        }
    }

    private boolean has(int at, String word) {
        if (first[at] == 0) {
            return false;
        }
        return word(at).equals(word)
                || Arrays.stream(more(at))
                        .anyMatch(number -> lexicon.word(number).equals(word));
    }

    /** The number of a record's first value, 0 for none. */
    int first(int at) {
        return at < first.length ? first[at] : 0;
    }

    /** The numbers of a record's further values. */
    int[] more(int at) {
        return further.isEmpty() ? NONE : further.getOrDefault(at, NONE);
    }

    /** A record's first value, empty for none. */
    String word(int at) {
        int number = first(at);
        return number == 0 ? "" : lexicon.word(number);
    }

    /** The words. */
    Lexicon lexicon() {
        return lexicon;
    }

    /** How many records have a value in common, of two: the number of one such value, or 0. */
    int shared(int a, int b) {
        int one = first(a);
        int other = first(b);
        if (one == 0 || other == 0) {
            return 0;
        }
        if (one == other) {
            return one;
        }
        int[] moreA = more(a);
        int[] moreB = more(b);
        if (moreA.length == 0 && moreB.length == 0) {
            return 0;
        }
        int found = contains(moreB, one) ? one : contains(moreA, other) ? other : 0;
        for (int i = 0; i < moreA.length && found == 0; i++) {
            found = contains(moreB, moreA[i]) ? moreA[i] : 0;
        }
        return found;
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }
}
