package crm.score.value;

import java.util.EnumMap;
import java.util.Map;

/**
 * How the value of a customer base went from one day to a later one: opening + acquired + won back + developed - lost =
 * closing, in customers and in money, exactly; developed is told as grown and shrunk, lost with its sign (customer equity as
 * an asset: Blattberg, Getz and Thomas 2001; Rust, Lemon and Zeithaml 2000). What a customer is worth on a day, and whether
 * it is active then, is given; customers are counted while they are active, value is that of all. Money is in
 * ten-thousandths.
 */
public final class EquityBridge {
    /** What a customer is on a day. */
    public enum Standing {
        /** Has not ordered yet. */
        UNKNOWN,
        /** Orders. */
        ACTIVE,
        /** Has not ordered for long. */
        SILENT
    }

    /** A row of the bridge. */
    public enum Part {
        /** Who was active at the beginning; the value of all. */
        OPENING("opening"),
        /** Ordered first in between, and is active at the end. */
        ACQUIRED("acquired"),
        /** Silent at the beginning, active at the end. */
        WON_BACK("won back"),
        /** Active at both ends, and worth more. */
        GROWN("grown"),
        /** Active at both ends, and worth less. */
        SHRUNK("shrunk"),
        /** Active at both ends, and worth the same. */
        UNCHANGED("unchanged"),
        /** Active at the beginning, silent at the end. */
        LOST("lost"),
        /** Ordered first in between, and is silent again at the end. */
        CAME_AND_WENT("came and went"),
        /** Silent at both ends. */
        SILENT("silent"),
        /** Who is active at the end; the value of all. */
        CLOSING("closing");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** Its name in reports. */
        public String word() {
            return word;
        }

        private int sign() {
            return switch (this) {
                case OPENING, ACQUIRED, WON_BACK, CLOSING -> 1;
                case LOST -> -1;
                case GROWN, SHRUNK, UNCHANGED, CAME_AND_WENT, SILENT -> 0;
            };
        }
    }

    private final Map<Part, long[]> sums = new EnumMap<>(Part.class);

    /** A bridge without customers. */
    public EquityBridge() {
        for (Part part : Part.values()) {
            sums.put(part, new long[2]);
        }
    }

    /**
     * Takes in a customer.
     *
     * @param before what it was at the beginning
     * @param worthBefore what it was worth then
     * @param after what it is at the end; unknown only where it was before
     * @param worthAfter what it is worth now
     */
    public void add(Standing before, long worthBefore, Standing after, long worthAfter) {
        if (after == Standing.UNKNOWN) {
            return;
        }
        long change = Math.subtractExact(worthAfter, worthBefore);
        add(Part.OPENING, before == Standing.ACTIVE, worthBefore);
        add(part(before, after, change), true, change);
        add(Part.CLOSING, after == Standing.ACTIVE, worthAfter);
    }

    private static Part part(Standing before, Standing after, long change) {
        boolean active = after == Standing.ACTIVE;
        return switch (before) {
            case UNKNOWN -> active ? Part.ACQUIRED : Part.CAME_AND_WENT;
            case SILENT -> active ? Part.WON_BACK : Part.SILENT;
            case ACTIVE -> active ? developed(change) : Part.LOST;
        };
    }

    private static Part developed(long change) {
        if (change == 0) {
            return Part.UNCHANGED;
        }
        return change > 0 ? Part.GROWN : Part.SHRUNK;
    }

    private void add(Part part, boolean counts, long worth) {
        long[] sum = sums.get(part);
        sum[0] += counts ? 1 : 0;
        sum[1] = Math.addExact(sum[1], worth);
    }

    /** How many customers a part is about. */
    public long concerned(Part part) {
        return sums.get(part)[0];
    }

    /** What a part adds to the number of customers: those of the opening and all up to the closing sum to the closing. */
    public long customers(Part part) {
        return part.sign() * concerned(part);
    }

    /** What a part adds to the value: those of the opening and all up to the closing sum to the closing. */
    public long value(Part part) {
        return sums.get(part)[1];
    }
}
