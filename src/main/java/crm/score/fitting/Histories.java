package crm.score.fitting;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The purchase histories of a population, equal ones kept once with how often they occur: a likelihood over a million
 * customers has far fewer different terms. Times are whole days; models divide them by seven.
 */
public final class Histories {
    private static final int TIME_BITS = 22;
    private static final int TIME_MASK = (1 << TIME_BITS) - 1;
    private static final int MOST_REPEATS = (1 << 19) - 1;

    private final int[] repeats;
    private final int[] recencies;
    private final int[] ages;
    private final int[] counts;
    private final long customers;

    /** The different times, and which of them each recency and age is: one wrong date must not make long tables. */
    private final int[] times;

    private final int[] recencyPlaces;
    private final int[] agePlaces;
    private Optional<Pairs> recencyPairs = Optional.empty();
    private Optional<Pairs> agePairs = Optional.empty();

    /**
     * The different pairs of repeat purchases and a time, and which of them each history has.
     */
    static final class Pairs {
        private final long[] keys;
        private final int[] of;

        private Pairs(int[] repeats, int[] times) {
            long[] all = new long[repeats.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = ((long) repeats[i] << TIME_BITS) | times[i];
            }
            keys = Arrays.stream(all).sorted().distinct().toArray();
            of = new int[all.length];
            Summation.each(of.length, (from, to) -> {
                for (int i = from; i < to; i++) {
                    of[i] = Arrays.binarySearch(keys, all[i]);
                }
            });
        }

        /** How many there are. */
        int size() {
            return keys.length;
        }

        /** The number of the pair of a history. */
        int of(int history) {
            return of[history];
        }

        /** One more than the last pair that has as many repeat purchases as this one; they stand together. */
        int endOf(int pair) {
            int end = pair + 1;
            while (end < keys.length && repeats(end) == repeats(pair)) {
                end++;
            }
            return end;
        }

        /** The repeat purchases of a pair. */
        int repeats(int pair) {
            return (int) (keys[pair] >>> TIME_BITS);
        }

        /** The days of a pair. */
        int days(int pair) {
            return (int) keys[pair] & TIME_MASK;
        }
    }

    private Histories(long[] sorted, int[] counted) {
        int size = sorted.length;
        repeats = new int[size];
        recencies = new int[size];
        ages = new int[size];
        counts = counted;
        long sum = 0;
        for (int i = 0; i < size; i++) {
            repeats[i] = (int) (sorted[i] >>> (2 * TIME_BITS));
            recencies[i] = (int) (sorted[i] >>> TIME_BITS) & TIME_MASK;
            ages[i] = (int) sorted[i] & TIME_MASK;
            sum += counts[i];
        }
        customers = sum;
        times = IntStream.concat(Arrays.stream(recencies), Arrays.stream(ages))
                .sorted()
                .distinct()
                .toArray();
        recencyPlaces = places(recencies);
        agePlaces = places(ages);
    }

    private int[] places(int... days) {
        int[] places = new int[days.length];
        Summation.each(places.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                places[i] = Arrays.binarySearch(times, days[i]);
            }
        });
        return places;
    }

    /** Gathers histories one by one. */
    public static final class Builder {
        private long[] packed = new long[512];
        private int size;

        /**
         * Takes in one customer.
         *
         * @param repeats repeat purchases
         * @param recency days from the first to the last purchase
         * @param age days from the first purchase to the day of analysis
         */
        public Builder add(int repeats, int recency, int age) {
            if (repeats < 0 || repeats > MOST_REPEATS || recency < 0 || age < recency || age > TIME_MASK) {
                throw new IllegalArgumentException(
                        repeats + " repeat purchases, the last after " + recency + " days of " + age);
            }
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, 2 * size);
            }
            packed[size++] = ((((long) repeats << TIME_BITS) | recency) << TIME_BITS) | age;
            return this;
        }

        /** The histories, equal ones together. */
        public Histories build() {
            long[] sorted = Arrays.copyOf(packed, size);
            Arrays.parallelSort(sorted);
            int[] counts = new int[size];
            int different = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || sorted[i] != sorted[different - 1]) {
                    sorted[different++] = sorted[i];
                }
                counts[different - 1]++;
            }
            return new Histories(Arrays.copyOf(sorted, different), Arrays.copyOf(counts, different));
        }
    }

    /** Every n-th customer in the order of repeat purchases, recency and age, so that about {@code most} are left. */
    Histories thinned(int most) {
        if (customers <= most) {
            return this;
        }
        double step = (double) customers / most;
        Builder some = new Builder();
        double next = step / 2;
        long before = 0;
        for (int i = 0; i < size(); i++) {
            before += counts[i];
            while (next < before) {
                some.add(repeats[i], recencies[i], ages[i]);
                next += step;
            }
        }
        return some.build();
    }

    /** How many different histories there are. */
    int size() {
        return counts.length;
    }

    int repeats(int at) {
        return repeats[at];
    }

    int count(int at) {
        return counts[at];
    }

    /** The different recencies and ages, ascending. */
    int[] times() {
        return times;
    }

    /** Which of the {@link #times} the recency of a history is. */
    int recencyPlace(int at) {
        return recencyPlaces[at];
    }

    /** Which of them its age is. */
    int agePlace(int at) {
        return agePlaces[at];
    }

    /** The pairs of repeat purchases and recency; found when first asked for, by one thread. */
    Pairs recencyPairs() {
        if (recencyPairs.isEmpty()) {
            recencyPairs = Optional.of(new Pairs(repeats, recencies));
        }
        return recencyPairs.get();
    }

    /** The pairs of repeat purchases and age; found when first asked for, by one thread. */
    Pairs agePairs() {
        if (agePairs.isEmpty()) {
            agePairs = Optional.of(new Pairs(repeats, ages));
        }
        return agePairs.get();
    }

    /** How many customers there are. */
    public long customers() {
        return customers;
    }

    /** How many customers purchased again. */
    public long repeaters() {
        return sum((x, age) -> x > 0 ? 1 : 0);
    }

    /** How many repeat purchases there are in all. */
    public long purchases() {
        return sum((x, age) -> x);
    }

    /** The sum of the ages, in days. */
    long ages() {
        return sum((x, age) -> age);
    }

    /** The most repeat purchases of a customer. */
    int mostRepeats() {
        return Arrays.stream(repeats).max().orElse(0);
    }

    /** The greatest age, in days. */
    int greatestAge() {
        return Arrays.stream(ages).max().orElse(0);
    }

    /** How many customers have so many repeat purchases, from 0 on. */
    long[] customersByRepeats() {
        long[] customersOf = new long[mostRepeats() + 1];
        for (int i = 0; i < size(); i++) {
            customersOf[repeats[i]] += counts[i];
        }
        return customersOf;
    }

    private interface Part {
        long of(int repeats, int age);
    }

    private long sum(Part part) {
        long sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += part.of(repeats[i], ages[i]) * counts[i];
        }
        return sum;
    }
}
