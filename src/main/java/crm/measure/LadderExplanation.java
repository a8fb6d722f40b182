package crm.measure;

import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.PurchaseTotals;
import crm.store.measures.MeasureRows;
import java.util.ArrayList;
import java.util.List;

/** Why someone stands on a rung of a ladder: every rung with its filter, and whether that holds. */
final class LadderExplanation {
    private final Scoring scoring;
    private final boolean firm;
    private final long id;

    LadderExplanation(Scoring scoring, PurchaseTotals totals, long id) {
        this.scoring = scoring;
        this.firm = totals == scoring.companies();
        this.id = id;
    }

    /** Adds it to a card. */
    Card addTo(Card card, String measure) {
        Ladder ladder = Ladders.of(scoring.session()).named(measure);
        MeasureFill fill = new MeasureFill(scoring, List.of(), ladder.needsForetelling());
        fill.add(scoring.contacts());
        fill.add(scoring.companies());
        fill.addOthers();
        MeasureRows rows = fill.rows();
        RowFilter filter = new RowFilter(scoring.session(), rows, fill.firms());
        List<RowFilter.Test> tests =
                ladder.rungs().stream().map(rung -> filter.test(rung.filter())).toList();
        filter.addNamed();
        int row = row(rows);
        String value = null;
        List<List<Object>> cells = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            Ladder.Rung rung = ladder.rungs().get(i);
            boolean holds = row >= 0 && tests.get(i).holds(row);
            value = holds ? rung.name() : value;
            cells.add(List.of(i + 1L, rung.name(), rung.rule(), holds));
        }
        return card.add("value", Kind.TEXT, value)
                .add(
                        "rule",
                        Kind.TEXT,
                        row < 0
                                ? "nothing is known: no order, lead, deal or activity"
                                : "the highest rung whose filter holds (crm ladder)")
                .add("noun", Kind.TEXT, firm ? "company" : "contact")
                .section(
                        "rungs",
                        Listing.of(
                                List.of(
                                        Column.of("rung", Kind.INTEGER),
                                        Column.of("name", Kind.TEXT),
                                        Column.of("filter", Kind.TEXT),
                                        Column.of("holds", Kind.FLAG)),
                                cells));
    }

    private int row(MeasureRows rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.owner(row) == id) {
                return row;
            }
        }
        return -1;
    }
}
