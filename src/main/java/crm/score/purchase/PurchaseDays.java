package crm.score.purchase;

import crm.score.fitting.Histories;
import crm.score.fitting.PurchaseHistory;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The days on which each customer purchased, a day once however many orders it had. Days are since 1970-01-01, customers
 * are numbers from 0. Days are taken in in any order, then looked at.
 */
public final class PurchaseDays {
    private static final int OWNER_SHIFT = 32;

    private long[] packed = new long[512];
    private int size;
    private boolean sorted = true;
    private int[] ends = new int[0];

    /** Takes in a purchase. */
    public void add(int owner, int day) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = ((long) owner << OWNER_SHIFT) | ((day - Integer.MIN_VALUE) & 0xffffffffL);
        sorted = false;
    }

    private void sort() {
        if (sorted) {
            return;
        }
        Arrays.parallelSort(packed, 0, size);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || packed[i] != packed[different - 1]) {
                packed[different++] = packed[i];
            }
        }
        size = different;
        ends = new int[size == 0 ? 0 : owner(size - 1) + 1];
        for (int i = 0; i < size; i++) {
            ends[owner(i)] = i + 1;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] = Math.max(ends[i], ends[i - 1]);
        }
        sorted = true;
    }

    private int owner(int at) {
        return (int) (packed[at] >>> OWNER_SHIFT);
    }

    private int day(int at) {
        return (int) packed[at] + Integer.MIN_VALUE;
    }

    private int begin(int owner) {
        return owner == 0 ? 0 : ends[owner - 1];
    }

    /** One more than the greatest number of a customer who purchased. */
    public int owners() {
        sort();
        return ends.length;
    }

    /** On how many days a customer purchased. */
    public int count(int owner) {
        sort();
        return owner >= ends.length ? 0 : ends[owner] - begin(owner);
    }

    /** On how many days a customer purchased up to a day. */
    public int count(int owner, int until) {
        int count = count(owner);
        while (count > 0 && day(begin(owner) + count - 1) > until) {
            count--;
        }
        return count;
    }

    /** The day of the first purchase of a customer who has one. */
    public int first(int owner) {
        sort();
        return day(begin(owner));
    }

    /** The day of a customer's purchase, from 0 on. */
    public int day(int owner, int which) {
        sort();
        return day(begin(owner) + which);
    }

    /**
     * What models know of a customer at the end of a day.
     *
     * @param count purchase days up to then, 1 or more
     */
    public PurchaseHistory history(int owner, int count, int until) {
        int first = first(owner);
        return PurchaseHistory.ofDays(count - 1, day(owner, count - 1) - first, until - first);
    }

    /** The histories at the end of a day of every n-th of those customers who had purchased by then. */
    public Histories histories(int until, int step) {
        Histories.Builder histories = new Histories.Builder();
        for (int owner = 0; owner < owners(); owner += step) {
            int count = count(owner, until);
            if (count > 0) {
                int first = first(owner);
                histories.add(count - 1, day(owner, count - 1) - first, until - first);
            }
        }
        return histories.build();
    }

    /** The first day on which anybody purchased; {@code Integer.MAX_VALUE} when nobody did. */
    public int first() {
        int first = Integer.MAX_VALUE;
        for (int owner = 0; owner < owners(); owner++) {
            if (count(owner) > 0) {
                first = Math.min(first, first(owner));
            }
        }
        return first;
    }

    /** The mean number of days from one purchase of a customer to the next; empty when there are not two. */
    public OptionalDouble interval(int owner) {
        int count = count(owner);
        return count < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of((day(owner, count - 1) - first(owner)) / (count - 1.0));
    }

    /** The median of the intervals of all customers who have one; empty when nobody has. */
    public OptionalDouble medianInterval() {
        double[] intervals = new double[owners()];
        int length = 0;
        for (int owner = 0; owner < intervals.length; owner++) {
            OptionalDouble interval = interval(owner);
            if (interval.isPresent()) {
                intervals[length++] = interval.getAsDouble();
            }
        }
        if (length == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(intervals, 0, length);
        return OptionalDouble.of((intervals[(length - 1) / 2] + intervals[length / 2]) / 2);
    }
}
