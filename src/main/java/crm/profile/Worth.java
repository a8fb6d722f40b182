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
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        long[] counts = new long[2];
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
        session.each(who.type(), List.of("lifetime_value is not empty"), "lifetime_value", cells -> {
            BigDecimal other = (BigDecimal) cells.get(0);
            boolean higher = other.compareTo(worth) > 0;
            counts[0]++;
            counts[1] += higher ? 1 : 0;
            sums[0] = sums[0].add(other.max(BigDecimal.ZERO));
            sums[1] = higher ? sums[1].add(other.max(BigDecimal.ZERO)) : sums[1];
        });
        return new Standing(counts[1] + 1, counts[0], worth.signum() <= 0 ? "D" : tier(sums[1], sums[0]));
    }

    /** Whoever begins within the first 50 percent is A, and so on. */
    private String tier(BigDecimal above, BigDecimal all) {
        List<String> limits = session.settings().words(Setting.TIERS);
        for (int i = 0; i < limits.size(); i++) {
            if (above.multiply(HUNDRED).compareTo(new BigDecimal(limits.get(i)).multiply(all)) < 0) {
                return String.valueOf((char) ('A' + i));
            }
        }
        return String.valueOf((char) ('A' + limits.size()));
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
