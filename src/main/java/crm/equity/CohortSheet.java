package crm.equity;

import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.fitting.ShiftedBetaGeometric;
import crm.score.leaving.Cohorts;
import crm.score.leaving.Cohorts.Cohort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cohorts laid out: one a row, or the curve of all with its projection. */
final class CohortSheet {
    private static final double WHOLE = 100;

    private final Every by;
    private final Cohorts cohorts;
    private final ShiftedBetaGeometric.Fit fit;

    CohortSheet(Every by, Cohorts cohorts) {
        this.by = by;
        this.cohorts = cohorts;
        this.fit = cohorts.fit();
    }

    /** The model of retention, or why there is none. */
    ShiftedBetaGeometric.Fit fit() {
        return fit;
    }

    /** One cohort a row, all of them in the last. */
    Listing matrix(CohortFigure figure) {
        Cohort all = cohorts.together();
        List<Column> columns =
                new ArrayList<>(List.of(Column.of("cohort", Kind.TEXT), Column.of("customers", Kind.INTEGER)));
        for (int k = figure.first(); k < all.periods(); k++) {
            columns.add(new Column("p" + k, String.valueOf(k), figure.kind(), Drawing.HEAT));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Cohort cohort : cohorts.list()) {
            rows.add(row(by.label(cohort.period()), cohort, figure, all.periods()));
        }
        if (rows.size() > 1 && (figure == CohortFigure.SHARE || figure == CohortFigure.KEPT)) {
            rows.add(row("all", all, figure, all.periods()));
        }
        return Listing.of(columns, rows);
    }

    private List<Object> row(String label, Cohort cohort, CohortFigure figure, int periods) {
        boolean all = cohort.period() == Integer.MIN_VALUE;
        List<Object> row = new ArrayList<>();
        row.add(label);
        row.add(cohort.customers());
        for (int k = figure.first(); k < periods; k++) {
            row.add(k < cohort.periods() ? figure.of(cohort, k, all ? cohorts.reached(k) : cohort.customers()) : null);
        }
        return row;
    }

    /** The share of customers kept after each period, as it was and as the model has it, and further by the model alone. */
    Listing projection(int further) {
        Cohort all = cohorts.together();
        int periods = Math.max(1, all.periods());
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < periods + further; k++) {
            List<Object> row = new ArrayList<>();
            row.add((long) k);
            boolean known = k < all.periods();
            row.add(known ? cohorts.reached(k) : null);
            row.add(known ? all.kept(k) : null);
            row.add(known ? Figures.percent(all.kept(k), cohorts.reached(k)) : null);
            row.add(survival(k));
            row.add(retention(k));
            rows.add(row);
        }
        return Listing.of(
                List.of(
                        Column.of(by.key() + "s", Kind.INTEGER),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("kept", Kind.INTEGER),
                        Column.of("kept_share", Kind.PERCENT),
                        Column.of("model", Kind.PERCENT).drawn(Drawing.BAR),
                        Column.of("retention", Kind.PERCENT)),
                rows);
    }

    private BigDecimal survival(int k) {
        Optional<ShiftedBetaGeometric> model = fit.model();
        return model.isEmpty() ? null : Figures.rounded(WHOLE * model.get().survival(k), 1);
    }

    private BigDecimal retention(int k) {
        Optional<ShiftedBetaGeometric> model = fit.model();
        return model.isEmpty() || k == 0
                ? null
                : Figures.rounded(WHOLE * model.get().retention(k), 1);
    }
}
