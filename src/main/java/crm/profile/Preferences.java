package crm.profile;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Campaigns;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.Members;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Products;
import crm.model.Row;
import crm.model.Tickets;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.value.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody said they like, and what they do, kept apart: which offers they answered, over which channel they come,
 * what they spend their money on, each with the number it rests on.
 */
final class Preferences {
    private static final List<Column> STATED =
            List.of(Column.of("what", Kind.TEXT), Column.of("said", Kind.TEXT), Column.of("where", Kind.TEXT));
    private static final List<Column> SHOWN = List.of(
            Column.of("about", Kind.TEXT),
            Column.of("what", Kind.TEXT),
            Column.of("percent", Kind.PERCENT),
            Column.of("count", Kind.NUMBER),
            Column.of("n", Kind.NUMBER),
            Column.of("of", Kind.TEXT));

    private final Session session;
    private final Circle circle;
    private final List<List<Object>> rows = new ArrayList<>();

    /** A part of a whole, in the order in which it is met. */
    private static final class Shares {
        private final Map<String, BigDecimal[]> parts = new LinkedHashMap<>();

        void add(String name, BigDecimal part, BigDecimal whole) {
            BigDecimal[] sums = parts.computeIfAbsent(name, any -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sums[0] = sums[0].add(part);
            sums[1] = sums[1].add(whole);
        }
    }

    private Preferences(Session session, Circle circle) {
        this.session = session;
        this.circle = circle;
    }

    /** Both. */
    static Card card(Session session, Circle circle) {
        Preferences preferences = new Preferences(session, circle);
        return Card.titled("preferences")
                .section("stated", Listing.of(STATED, preferences.stated()))
                .section("shown", Listing.of(SHOWN, preferences.shown()));
    }

    private List<List<Object>> stated() {
        List<List<Object>> said = new ArrayList<>();
        Row who = circle.centre();
        for (Field<?> field : session.nouns().type(who.type()).stored()) {
            boolean asked = field.isOwn()
                    || Portrait.FIELDS.contains(field.name())
                    || field.name().equals(Contacts.LANGUAGE.name());
            if (asked && who.get(field).isPresent()) {
                said.add(List.of(
                        field.name(), session.reading().show(field, who.values().get(field.name())), "field"));
            }
        }
        circle.rows(Consents.TYPE).stream()
                .sorted(Comparator.comparing((Row row) -> row.require(Consents.DATE))
                        .thenComparing(Row::id))
                .forEach(row -> said.add(List.of(
                        row.require(Consents.CHANNEL)
                                + row.get(Consents.PURPOSE)
                                        .map(what -> " for " + what)
                                        .orElse(""),
                        row.require(Consents.STATE) + " on " + row.require(Consents.DATE),
                        "consent " + row.id())));
        answers()
                .forEach(row -> said.add(List.of(
                        row.require(Activities.SUBJECT),
                        row.require(Activities.OUTCOME),
                        "answer " + row.id() + " of " + day(row))));
        return said;
    }

    private LocalDate day(Row answer) {
        ZoneId zone = session.reading().dates().zone();
        return LocalDate.ofInstant(answer.require(Activities.TIME), zone);
    }

    /** The newest answer to each question. */
    private List<Row> answers() {
        Map<String, Row> newest = new LinkedHashMap<>();
        circle.rows(Activities.TYPE).stream()
                .filter(row -> row.require(Activities.CHANNEL).equals(Activities.SURVEY))
                .filter(row -> row.get(Activities.SUBJECT).isPresent()
                        && row.get(Activities.OUTCOME).isPresent())
                .sorted(Comparator.comparing((Row row) -> row.require(Activities.TIME))
                        .thenComparing(Row::id))
                .forEach(row -> newest.put(Text.fold(row.require(Activities.SUBJECT)), row));
        return List.copyOf(newest.values());
    }

    private List<List<Object>> shown() {
        offers();
        channels();
        spending();
        return rows;
    }

    /** Campaigns by what they were for: how many of those that reached them they answered. */
    private void offers() {
        Shares purposes = new Shares();
        Shares channels = new Shares();
        for (Row member : circle.rows(Members.TYPE)) {
            String status = member.get(Members.STATUS).orElse("listed");
            if (Members.REACHED.contains(status)) {
                BigDecimal answered = Members.ANSWERED.contains(status) ? BigDecimal.ONE : BigDecimal.ZERO;
                session.store()
                        .find(Campaigns.TYPE, member.require(Members.OWNER))
                        .ifPresent(campaign -> {
                            purposes.add(
                                    campaign.get(Campaigns.PURPOSE).orElse("(no purpose)"), answered, BigDecimal.ONE);
                            channels.add(campaign.get(Campaigns.CHANNEL).orElse("other"), answered, BigDecimal.ONE);
                        });
            }
        }
        add("offers for", purposes, "campaigns that reached them, answered");
        add("campaigns by", channels, "campaigns that reached them, answered");
    }

    /** What came from them, by channel. */
    private void channels() {
        Shares channels = new Shares();
        List<String> came = new ArrayList<>();
        circle.rows(Activities.TYPE).stream()
                .filter(row -> row.get(Activities.DIRECTION).orElse("").equals("in"))
                .filter(row -> !row.require(Activities.CHANNEL).equals(Activities.SURVEY))
                .forEach(row -> came.add(row.require(Activities.CHANNEL)));
        circle.rows(Tickets.TYPE)
                .forEach(row -> came.add(row.get(Tickets.CHANNEL).orElse("other")));
        came.forEach(channel -> channels.add(channel, BigDecimal.ONE, BigDecimal.valueOf(came.size())));
        channels.parts.values().forEach(sums -> sums[1] = BigDecimal.valueOf(came.size()));
        add("comes by", channels, "touches and tickets from them");
    }

    /** What the money goes for, and where: shares of what was bought. */
    private void spending() {
        Shares categories = new Shares();
        Shares tags = new Shares();
        Shares places = new Shares();
        BigDecimal[] spent = {BigDecimal.ZERO, BigDecimal.ZERO};
        for (Row order : circle.rows(Orders.TYPE)) {
            BigDecimal amount = order.get(Orders.AMOUNT).orElse(BigDecimal.ZERO);
            if (Orders.isCancelled(order) || amount.signum() <= 0) {
                continue;
            }
            spent[1] = spent[1].add(amount);
            order.get(Orders.PLACE).ifPresent(place -> places.add(place, amount, BigDecimal.ZERO));
            for (Row line : session.store().parts(OrderLines.TYPE, order.id())) {
                BigDecimal paid = OrderLines.worth(line).orElse(BigDecimal.ZERO);
                spent[0] = spent[0].add(paid);
                session.follow(line, OrderLines.PRODUCT).ifPresent(product -> {
                    product.get(Products.CATEGORY).ifPresent(name -> categories.add(name, paid, BigDecimal.ZERO));
                    product.get(Products.TAGS).orElse(List.of()).forEach(tag -> tags.add(tag, paid, BigDecimal.ZERO));
                });
            }
        }
        whole(categories, spent[0]);
        whole(tags, spent[0]);
        whole(places, spent[1]);
        add("spends on", categories, "money of order lines");
        add("spends on tag", tags, "money of order lines");
        add("buys at", places, "money of orders");
    }

    private static void whole(Shares shares, BigDecimal all) {
        shares.parts.values().forEach(sums -> sums[1] = all);
    }

    private void add(String about, Shares shares, String of) {
        shares.parts.entrySet().stream()
                .filter(part -> part.getValue()[1].signum() > 0)
                .map(part -> Arrays.<Object>asList(
                        about, part.getKey(), percent(part.getValue()), part.getValue()[0], part.getValue()[1], of))
                .sorted(Comparator.comparing((List<Object> row) -> (BigDecimal) row.get(2))
                        .reversed())
                .forEach(rows::add);
    }

    private static BigDecimal percent(BigDecimal... sums) {
        return sums[0].multiply(BigDecimal.valueOf(100)).divide(sums[1], 1, RoundingMode.HALF_EVEN);
    }
}
