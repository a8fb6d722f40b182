package crm.profile;

import crm.cli.Kinds;
import crm.cli.Session;
import crm.model.Field;
import crm.model.Measures;
import crm.output.Card;
import crm.output.Kind;
import java.time.LocalDate;
import java.util.List;

/** What somebody has bought. */
final class Buys {
    private static final List<Field<?>> FIGURES = List.of(
            Measures.ORDERS,
            Measures.SPEND,
            Measures.FIRST_ORDER,
            Measures.LAST_ORDER,
            Measures.AVG_ORDER,
            Measures.INTERVAL,
            Measures.NEXT_ORDER,
            Measures.RETURNS);

    private Buys() {}

    /** The figures, the products and the product lines. */
    static Card card(Session session, Circle circle, Measured measured, Holdings holdings) {
        Card card = Card.titled("buys");
        FIGURES.forEach(
                field -> card.add(Kinds.column(field), measured.get(field).orElse(null)));
        LocalDate today = session.reading().dates().today();
        return card.add(
                        "orders_without_lines",
                        Kind.INTEGER,
                        holdings.withoutLines() > 0 ? holdings.withoutLines() : null)
                .add(
                        "counted_with",
                        Kind.LIST,
                        circle.members().stream()
                                .skip(1)
                                .map(row -> row.label() + " (" + row.type() + " " + row.id() + ")")
                                .toList())
                .section("products", holdings.listing())
                .section("lines", holdings.lines(today));
    }
}
