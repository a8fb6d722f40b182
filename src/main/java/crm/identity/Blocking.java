package crm.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Which pairs of records are worth comparing: those that share a key, such as an e-mail or how the names sound. A group
 * that shares a key and is so large that its pairs would not pay is not compared as a whole: its members are put in
 * order, and each is compared with its neighbours (the sorted neighbourhood of Hernández and Stolfo 1995).
 */
final class Blocking {
    private static final int PAIRS_PER_RECORD = 5;
    private static final int ALWAYS_WHOLE = 8;
    private static final int LARGEST_GROUP = 200;
    private static final int NEIGHBOURS = 4;

    private final Profiles profiles;
    private final List<Key> keys = new ArrayList<>();
    private int largest;
    private int cut;

    /** What is done with a pair; {@code a} stands before {@code b}. */
    interface Visitor {
        void pair(int a, int b);
    }

    Blocking(Profiles profiles) {
        this.profiles = profiles;
    }

    /** One kind of key: a record's values of it, as numbers; 0 for none. */
    private final class Key {
        private final IntUnaryOperator first;
        private final java.util.Optional<Attribute> attribute;
        private final boolean main;
        private final int wholeUpTo;
        private final Set<Integer> cutGroups = new HashSet<>();

        Key(IntUnaryOperator first, java.util.Optional<Attribute> attribute, boolean main) {
            this.first = first;
            this.attribute = attribute;
            this.main = main;
            this.wholeUpTo = wholeUpTo(entries());
        }

        /** Records by their keys: the key in the upper half, the place in the lower, in order. */
        private long[] entries() {
            long[] entries = new long[profiles.size()];
            int count = 0;
            for (int at = 0; at < profiles.size(); at++) {
                int key = first.applyAsInt(at);
                if (key == 0) {
                    continue;
                }
                int[] more = attribute.isPresent() ? attribute.get().more(at) : new int[0];
                if (count + 1 + more.length > entries.length) {
                    entries = Arrays.copyOf(entries, Math.max(entries.length * 2, count + 1 + more.length));
                }
                entries[count++] = entry(key, at);
                for (int other : more) {
                    entries[count++] = entry(other, at);
                }
            }
            long[] sorted = Arrays.copyOf(entries, count);
            Arrays.sort(sorted);
            return sorted;
        }

        private long entry(int key, int at) {
            return (long) key << 32 | at;
        }

        /** The size up to which groups are compared as a whole, so that all of them together stay in bounds. */
        private int wholeUpTo(long[] entries) {
            long[] groups = new long[LARGEST_GROUP + 1];
            for (int from = 0, to; from < entries.length; from = to) {
                to = end(entries, from);
                groups[Math.min(LARGEST_GROUP, to - from)]++;
            }
            long left = (long) PAIRS_PER_RECORD * profiles.size();
            int size = 1;
            while (size < LARGEST_GROUP && left >= 0) {
                size++;
                left -= groups[size] * size * (size - 1) / 2;
            }
            return Math.max(ALWAYS_WHOLE, left < 0 ? size - 1 : size);
        }

        private int end(long[] entries, int from) {
            int to = from + 1;
            while (to < entries.length && entries[to] >>> 32 == entries[from] >>> 32) {
                to++;
            }
            return to;
        }

        /** Whether the pair came up under this key with certainty. */
        boolean joins(int a, int b) {
            int key = attribute.isPresent() ? attribute.get().shared(a, b) : same(first.applyAsInt(a), b);
            return key != 0 && (cutGroups.isEmpty() || !cutGroups.contains(key));
        }

        private int same(int key, int b) {
            return key == first.applyAsInt(b) ? key : 0;
        }

        void each(int number, Visitor visitor) {
            long[] entries = entries();
            for (int from = 0, to; from < entries.length; from = to) {
                to = end(entries, from);
                int size = to - from;
                if (size <= wholeUpTo) {
                    pairs(entries, from, to, size, number, visitor);
                } else if (cutGroups.add((int) (entries[from] >>> 32)) && main) {
                    largest = Math.max(largest, size);
                    cut++;
                }
                if (size > wholeUpTo && main) {
                    pairs(inOrder(entries, from, to), 0, size, NEIGHBOURS, number, visitor);
                }
            }
        }

        private void pairs(long[] entries, int from, int to, int reach, int number, Visitor visitor) {
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to && j <= i + reach; j++) {
                    int a = (int) entries[i];
                    int b = (int) entries[j];
                    if (a != b && !joined(a, b, number)) {
                        visitor.pair(Math.min(a, b), Math.max(a, b));
                    }
                }
            }
        }

        private long[] inOrder(long[] entries, int from, int to) {
            return Arrays.stream(entries, from, to)
                    .boxed()
                    .sorted(java.util.Comparator.comparing(entry -> order((int) (long) entry)))
                    .mapToLong(Long::longValue)
                    .toArray();
        }
    }

    /** What brings similar records of a large group together: their first attributes one behind the other. */
    private String order(int at) {
        return profiles.attribute(0).word(at) + ' ' + profiles.attribute(1).word(at);
    }

    /** Adds a key of one number for each record; a lesser one leaves out groups that are too large. */
    void key(boolean main, IntUnaryOperator keyOf) {
        int[] kept = new int[profiles.size()];
        Arrays.setAll(kept, keyOf);
        keys.add(new Key(at -> kept[at], java.util.Optional.empty(), main));
    }

    /** Adds all values of an attribute as keys. */
    void values(boolean main, Attribute attribute) {
        keys.add(new Key(attribute::first, java.util.Optional.of(attribute), main));
    }

    /** Hands over each pair that shares a key, once; neighbours in large groups now and then more often. */
    void each(Visitor visitor) {
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).each(i, visitor);
        }
    }

    /** Whether a pair came up under any key. */
    boolean joined(int a, int b) {
        return joined(a, b, keys.size());
    }

    private boolean joined(int a, int b, int before) {
        for (int i = 0; i < before; i++) {
            if (keys.get(i).joins(a, b)) {
                return true;
            }
        }
        return false;
    }

    /** How many groups were too large to be compared as a whole. */
    int cut() {
        return cut;
    }

    /** The size of the largest of them. */
    int largest() {
        return largest;
    }
}
