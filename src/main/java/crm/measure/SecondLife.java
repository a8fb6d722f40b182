package crm.measure;

import crm.model.Setting;
import crm.score.Lapses;
import crm.score.PurchaseDays;
import crm.score.PurchaseTotals;
import crm.score.SecondValue;
import crm.store.measures.OrderFacts;
import java.util.HashMap;
import java.util.Map;

/**
 * Who came back after having been a former customer, and what that brought. The orders are read once more, and only where
 * somebody came back.
 */
final class SecondLife {
    private static final double UNIT = 10_000;

    private final Scoring scoring;
    private final SecondValue value;
    private final double share;
    private final Map<PurchaseTotals, int[]> returns = new HashMap<>();
    private final Map<PurchaseTotals, double[]> margins = new HashMap<>();

    SecondLife(Scoring scoring) {
        this.scoring = scoring;
        this.value = new SecondValue(scoring.horizon().discount(), scoring.money(Setting.WIN_BACK_COST));
        this.share = scoring.marginShare();
        boolean person = find(scoring.contacts());
        boolean company = find(scoring.companies());
        if (person || company) {
            scoring.again(this::add);
        }
    }

    private boolean find(PurchaseTotals totals) {
        PurchaseDays days = scoring.purchases(totals).days();
        int[] found = new int[totals.size()];
        boolean any = false;
        long formerAfter = scoring.formerAfter();
        for (int at = 0; at < found.length; at++) {
            int owner = at;
            found[at] = Lapses.firstReturn(days, at, formerAfter).stream()
                    .map(which -> days.day(owner, which))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            any |= found[at] != Integer.MAX_VALUE;
        }
        returns.put(totals, found);
        margins.put(totals, new double[found.length]);
        return any;
    }

    private void add(PurchaseTotals totals, int at, int day, long amount, long cost) {
        int back = returns.get(totals)[at];
        if (day >= back) {
            double margin = cost == OrderFacts.UNKNOWN ? amount * share : (double) amount - cost;
            margins.get(totals)[at] += margin / UNIT * value.factor(day - back);
        }
    }

    /** How second lives are valued. */
    SecondValue value() {
        return value;
    }

    /** Whether the one at a place came back. */
    boolean isBack(PurchaseTotals totals, int at) {
        return returns.get(totals)[at] != Integer.MAX_VALUE;
    }

    /** The day on which the one at a place came back, since 1970-01-01. */
    int day(PurchaseTotals totals, int at) {
        return returns.get(totals)[at];
    }

    /** The second lifetime value of the one at a place; NaN for who never came back. */
    double of(PurchaseTotals totals, int at, double expected) {
        return isBack(totals, at)
                ? value.of(margins.get(totals)[at], expected, scoring.day() - day(totals, at))
                : Double.NaN;
    }
}
