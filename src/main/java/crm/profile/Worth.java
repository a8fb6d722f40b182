package crm.profile;

import crm.cli.Kinds;
import crm.cli.Session;
import crm.model.Field;
import crm.model.Measures;
import crm.model.Row;
import crm.model.Setting;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.grade.ShareTiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody is worth, the whole relationship first, and every measure with its rule. */
final class Worth {
    private static final List<Field<?>> PARTS = List.of(
            Measures.LIFETIME_VALUE,
            Measures.PAST_VALUE,
            Measures.CLV,
            Measures.SECOND_VALUE,
            Measures.MARGIN,
            Measures.COST_TO_SERVE,
            Measures.PROFIT,
            Measures.TIER,
            Measures.STAGE,
            Measures.RFM,
            Measures.DECILE,
            Measures.SHARE_OF_WALLET,
            Measures.DISCOUNT_SHARE,
            Measures.RETURN_RATE,
            Measures.COMPLAINTS,
            Measures.TRAITS);
    private static final List<Column> RULES =
            List.of(Column.of("measure", Kind.TEXT), Column.of("value", Kind.TEXT), Column.of("rule", Kind.TEXT));
    private static final int SCALE = 4;

    private final Session session;
    private final Row who;
    private final Measured measured;

    Worth(Session session, Row who, Measured measured) {
        this.session = session;
        this.who = who;
        this.measured = measured;
    }

    /** Lifetime value, where it stands among all, and its parts. */
    Card value() {
        Card card = Card.titled("value");
        Optional<BigDecimal> worth = measured.get(Measures.LIFETIME_VALUE);
        Optional<Standing> standing = worth.map(this::standing);
        card.add(Kinds.column(Measures.LIFETIME_VALUE), worth.orElse(null))
                .add("value_tier", Kind.TEXT, standing.map(Standing::tier).orElse(null))
                .add("value_rank", Kind.INTEGER, standing.map(Standing::rank).orElse(null))
                .add("value_of", Kind.INTEGER, standing.map(Standing::of).orElse(null));
        PARTS.stream()
                .skip(1)
                .forEach(field ->
                        card.add(Kinds.column(field), measured.get(field).orElse(null)));
        return card;
    }

    /**
     * Where a worth stands among those of all of its kind.
     *
     * @param rank 1 for the highest
     * @param of how many have one
     * @param tier A to D by cumulated worth, the highest first, with the limits of crm config tiers
     */
    private record Standing(long rank, long of, String tier) {}

    private Standing standing(BigDecimal worth) {
        List<Long> all = new ArrayList<>();
        session.each(
                who.type(),
                List.of("lifetime_value is not empty"),
                "lifetime_value",
                cells -> all.add(units((BigDecimal) cells.get(0))));
        long own = units(worth);
        int[] limits = session.settings().words(Setting.TIERS).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        ShareTiers tiers = ShareTiers.of(all.stream().mapToLong(Long::longValue).toArray(), limits);
        long higher = all.stream().filter(other -> other > own).count();
        return new Standing(higher + 1, all.size(), String.valueOf((char) ('A' + tiers.of(own))));
    }

    /** In ten-thousandths, the smallest part of an amount that is kept. */
    private static long units(BigDecimal amount) {
        return amount.movePointRight(SCALE).longValue();
    }

    /** Every measure that has a value, and the rule by which it came about. */
    Card derived() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < measured.fields().size(); i++) {
            Field<?> field = measured.fields().get(i);
            Object value = measured.values().get(i);
            if (value != null) {
                rows.add(Arrays.asList(field.name(), session.reading().show(field, value), field.about()));
            }
        }
        return Card.titled("derived").section("derived", Listing.of(RULES, rows));
    }
}
