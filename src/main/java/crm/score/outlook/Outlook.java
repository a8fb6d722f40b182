package crm.score.outlook;

import crm.score.fitting.Horizon;
import crm.score.fitting.ModelFit;
import crm.score.fitting.ModelKind;
import crm.score.fitting.PurchaseHistory;
import crm.score.fitting.PurchaseModel;
import crm.score.fitting.SpendFit;
import crm.score.fitting.Summation;
import crm.score.purchase.PurchaseDays;
import crm.score.purchase.Purchases;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is to be expected of the customers of a population: a purchase model, a model of spend, and how far one looks.
 * Where there is no model, figures are NaN.
 */
public final class Outlook {
    private final Purchases purchases;
    private final int on;
    private final Horizon horizon;
    private final ModelFit fit;
    private final SpendFit spend;

    private Outlook(Purchases purchases, int on, Horizon horizon, ModelFit fit, SpendFit spend) {
        this.purchases = purchases;
        this.on = on;
        this.horizon = horizon;
        this.fit = fit;
        this.spend = spend;
    }

    /**
     * Fits both models.
     *
     * @param on the day of analysis, since 1970-01-01
     * @param kind which purchase model; that of {@link ModelChoice} when empty
     */
    public static Outlook of(Purchases purchases, int on, Horizon horizon, Optional<ModelKind> kind) {
        PurchaseDays days = purchases.days();
        ModelFit fit = ModelFit.of(kind.orElseGet(() -> ModelChoice.of(days, on)), days.histories(on, 1));
        return new Outlook(purchases, on, horizon, fit, SpendFit.of(purchases.spending()));
    }

    /** The purchase model. */
    public ModelFit fit() {
        return fit;
    }

    /** The model of spend. */
    public SpendFit spend() {
        return spend;
    }

    /** How far one looks. */
    public Horizon horizon() {
        return horizon;
    }

    /** What the model knows of the customer at a place who has purchased. */
    public PurchaseHistory history(int at) {
        return purchases.days().history(at, purchases.days().count(at), on);
    }

    /** Expected spend at a purchase of the customer at a place, in money. */
    public double spendEach(int at) {
        return spend.expected(purchases.days().count(at) - 1, purchases.repeatSpend(at));
    }

    /** The figures of all customers by their place, NaN where nothing can be expected. */
    public static final class Figures {
        private final double[] alive;
        private final double[] orders;
        private final double[] spend;
        private final double[] value;

        private Figures(int size) {
            alive = empty(size);
            orders = empty(size);
            spend = empty(size);
            value = empty(size);
        }

        private static double[] empty(int size) {
            double[] column = new double[size];
            Arrays.fill(column, Double.NaN);
            return column;
        }

        /** The probability to be alive. */
        public double alive(int at) {
            return alive[at];
        }

        /** Expected purchases over the horizon. */
        public double orders(int at) {
            return orders[at];
        }

        /** Expected spend over the horizon, in money. */
        public double spend(int at) {
            return spend[at];
        }

        /** Customer lifetime value, in money. */
        public double value(int at) {
            return value[at];
        }
    }

    /** The figures of all customers, by their place. */
    public Figures figures() {
        Figures figures = new Figures(purchases.totals().size());
        int owners = purchases.days().owners();
        fit.model()
                .ifPresent(model -> Summation.each(owners, (from, to) -> {
                    for (int at = from; at < to; at++) {
                        if (purchases.days().count(at) > 0) {
                            fill(figures, model, at);
                        }
                    }
                }));
        return figures;
    }

    private void fill(Figures figures, PurchaseModel model, int at) {
        PurchaseHistory history = history(at);
        double each = spendEach(at);
        Horizon.Prospect prospect = horizon.prospect(model, history);
        figures.alive[at] = prospect.alive();
        figures.orders[at] = prospect.purchases();
        figures.spend[at] = prospect.purchases() * each;
        figures.value[at] = prospect.discounted() * each * horizon.marginShare();
    }
}
