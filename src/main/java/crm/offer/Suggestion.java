package crm.offer;

import crm.cli.Session;
import crm.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something to offer someone next, as {@code crm recommend} proposes it.
 *
 * @param kind due, next, crosssell or upsell
 * @param product the product's id, empty where order lines only name it
 * @param name what it is called
 * @param chance the estimated chance that it is taken, from 0 to 1; empty where none can be told
 * @param due when it is due again
 * @param evidence the reason in words and exact counts
 */
public record Suggestion(
        String kind,
        Optional<Long> product,
        String name,
        Optional<Double> chance,
        Optional<LocalDate> due,
        String evidence) {
    private static final int AHEAD = 30;

    /**
     * The best of each kind for a contact or company on a day, each product once; none for who has no order with lines.
     *
     * @param most at most so many of a kind
     */
    public static List<Suggestion> of(Session session, Row who, LocalDate day, int most) {
        Assortment assortment = new Assortment(session, day);
        Offers offers = new Offers(assortment, assortment.numbers(session, who));
        List<Suggestion> all = new ArrayList<>();
        Set<String> named = new HashSet<>();
        if (offers.hasHistory()) {
            for (OfferKind kind : OfferKind.values()) {
                offers.of(kind, day.plusDays(AHEAD), true).stream()
                        .filter(proposal -> named.add(proposal.item().name()))
                        .limit(most)
                        .forEach(proposal -> all.add(of(proposal)));
            }
        }
        return all;
    }

    private static Suggestion of(Proposal proposal) {
        return new Suggestion(
                proposal.kind().word(),
                proposal.item().product(),
                proposal.item().name(),
                proposal.chance(),
                proposal.due().map(due -> LocalDate.ofEpochDay(due.expected())),
                proposal.evidence());
    }
}
