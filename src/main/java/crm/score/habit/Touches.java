package crm.score.habit;

import crm.score.statistics.LongIndex;
import java.util.Arrays;

/**
 * Touches with customers over channels, in and out, and what they tell: the channel a customer prefers, how many touches were
 * answered, complaints, the last one. Channels and customers are numbers from 0; moments are minutes since 1970-01-01.
 *
 * <p>A touch from us is answered when its own record says so, or when the next touch of that customer comes from them, not
 * later than some days after.
 */
public final class Touches {
    private static final int OWNER_SHIFT = 35;
    private static final int MINUTE_SHIFT = 9;
    private static final long MINUTE_MASK = (1L << 26) - 1;
    private static final int CHANNEL_SHIFT = 5;
    private static final int MOST_CHANNELS = 16;
    private static final int TICKET = 16;
    private static final int INCOMING = 8;
    private static final int ANSWERED = 4;
    private static final int COMPLAINT = 2;
    private static final int EXTRA = 1;
    private static final int MINUTES_A_DAY = 1440;

    private final LongIndex owners = new LongIndex();
    private final int channels;
    private final Rule rule;
    private long[] packed = new long[512];
    private int size;
    private int[] begins = new int[0];

    /**
     * What counts how much.
     *
     * @param now the end of the day of analysis, in minutes
     * @param halfLife days after which a touch weighs half
     * @param within days within which an answer is one
     * @param complaintDays days for which a complaint counts
     */
    public record Rule(long now, double halfLife, int within, int complaintDays) {}

    /** Where a touch was noted. */
    public enum Source {
        /** As an activity. */
        ACTIVITY,
        /** By a campaign that reached a member. */
        CAMPAIGN,
        /** As a ticket that was opened. */
        TICKET,
        /** As an answer to a question that was put to many, which tells nothing of channels and habits of answering. */
        SURVEY
    }

    /**
     * Kinds of touch.
     *
     * @param incoming whether it came from them
     * @param answered whether, being from us, it was answered
     * @param complaint whether it was a complaint
     * @param source where it was noted
     */
    public record Kind(boolean incoming, boolean answered, boolean complaint, Source source) {}

    /** No touches yet. */
    public Touches(int channels, Rule rule) {
        if (channels > MOST_CHANNELS) {
            throw new IllegalArgumentException("more than " + MOST_CHANNELS + " channels");
        }
        this.channels = channels;
        this.rule = rule;
    }

    /** Takes in a touch; those after the day of analysis are left out. */
    public void add(long owner, long minute, int channel, Kind kind) {
        if (minute > rule.now() || owner == 0) {
            return;
        }
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = ((long) owners.add(owner) << OWNER_SHIFT)
                | (Math.max(0, minute) << MINUTE_SHIFT)
                | ((long) channel << CHANNEL_SHIFT)
                | (kind.incoming() ? INCOMING : 0)
                | (kind.answered() ? ANSWERED : 0)
                | (kind.complaint() ? COMPLAINT : 0)
                | bits(kind.source());
        begins = new int[0];
    }

    private void sort() {
        if (begins.length > 0) {
            return;
        }
        Arrays.parallelSort(packed, 0, size);
        begins = new int[owners.size() + 1];
        for (int i = 0; i < size; i++) {
            begins[(int) (packed[i] >>> OWNER_SHIFT) + 1] = i + 1;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] = Math.max(begins[i], begins[i - 1]);
        }
    }

    /** How many customers there are. */
    public int size() {
        return owners.size();
    }

    /** The customer with a number. */
    public long owner(int at) {
        return owners.id(at);
    }

    /** The number of a customer, or -1. */
    public int find(long owner) {
        return owners.find(owner);
    }

    /**
     * One touch of a customer.
     *
     * @param minute when
     * @param channel over which channel
     * @param incoming from them
     * @param answered from us, and answered
     * @param complaint a complaint
     * @param source where it was noted
     * @param weight what it counts by age: 2^(-days / half-life)
     */
    public record Touch(
            long minute,
            int channel,
            boolean incoming,
            boolean answered,
            boolean complaint,
            Source source,
            double weight) {}

    /** How many touches a customer has. */
    public int count(int at) {
        sort();
        return begins[at + 1] - begins[at];
    }

    /** A touch of a customer, the oldest first. */
    public Touch touch(int at, int which) {
        sort();
        int place = begins[at] + which;
        long bits = packed[place];
        boolean incoming = (bits & INCOMING) != 0;
        return new Touch(
                minute(bits),
                (int) (bits >>> CHANNEL_SHIFT) & (MOST_CHANNELS - 1),
                incoming,
                !incoming && ((bits & ANSWERED) != 0 || isFollowed(place, begins[at + 1])),
                (bits & COMPLAINT) != 0,
                source(bits),
                weight(bits));
    }

    private static long bits(Source source) {
        return switch (source) {
            case ACTIVITY -> 0;
            case CAMPAIGN -> EXTRA;
            case TICKET -> TICKET;
            case SURVEY -> EXTRA | TICKET;
        };
    }

    private static Source source(long bits) {
        boolean extra = (bits & EXTRA) != 0;
        boolean ticket = (bits & TICKET) != 0;
        return extra ? (ticket ? Source.SURVEY : Source.CAMPAIGN) : ticket ? Source.TICKET : Source.ACTIVITY;
    }

    private boolean isFollowed(int place, int end) {
        int next = place + 1;
        while (next < end && source(packed[next]) == Source.SURVEY) {
            next++;
        }
        return next < end
                && (packed[next] & INCOMING) != 0
                && minute(packed[next]) - minute(packed[place]) <= (long) rule.within() * MINUTES_A_DAY;
    }

    private static long minute(long bits) {
        return (bits >>> MINUTE_SHIFT) & MINUTE_MASK;
    }

    private double weight(long bits) {
        return Math.exp(-Math.log(2) * (rule.now() - minute(bits)) / (MINUTES_A_DAY * rule.halfLife()));
    }

    /** What the touches of a customer tell. */
    public static final class Summary {
        private final double[] incoming;
        private final double[] answers;
        private long last = -1;
        private int complaints;
        private int reached;
        private int answered;

        private Summary(int channels) {
            incoming = new double[channels];
            answers = new double[channels];
        }

        private void add(Touch touch) {
            last = touch.source() == Source.CAMPAIGN ? last : Math.max(last, touch.minute());
            if (touch.source() == Source.SURVEY) {
                return;
            }
            if (touch.incoming()) {
                incoming[touch.channel()] += touch.weight();
                return;
            }
            reached++;
            if (touch.answered()) {
                answered++;
                answers[touch.channel()] += touch.weight();
            }
        }

        /** The minute of the last activity or ticket; -1 without one. */
        public long last() {
            return last;
        }

        /** Complaints of the last days. */
        public int complaints() {
            return complaints;
        }

        /** Touches from us. */
        public int reached() {
            return reached;
        }

        /** Those of them that were answered. */
        public int answered() {
            return answered;
        }

        /** The weight of touches from them over a channel. */
        public double incoming(int channel) {
            return incoming[channel];
        }

        /** The weight of answered touches from us over a channel. */
        public double answers(int channel) {
            return answers[channel];
        }

        /** The channel of most weight from them, else of most answers, the first of equal ones; -1 when there is none. */
        public int preferred() {
            int channel = greatest(incoming);
            return channel < 0 ? greatest(answers) : channel;
        }

        private static int greatest(double[] weights) {
            int best = -1;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0 && (best < 0 || weights[i] > weights[best])) {
                    best = i;
                }
            }
            return best;
        }
    }

    /** Adds up the touches of a customer. */
    public Summary of(int at) {
        Summary summary = new Summary(channels);
        for (int i = 0; i < count(at); i++) {
            Touch touch = touch(at, i);
            summary.add(touch);
            if (touch.complaint() && rule.now() - touch.minute() < (long) rule.complaintDays() * MINUTES_A_DAY) {
                summary.complaints++;
            }
        }
        return summary;
    }
}
