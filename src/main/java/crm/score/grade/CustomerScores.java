package crm.score.grade;

import crm.score.purchase.PurchaseTotals;
import java.util.Arrays;

/**
 * The scores of a population of customers: who bought last, most often and for most money (RFM), and the tier by share
 * of spend. Only customers with an order are ranked. Groups are cut independently, or nested: frequency within each group of
 * recency, money within each group of those two (Kumar and Reinartz, Customer Relationship Management, chapter 6).
 */
public final class CustomerScores {
    private final PurchaseTotals totals;
    private final RfmRule rule;
    private final ShareTiers tiers;
    private final EqualGroups recency;
    private final EqualGroups[] frequency;
    private final EqualGroups[] monetary;

    private CustomerScores(PurchaseTotals totals, RfmRule rule, int... percents) {
        this.totals = totals;
        this.rule = rule;
        this.tiers = ShareTiers.of(totals.spends(), percents);
        this.recency = EqualGroups.of(totals.lastDays(), rule.r());
        this.frequency = new EqualGroups[rule.nested() ? rule.r() : 1];
        this.monetary = new EqualGroups[rule.nested() ? rule.r() * rule.f() : 1];
        cut(frequency, rule.f(), totals::orders);
        cut(monetary, rule.m(), totals::spend);
    }

    /** What is cut. */
    @FunctionalInterface
    private interface Value {
        long of(int at);
    }

    /** Ranks a population by so many groups of each, cut independently. */
    public static CustomerScores of(PurchaseTotals totals, int bins, int... percents) {
        return of(totals, RfmRule.of(bins), percents);
    }

    /**
     * Ranks a population.
     *
     * @param percents where the tiers but the last end, in percent of all spend
     */
    public static CustomerScores of(PurchaseTotals totals, RfmRule rule, int... percents) {
        return new CustomerScores(totals, rule, percents);
    }

    /** Cuts every cell for itself; there is one cell unless they are nested. */
    private void cut(EqualGroups[] cells, int bins, Value value) {
        int[] sizes = new int[cells.length];
        for (int at = 0; at < totals.size(); at++) {
            if (totals.orders(at) > 0) {
                sizes[cell(cells, at)]++;
            }
        }
        long[][] values = new long[cells.length][];
        Arrays.setAll(values, i -> new long[sizes[i]]);
        for (int at = 0; at < totals.size(); at++) {
            if (totals.orders(at) > 0) {
                int cell = cell(cells, at);
                values[cell][--sizes[cell]] = value.of(at);
            }
        }
        Arrays.setAll(cells, i -> EqualGroups.of(values[i], bins));
    }

    private int cell(EqualGroups[] cells, int at) {
        if (!rule.nested()) {
            return 0;
        }
        int group = recency.of(totals.last(at)) - 1;
        return cells == frequency ? group : group * rule.f() + frequency[group].of(totals.orders(at)) - 1;
    }

    /** How the scores are made. */
    public RfmRule rule() {
        return rule;
    }

    /** Tiers of the spend. */
    public ShareTiers tiers() {
        return tiers;
    }

    /** The groups of recency. */
    public EqualGroups recency() {
        return recency;
    }

    /** The groups of frequency to which a customer belongs. */
    public EqualGroups frequency(int at) {
        return frequency[cell(frequency, at)];
    }

    /** The groups of money to which a customer belongs. */
    public EqualGroups monetary(int at) {
        return monetary[cell(monetary, at)];
    }

    /** Whether the groups of frequency of two customers are cut together. */
    public boolean isBesideInFrequency(int at, int other) {
        return cell(frequency, at) == cell(frequency, other);
    }

    /** Whether the groups of money of two customers are cut together. */
    public boolean isBesideInMoney(int at, int other) {
        return cell(monetary, at) == cell(monetary, other);
    }

    /** The recency score of a customer with an order. */
    public int r(int at) {
        return rule.score(recency.of(totals.last(at)), rule.r());
    }

    /** The frequency score. */
    public int f(int at) {
        return rule.score(frequency(at).of(totals.orders(at)), rule.f());
    }

    /** The monetary score. */
    public int m(int at) {
        return rule.score(monetary(at).of(totals.spend(at)), rule.m());
    }

    /** The three scores side by side, such as {@code 555}; with more than nine groups {@code 10-5-3}. */
    public String rfm(int at) {
        return text(r(at), f(at), m(at), rule.isWide());
    }

    /** Three scores side by side. */
    static String text(int r, int f, int m, boolean wide) {
        return wide ? r + "-" + f + "-" + m : "" + r + f + m;
    }

    /** The three scores, weighted and added up. */
    public double weighted(int at) {
        return rule.weights().r() * r(at)
                + rule.weights().f() * f(at)
                + rule.weights().m() * m(at);
    }
}
