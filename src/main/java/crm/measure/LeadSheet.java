package crm.measure;

import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.statistics.Discrimination;
import crm.score.statistics.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the model of leads learned, and how it does on leads it has not seen. */
final class LeadSheet {
    private static final int FOLDS = 10;
    private static final int GROUPS = 5;

    private LeadSheet() {}

    /** The sheet of a model that could be learned; {@code seed} draws the folds. */
    static Card of(LeadModel learned, long seed) {
        LogisticRegression model = learned.model().orElseThrow();
        double[][] features = learned.features();
        boolean[] outcomes = learned.outcomes();
        double[] held = LogisticRegression.crossValidated(features, outcomes, LeadModel.PENALTY, FOLDS, seed);
        Discrimination seen = Discrimination.of(
                Arrays.stream(features).mapToDouble(model::probability).toArray(), outcomes, GROUPS);
        Discrimination unseen = Discrimination.of(held, outcomes, GROUPS);
        double share = learned.converted() / (double) learned.closed();
        return Card.titled("model of leads: logistic regression")
                .add("leads", Kind.INTEGER, learned.closed())
                .add("converted", Kind.INTEGER, learned.converted())
                .add("penalty", Kind.NUMBER, Shown.figure(LeadModel.PENALTY))
                .add("log_likelihood", Kind.NUMBER, Shown.figure(model.logLikelihood()))
                .add("converged", Kind.FLAG, model.converged())
                .add("auc", Kind.NUMBER, Shown.figure(unseen.auc()))
                .add("auc_on_leads_learned_from", Kind.NUMBER, Shown.figure(seen.auc()))
                .add("brier", Kind.NUMBER, Shown.figure(unseen.brier()))
                .add("brier_of_the_share_alone", Kind.NUMBER, Shown.figure(share * (1 - share)))
                .add("folds", Kind.INTEGER, (long) FOLDS)
                .add("seed", Kind.INTEGER, seed)
                .section("coefficients", coefficients(learned, model))
                .section("calibration", calibration(unseen));
    }

    private static Listing coefficients(LeadModel learned, LogisticRegression model) {
        List<String> names = new ArrayList<>(List.of("intercept"));
        names.addAll(learned.names());
        List<List<Object>> rows = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            double deviation = j == 0 ? Double.NaN : model.deviation(j - 1);
            rows.add(Arrays.asList(
                    names.get(j),
                    Shown.figure(model.coefficient(j)),
                    Shown.figure(model.standardError(j)),
                    Shown.figure(deviation),
                    Shown.figure(Math.exp(model.coefficient(j) / deviation))));
        }
        return Listing.of(
                List.of(
                        Column.of("feature", Kind.TEXT),
                        Column.of("coefficient", Kind.NUMBER),
                        Column.of("standard_error", Kind.NUMBER),
                        Column.of("deviation", Kind.NUMBER),
                        Column.of("odds_ratio", Kind.NUMBER)),
                rows);
    }

    private static Listing calibration(Discrimination unseen) {
        List<List<Object>> rows = new ArrayList<>();
        for (Discrimination.Group group : unseen.groups()) {
            rows.add(List.of(
                    rows.size() + 1L,
                    (long) group.cases(),
                    Shown.figure(group.expected()),
                    Shown.figure(group.happened())));
        }
        return Listing.of(
                List.of(
                        Column.of("group", Kind.INTEGER),
                        Column.of("leads", Kind.INTEGER),
                        Column.of("expected", Kind.NUMBER),
                        Column.of("converted", Kind.NUMBER)),
                rows);
    }
}
