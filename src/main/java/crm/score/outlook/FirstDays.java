package crm.score.outlook;

import crm.score.fitting.Histories;
import crm.score.fitting.ModelFit;
import crm.score.fitting.ModelKind;
import crm.score.fitting.PurchaseHistory;
import crm.score.fitting.SpendFit;
import crm.score.fitting.Spending;
import crm.score.purchase.Ledger;
import java.util.Arrays;

/**
 * What a model makes of the first days of customers alone, and what they paid in the time after. Only customers who have been
 * watched for both times take part. The models know nothing of the time after: they are fitted to the first days. What is
 * paid at a purchase is learned from all purchases of the first days, the first one included, since most have no other then.
 */
public final class FirstDays {
    private static final double UNIT = 10_000;

    private final ModelFit fit;
    private final SpendFit spend;
    private final int[] places;
    private final double[] purchases;
    private final double[] paid;
    private final double[] expected;
    private final double[] came;

    private FirstDays(ModelFit fit, SpendFit spend, int[] places) {
        this.fit = fit;
        this.spend = spend;
        this.places = places;
        this.purchases = new double[places.length];
        this.paid = new double[places.length];
        this.expected = new double[places.length];
        this.came = new double[places.length];
    }

    /**
     * Looks at the customers of a ledger.
     *
     * @param on the day of analysis, since 1970-01-01
     * @param days how many days after the first order are known
     * @param later how many days after those are foretold
     */
    public static FirstDays of(ModelKind kind, Ledger ledger, int on, int days, int later) {
        int[] places = new int[ledger.customers()];
        int count = 0;
        Histories.Builder histories = new Histories.Builder();
        Spending spending = new Spending();
        for (int at = 0; at < places.length; at++) {
            int[] orders = ledger.orderDays(at, on);
            if (orders.length > 0 && on - orders[0] >= days + later) {
                places[count++] = at;
                int[] early = early(orders, days);
                histories.add(early.length - 1, early[early.length - 1] - early[0], days);
                spending.add(early.length, paid(ledger, at, orders[0], orders[0] + days) / early.length);
            }
        }
        FirstDays first = new FirstDays(
                ModelFit.of(kind, histories.build()), SpendFit.of(spending), Arrays.copyOf(places, count));
        first.foretell(ledger, days, later);
        return first;
    }

    private static int[] early(int[] orders, int days) {
        return Arrays.stream(orders)
                .filter(day -> day <= orders[0] + days)
                .distinct()
                .toArray();
    }

    /** What was paid for orders from a day to another, returns aside, in money. */
    private static double paid(Ledger ledger, int at, int from, int to) {
        double sum = 0;
        for (int i = ledger.begin(at); i < ledger.end(at); i++) {
            sum += ledger.isOrder(i) && ledger.day(i) >= from && ledger.day(i) <= to ? ledger.amount(i) : 0;
        }
        return sum / UNIT;
    }

    private void foretell(Ledger ledger, int days, int later) {
        double weeks = later / PurchaseHistory.DAYS_A_WEEK;
        for (int i = 0; i < places.length; i++) {
            int[] all = ledger.orderDays(places[i], Integer.MAX_VALUE);
            int[] early = early(all, days);
            int first = all[0];
            double mean = paid(ledger, places[i], first, first + days) / early.length;
            PurchaseHistory history = PurchaseHistory.ofDays(early.length - 1, early[early.length - 1] - first, days);
            expected[i] =
                    fit.model().map(model -> model.expected(weeks, history)).orElse(Double.NaN);
            paid[i] = expected[i] * spend.expected(early.length, mean);
            purchases[i] = Arrays.stream(all)
                    .filter(day -> day > first + days && day <= first + days + later)
                    .distinct()
                    .count();
            came[i] = ledger.spend(places[i], first + days + 1, first + days + later) / UNIT;
        }
    }

    /** The purchase model. */
    public ModelFit fit() {
        return fit;
    }

    /** The model of spend. */
    public SpendFit spend() {
        return spend;
    }

    /** How many customers took part. */
    public int customers() {
        return places.length;
    }

    /** The place in the ledger of one of them. */
    int place(int at) {
        return places[at];
    }

    /** Purchases expected of each in the time after. */
    public double[] expectedPurchases() {
        return expected.clone();
    }

    /** Purchases each made then: days with an order. */
    public double[] purchases() {
        return purchases.clone();
    }

    /** What each was expected to pay, in money. */
    public double[] expectedSpend() {
        return paid.clone();
    }

    /** What each paid, returns taken off, in money. */
    public double[] spendAfter() {
        return came.clone();
    }
}
