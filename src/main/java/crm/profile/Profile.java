package crm.profile;

import crm.cli.Session;
import crm.model.Orders;
import crm.output.Card;
import crm.output.Column;
import crm.task.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is known of one contact or company, block by block. */
final class Profile {
    private static final long LAST = 10;

    private final Session session;
    private final Circle circle;
    private final Measured measured;
    private final Holdings holdings;

    /** A profile of the centre of a circle; orders and open matters are those of the whole circle. */
    Profile(Session session, Circle circle) {
        this.session = session;
        this.circle = circle;
        this.measured = Measured.of(session, circle.centre());
        LocalDate today = session.reading().dates().today();
        this.holdings = Holdings.of(session, circle.rows(Orders.TYPE), today);
    }

    /** One card a block, in the order of the blocks. */
    List<Card> cards(Set<Block> blocks) {
        List<Card> cards = new ArrayList<>();
        blocks.forEach(block -> cards.add(card(block)));
        return cards;
    }

    private Card card(Block block) {
        return switch (block) {
            case WHO -> new Identity(session, circle).card();
            case VALUE -> new Worth(session, circle.centre(), measured).value();
            case BUYS -> Buys.card(session, circle, measured, holdings);
            case NEEDS -> Needs.card(session, circle, holdings);
            case PREFERENCES -> Preferences.card(session, circle);
            case FORECAST -> Forecast.card(session, circle, measured);
            case OPEN -> new Matters(session, circle).open();
            case CAMPAIGNS -> new Matters(session, circle).campaigns();
            case TIMELINE ->
                Card.titled("timeline")
                        .section("timeline", new Timeline(session).of(circle.centre(), Optional.empty(), LAST));
            case DERIVED -> new Worth(session, circle.centre(), measured).derived();
            case OWNERSHIP -> new Provenance(session).card(circle.centre());
        };
    }

    /** Whether anything stands on a card. */
    static boolean says(Card card) {
        return card.values().stream().anyMatch(Profile::isThere)
                || card.sections().stream()
                        .anyMatch(section -> section.listing().rows().iterator().hasNext());
    }

    private static boolean isThere(Object value) {
        return value != null && !(value instanceof List<?> some && some.isEmpty());
    }

    /** The card without its heading where its one section says the same. */
    static Card forPeople(Card card) {
        if (card.values().stream().anyMatch(Profile::isThere)) {
            return card;
        }
        Card bare = Card.untitled();
        card.sections().forEach(section -> bare.section(section.name(), section.listing()));
        return bare;
    }

    /** All cards as one object for programs: each field and each array once. */
    static Card one(List<Card> cards) {
        Card all = Card.untitled();
        Set<String> names = new HashSet<>();
        for (Card card : cards) {
            for (int i = 0; i < card.columns().size(); i++) {
                Column column = card.columns().get(i);
                if (names.add(column.name())) {
                    all.add(column, card.values().get(i));
                }
            }
        }
        cards.forEach(card -> card.sections().forEach(section -> all.section(section.name(), section.listing())));
        return all;
    }
}
