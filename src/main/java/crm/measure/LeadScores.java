package crm.measure;

import crm.cli.Session;
import crm.model.Measures;
import crm.score.OwnerSums;
import crm.store.measures.MeasureRows;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scores of all leads: points by the rules, and the chance learned from closed ones. */
final class LeadScores {
    private final MeasureRows rows;
    private final List<String> notes = new ArrayList<>();

    private LeadScores(LocalDate on) {
        this.rows = new MeasureRows(Math.toIntExact(on.toEpochDay()));
    }

    /** Scores every lead; measures of contacts are there already, since rules may speak of them. */
    static LeadScores of(Session session, LocalDate on) {
        LeadScores scores = new LeadScores(on);
        LeadModel model = LeadModel.of(session, on);
        Optional<OwnerSums> points = model.size() == 0 ? Optional.empty() : scores.points(session);
        for (int at = 0; at < model.size(); at++) {
            long id = model.id(at);
            scores.rows.add(id, null);
            double score =
                    points.map(sums -> (double) LeadRules.score(sums.of(id, 0))).orElse(Double.NaN);
            scores.rows.set(at, Measures.SCORE, score);
            scores.rows.set(at, Measures.CHANCE, model.chance(at));
        }
        return scores;
    }

    private Optional<OwnerSums> points(Session session) {
        try {
            return Optional.of(LeadRules.of(session).points(session));
        } catch (CrmException e) {
            notes.add("no lead scores (" + e.line().lines().findFirst().orElse("") + "); see crm lead rules");
            return Optional.empty();
        }
    }

    MeasureRows rows() {
        return rows;
    }

    List<String> notes() {
        return notes;
    }
}
