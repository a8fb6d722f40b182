package crm.score.grade;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Tiers by cumulated share of spend (ABC analysis): customers stand in the order of their spend, the greatest first; the
 * tier of each is told by the share of all spend that those before it have together. With bounds 50, 80, 95: below 50
 * percent A, below 80 B, below 95 C, else D. So whoever carries the sum over a bound still belongs to the better tier,
 * and customers of equal spend share a tier. Customers whose returns took all their spend are in the last tier and leave
 * the sum alone.
 */
public final class ShareTiers {
    private final long[] least;

    private ShareTiers(long[] least) {
        this.least = least;
    }

    /**
     * The tiers of these spends.
     *
     * @param spends one for each customer; left as they are
     * @param percents where the tiers but the last end, ascending, each between 0 and 100
     */
    public static ShareTiers of(long[] spends, int... percents) {
        long[] sorted = spends.clone();
        Arrays.sort(sorted);
        long total = 0;
        for (long spend : sorted) {
            total = Math.addExact(total, Math.max(0, spend));
        }
        long[] least = new long[percents.length];
        Arrays.fill(least, Long.MAX_VALUE);
        long before = 0;
        int tier = 0;
        for (int end = sorted.length; end > 0 && sorted[end - 1] > 0; ) {
            long spend = sorted[end - 1];
            while (tier < percents.length && before >= bound(total, percents[tier])) {
                tier++;
            }
            for (int i = tier; i < percents.length; i++) {
                least[i] = spend;
            }
            while (end > 0 && sorted[end - 1] == spend) {
                before += spend;
                end--;
            }
        }
        return new ShareTiers(least);
    }

    /** The least sum that is that many percent of the total or more. */
    private static long bound(long total, int percent) {
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(percent))
                .add(BigInteger.valueOf(99))
                .divide(BigInteger.valueOf(100))
                .longValueExact();
    }

    /** The tier of a spend: 0 for the best. */
    public int of(long spend) {
        int tier = 0;
        while (tier < least.length && spend < least[tier]) {
            tier++;
        }
        return tier;
    }

    /** How many tiers there are. */
    public int count() {
        return least.length + 1;
    }

    /** The least spend of a tier but the last; {@code Long.MAX_VALUE} when nobody is in it or a better one. */
    public long least(int tier) {
        return least[tier];
    }

    /** The same as a letter from {@code A} on. */
    public String letter(long spend) {
        return letterOf(of(spend));
    }

    /** The letter of a tier. */
    public static String letterOf(int tier) {
        return String.valueOf((char) ('A' + tier));
    }
}
