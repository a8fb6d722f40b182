package crm.score.item;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Who bought what on which day, as sorted numbers: eight bytes a purchase. Customers, items and days are numbered by the
 * caller; the same item twice on one day counts once.
 *
 * <p>Limits: 16,777,216 customers, 4,194,304 items, days from 1611 to 2328.
 */
public final class ItemHistory {
    private static final int ITEM_BITS = 22;
    private static final int DAY_BITS = 18;
    private static final int DAY_ZERO = 1 << (DAY_BITS - 1);
    private static final int MOST_CUSTOMERS = 1 << (Long.SIZE - ITEM_BITS - DAY_BITS);

    private final long[] purchases;
    private final int[] starts;
    private final int[] buyers;

    private ItemHistory(long[] purchases) {
        this.purchases = purchases;
        int customers = purchases.length == 0 ? 0 : customer(purchases[purchases.length - 1]) + 1;
        this.starts = new int[customers + 1];
        int items = 0;
        for (long purchase : purchases) {
            starts[customer(purchase) + 1]++;
            items = Math.max(items, item(purchase) + 1);
        }
        for (int i = 0; i < customers; i++) {
            starts[i + 1] += starts[i];
        }
        this.buyers = new int[items];
        for (int customer = 0; customer < customers; customer++) {
            eachItem(customer, item -> buyers[item]++);
        }
    }

    /** Gathers purchases in any order. */
    public static final class Builder {
        private long[] gathered = new long[1024];
        private int size;

        /** Adds one purchase; the day is counted from 1970-01-01. */
        public Builder add(int customer, int item, int day) {
            boolean fits = customer >= 0
                    && customer < MOST_CUSTOMERS
                    && item >= 0
                    && item < 1 << ITEM_BITS
                    && day >= -DAY_ZERO
                    && day < DAY_ZERO;
            if (!fits) {
                throw new IllegalArgumentException("purchase of " + customer + ", " + item + ", " + day);
            }
            if (size == gathered.length) {
                gathered = Arrays.copyOf(gathered, size * 2);
            }
            gathered[size++] =
                    ((long) customer << (ITEM_BITS + DAY_BITS)) | ((long) item << DAY_BITS) | (day + DAY_ZERO);
            return this;
        }

        /** The history of what was added. */
        public ItemHistory build() {
            long[] sorted = Arrays.copyOf(gathered, size);
            Arrays.sort(sorted);
            int kept = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            return new ItemHistory(Arrays.copyOf(sorted, kept));
        }
    }

    private static int customer(long purchase) {
        return (int) (purchase >>> (ITEM_BITS + DAY_BITS));
    }

    private static int item(long purchase) {
        return (int) (purchase >>> DAY_BITS) & ((1 << ITEM_BITS) - 1);
    }

    private static int day(long purchase) {
        return ((int) purchase & ((1 << DAY_BITS) - 1)) - DAY_ZERO;
    }

    /** How many customers there are: the greatest number and one. */
    public int customers() {
        return starts.length - 1;
    }

    /** How many items there are: the greatest number and one. */
    int items() {
        return buyers.length;
    }

    /** How many customers ever bought an item. */
    int buyers(int item) {
        return item < buyers.length ? buyers[item] : 0;
    }

    /** The different items that a customer ever bought, ascending; none for a customer without purchases. */
    public int[] itemsOf(int customer) {
        if (customer < 0 || customer >= customers()) {
            return new int[0];
        }
        int[] found = new int[starts[customer + 1] - starts[customer]];
        int size = 0;
        for (int i = starts[customer]; i < starts[customer + 1]; i++) {
            int item = item(purchases[i]);
            if (size == 0 || found[size - 1] != item) {
                found[size++] = item;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The different days on which a customer bought an item, ascending. */
    public int[] daysOf(int customer, int item) {
        int from = Arrays.binarySearch(
                purchases,
                starts[customer],
                starts[customer + 1],
                ((long) customer << (ITEM_BITS + DAY_BITS)) | ((long) item << DAY_BITS));
        int first = from < 0 ? -from - 1 : from;
        int last = first;
        while (last < starts[customer + 1] && item(purchases[last]) == item) {
            last++;
        }
        int[] days = new int[last - first];
        for (int i = 0; i < days.length; i++) {
            days[i] = day(purchases[first + i]);
        }
        return days;
    }

    /** Hands over the different items of a customer, ascending. */
    void eachItem(int customer, IntConsumer reader) {
        int before = -1;
        for (int i = starts[customer]; i < starts[customer + 1]; i++) {
            int item = item(purchases[i]);
            if (item != before) {
                reader.accept(item);
                before = item;
            }
        }
    }
}
