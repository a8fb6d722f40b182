package crm.cli;

import crm.model.Campaigns;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Members;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Segments;
import crm.model.Users;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Condition;
import crm.query.Names;
import crm.query.Select;
import crm.query.SortKey;
import crm.store.records.Pointers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records as people and programs read them: every field, the parts, and what points to the record. */
public final class RecordCards {
    private static final int MOST_RELATED = 10;

    private final Session session;

    /** Cards in a session's words. */
    public RecordCards(Session session) {
        this.session = session;
    }

    /** The record alone: what writing commands answer with. */
    public Card brief(Row row) {
        RecordType type = session.nouns().type(row.type());
        Card card = Card.titled(type.name() + " " + row.id() + "  " + row.label());
        card.add("id", Kind.INTEGER, row.id());
        for (Field<?> field : type.stored()) {
            card.add(Kinds.column(field), session.shown(row, field));
        }
        return card;
    }

    /** The record with its measures, its parts and the newest of what points to it. */
    public Card full(Row row) {
        Card card = brief(row);
        RecordType type = session.nouns().type(row.type());
        measures(card, type, row.id());
        part(card, "further", FurtherValues.TYPE, row.id());
        if (type.equals(Orders.TYPE)) {
            part(card, "lines", OrderLines.TYPE, row.id());
        }
        if (type.equals(Segments.TYPE) || type.equals(Campaigns.TYPE)) {
            part(card, "members", Members.TYPE, row.id());
        }
        if (type.equals(Users.TYPE)) {
            owned(card, row);
        }
        new Pointers(session.store()).newest(type, row.id(), MOST_RELATED).forEach(newest -> related(card, newest));
        return card;
    }

    private void measures(Card card, RecordType type, long id) {
        List<Field<?>> measures =
                type.fields().stream().filter(Field::isMeasure).toList();
        if (!measures.isEmpty()) {
            List<Object> cells = session.store().measures(type, id);
            for (int i = 0; i < cells.size(); i++) {
                card.add(Kinds.column(measures.get(i)), cells.get(i));
            }
        }
    }

    private void owned(Card card, Row user) {
        Ownership ownership = new Ownership(session);
        Map<String, Long> all = ownership.counts(user.require(Users.NAME), false);
        Map<String, Long> open = ownership.counts(user.require(Users.NAME), true);
        List<List<Object>> rows = new ArrayList<>();
        all.forEach((plural, count) -> {
            boolean closes = session.nouns()
                    .called(plural)
                    .filter(RecordType::hidesClosed)
                    .isPresent();
            rows.add(Arrays.asList(plural, count, closes ? open.getOrDefault(plural, 0L) : null));
        });
        if (!rows.isEmpty()) {
            card.section(
                    "owns",
                    Listing.of(
                            List.of(
                                    Column.of("noun", Kind.TEXT),
                                    Column.of("all", Kind.INTEGER),
                                    Column.of("open", Kind.INTEGER)),
                            rows));
        }
    }

    private void part(Card card, String name, RecordType part, long owner) {
        List<Row> parts = session.store().parts(part, owner);
        if (!parts.isEmpty()) {
            card.section(name, listing(part, parts));
        }
    }

    private void related(Card card, Pointers.Newest newest) {
        RecordType other = newest.type();
        Field<?> link = newest.link();
        Select select = Select.from(session.nouns(), other, session.scope())
                .where(new Condition.Ids(newest.ids()))
                .sort(SortKey.parse(new Names(session.nouns(), other), "-id"));
        List<List<Object>> rows = new ArrayList<>();
        session.store().eachCells(select, rows::add);
        String by = link.name().equals("contact") || link.name().equals("customer") ? "" : "_by_" + link.name();
        String name =
                other.plural() + (link.target().filter(link.name()::equals).isPresent() ? "" : by);
        boolean taken = card.columns().stream().anyMatch(column -> column.name().equals(name));
        card.section(taken ? "newest_" + name : name, Listing.of(Kinds.columns(select.columns()), rows));
    }

    /** Rows of one kind with all fields that any of them has. */
    public Listing listing(RecordType type, List<Row> rows) {
        List<Field<?>> fields = type.stored().stream()
                .filter(field -> !field.name().equals("owner"))
                .filter(field -> rows.stream().anyMatch(row -> row.get(field).isPresent()))
                .<Field<?>>map(field -> field)
                .toList();
        List<Column> columns = fields.stream().map(Kinds::column).toList();
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(Arrays.asList(
                    fields.stream().map(field -> session.shown(row, field)).toArray()));
        }
        return Listing.of(columns, cells);
    }

    /** The id of the record a card speaks of, as {@code add} prints it. */
    static Optional<Object> id(Card card) {
        int at = card.columns().indexOf(Column.of("id", Kind.INTEGER));
        return at < 0 ? Optional.empty() : Optional.of(card.values().get(at));
    }
}
