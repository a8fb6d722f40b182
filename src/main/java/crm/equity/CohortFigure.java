package crm.equity;

import crm.output.Kind;
import crm.report.Figures;
import crm.score.leaving.Cohorts.Cohort;
import java.math.BigDecimal;

/** What is told of a cohort in each of its periods. */
enum CohortFigure {
    SHARE,
    KEPT,
    CUSTOMERS,
    SPEND,
    EACH;

    /** What people read above the table. */
    String title(Every by) {
        String period = by.name().toLowerCase(java.util.Locale.ROOT);
        return switch (this) {
            case SHARE -> "percent ordering in each later " + period;
            case KEPT -> "percent ordering in a later " + period + " or after it";
            case CUSTOMERS -> "how many ordered in each " + period;
            case SPEND -> "spend in each " + period;
            case EACH -> "spend of one customer up to each " + period;
        };
    }

    /** The kind of its column. */
    Kind kind() {
        return switch (this) {
            case SHARE, KEPT -> Kind.PERCENT;
            case CUSTOMERS -> Kind.INTEGER;
            case SPEND, EACH -> Kind.MONEY;
        };
    }

    /** The first period that says anything: shares are 100 in the first of all. */
    int first() {
        return this == SHARE || this == KEPT ? 1 : 0;
    }

    /**
     * The figure of a cohort.
     *
     * @param customers how many customers it is of
     */
    Object of(Cohort cohort, int k, long customers) {
        return switch (this) {
            case SHARE -> Figures.percent(cohort.active(k), customers);
            case KEPT -> Figures.percent(cohort.kept(k), customers);
            case CUSTOMERS -> cohort.active(k);
            case SPEND -> Figures.money(cohort.spend(k));
            case EACH -> each(cohort, k, customers);
        };
    }

    private static BigDecimal each(Cohort cohort, int k, long customers) {
        long sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += cohort.spend(i);
        }
        return Figures.average(Figures.money(sum), customers);
    }
}
