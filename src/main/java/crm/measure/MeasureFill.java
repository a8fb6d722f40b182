package crm.measure;

import crm.score.CustomerScores;
import crm.score.EqualGroups;
import crm.score.Margins;
import crm.score.Outlook;
import crm.score.PurchaseTotals;
import crm.score.Purchases;
import crm.score.Stage;
import crm.store.MeasureRows;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Turns what was read and foretold into the rows that are kept. */
final class MeasureFill {
    /** Slices of customers by spend. */
    static final int DECILES = 10;

    private static final double UNIT = 10_000;

    private final Scoring scoring;
    private final MeasureRows rows;
    private final SecondLife second;

    MeasureFill(Scoring scoring) {
        this.scoring = scoring;
        this.rows = new MeasureRows(scoring.day());
        this.second = new SecondLife(scoring);
    }

    MeasureRows rows() {
        return rows;
    }

    /** Tenths of customers by spend, the first for the most. */
    static EqualGroups deciles(PurchaseTotals totals) {
        return EqualGroups.of(
                Arrays.stream(totals.spends()).map(spend -> -spend).toArray(), DECILES);
    }

    /** Everyone with an open lead or deal, and neither order nor return. */
    void addProspects() {
        for (int i = 0; i < scoring.interested().size(); i++) {
            long id = scoring.interested().id(i);
            if (scoring.contacts().find(id) < 0 && scoring.companies().find(id) < 0) {
                rows.add(id, Stage.PROSPECT.word());
            }
        }
    }

    /** A population; how many of them ordered. */
    long add(PurchaseTotals totals) {
        Purchases purchases = scoring.purchases(totals);
        CustomerScores scores = scoring.scores(totals);
        EqualGroups deciles = deciles(totals);
        Outlook.Figures figures = scoring.outlook(totals).figures();
        double share = scoring.marginShare();
        OptionalDouble usual = purchases.days().medianInterval();
        long formerAfter = scoring.formerAfter();
        long customers = 0;
        for (int at = 0; at < totals.size(); at++) {
            int count = totals.orders(at);
            long owner = totals.owner(at);
            String stage = Stage.of(
                            count, scoring.day() - (long) totals.last(at), scoring.isInterested(owner), formerAfter)
                    .word();
            if (count == 0) {
                rows.add(owner, stage, 0, totals.spend(at), 0, 0, 0, 0, 0, null);
            } else {
                customers++;
                rows.add(
                        owner,
                        stage,
                        count,
                        totals.spend(at),
                        totals.first(at),
                        totals.last(at),
                        scores.recency().of(totals.last(at)),
                        scores.frequency().of(count),
                        scores.monetary().of(totals.spend(at)),
                        scores.tiers().letter(totals.spend(at)));
            }
            OptionalDouble interval = purchases.days().interval(at);
            rows.figures(
                    margin(purchases.margins(), at),
                    purchases.margins().pastValue(at, share) / UNIT,
                    count == 0 ? Double.NaN : deciles.of(-totals.spend(at)),
                    interval.orElse(Double.NaN),
                    count == 0 ? Double.NaN : nextOrder(totals.last(at), interval, usual),
                    figures.alive(at),
                    1 - figures.alive(at),
                    figures.orders(at),
                    figures.spend(at),
                    figures.value(at),
                    second.of(totals, at, figures.value(at)));
        }
        return customers;
    }

    private static double margin(Margins margins, int at) {
        return margins.costed(at) == 0 ? Double.NaN : margins.margin(at) / UNIT;
    }

    /** The day after the last order by the customer's interval, else by the usual one; NaN when there is neither. */
    static double nextOrder(int last, OptionalDouble own, OptionalDouble usual) {
        double interval = own.orElse(usual.orElse(Double.NaN));
        return last + Math.rint(interval);
    }
}
