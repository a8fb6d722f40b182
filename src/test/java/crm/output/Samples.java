package crm.output;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Listings and cards the tests print. */
final class Samples {
    private Samples() {}

    static Listing customers() {
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("spend", Kind.MONEY),
                        Column.of("discount", Kind.PERCENT),
                        Column.of("score", Kind.NUMBER),
                        Column.of("last_order", Kind.DATE),
                        Column.of("changed", Kind.TIME),
                        Column.of("mail", Kind.FLAG),
                        Column.of("tags", Kind.LIST)),
                List.of(
                        List.of(
                                7L,
                                "Ann Perera",
                                new BigDecimal("1234.5000"),
                                new BigDecimal("12.50"),
                                0.25,
                                LocalDate.of(2026, 1, 31),
                                Instant.parse("2026-01-31T20:15:30Z"),
                                true,
                                List.of("vip", "a,b")),
                        Arrays.asList(12L, "Bo | \"x\"", null, null, null, null, null, false, List.of())));
    }

    static Listing names(Object... names) {
        return Listing.of(
                List.of(Column.of("id", Kind.INTEGER), Column.of("name", Kind.TEXT)),
                IntStream.range(0, names.length)
                        .mapToObj(i -> Arrays.asList((long) i + 1, names[i]))
                        .toList());
    }

    static Listing empty() {
        return names();
    }

    static Card order() {
        return Card.titled("Order 31")
                .add("id", Kind.INTEGER, 31L)
                .add("customer", Kind.TEXT, "Ann Perera")
                .add("ship_to", Kind.TEXT, null)
                .add("total", Kind.MONEY, new BigDecimal("1500"))
                .add("extra", Kind.LIST, List.of(Map.of("n", 2)))
                .section(
                        "lines",
                        Listing.of(
                                List.of(Column.of("product", Kind.TEXT), Column.of("price", Kind.MONEY)),
                                List.of(List.of("Tea", new BigDecimal("1500.125")))))
                .section("refunds", Listing.of(List.of(Column.of("price", Kind.MONEY)), List.of()));
    }
}
