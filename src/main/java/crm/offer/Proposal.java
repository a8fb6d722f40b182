package crm.offer;

import crm.score.item.Repurchase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Something to offer, with the reason.
 *
 * @param kind why
 * @param item what
 * @param chance the estimated chance that it is taken, from 0 to 1; empty where none can be told
 * @param score what orders proposals of one kind where margins are not known, higher is better
 * @param due when it is due again
 * @param evidence the reason in words and exact counts
 */
record Proposal(
        OfferKind kind, Item item, Optional<Double> chance, double score, Optional<Repurchase> due, String evidence) {
    /** Chance times margin of one, where both are known. */
    Optional<BigDecimal> expectedMargin() {
        return chance.flatMap(likely ->
                item.margin().map(margin -> margin.multiply(BigDecimal.valueOf(likely), MathContext.DECIMAL64)));
    }
}
