package crm.privacy;

import crm.cli.Kinds;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.model.FurtherValues;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Segments;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Condition;
import crm.query.Select;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import crm.store.records.Pointers;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is known of a person: the record, what belongs to it, what points to it, and its lines in the history. */
final class Known {
    private final Session session;
    private final RecordCards cards;

    Known(Session session) {
        this.session = session;
        this.cards = new RecordCards(session);
    }

    /** One card with a section for each kind of record. */
    Card of(Row contact) {
        Card card = cards.brief(contact);
        measures(card, contact);
        Map<RecordType, List<Row>> found = new LinkedHashMap<>();
        put(found, session.store().parts(FurtherValues.TYPE, contact.id()));
        for (Pointers.Pointer pointer : new Pointers(session.store()).to(contact)) {
            put(found, List.of(pointer.from()));
            if (pointer.from().type().equals(Orders.TYPE)) {
                put(found, session.store().parts(OrderLines.TYPE, pointer.from().id()));
            }
        }
        found.forEach((type, rows) -> card.section(
                type.plural(), listing(type, rows.stream().distinct().toList())));
        card.section("in_segments", segments(contact));
        card.section("history", history(contact));
        return card;
    }

    private static void put(Map<RecordType, List<Row>> found, List<Row> rows) {
        rows.forEach(row ->
                found.computeIfAbsent(row.type(), any -> new ArrayList<>()).add(row));
    }

    private void measures(Card card, Row contact) {
        for (var field : session.nouns().type(contact.type()).fields()) {
            if (field.isMeasure()) {
                Select one = Select.from(session.nouns(), contact.type(), session.scope())
                        .where(new Condition.Ids(List.of(contact.id())))
                        .columns(List.of(crm.query.Columns.of(field)));
                session.store().eachCells(one, cells -> card.add(Kinds.column(field), cells.get(0)));
            }
        }
    }

    private Listing listing(RecordType declared, List<Row> rows) {
        RecordType type = session.nouns().type(declared);
        Listing fields = cards.listing(type, rows);
        List<Column> columns = new ArrayList<>(List.of(Column.of("id", Kind.INTEGER)));
        columns.addAll(fields.columns());
        List<List<?>> all = new ArrayList<>();
        int at = 0;
        for (List<?> cells : fields.rows()) {
            List<Object> row = new ArrayList<>();
            row.add(rows.get(at++).id());
            row.addAll(cells);
            all.add(row);
        }
        return Listing.of(columns, all);
    }

    private Listing segments(Row contact) {
        List<List<Object>> names = new ArrayList<>();
        for (Row segment : session.store().all(Segments.TYPE)) {
            String name = segment.require(Segments.NAME);
            try {
                Select inside = Select.from(session.nouns(), contact.type(), session.scope())
                        .where(session.filter(
                                contact.type(), List.of("segment = \"" + name + "\"", "id = " + contact.id())));
                if (session.store().count(inside) > 0) {
                    names.add(List.of(name));
                }
            } catch (CrmException e) {
                // A segment whose filter does not hold any more has no members.
            }
        }
        return Listing.of(List.of(Column.of("name", Kind.TEXT)), names);
    }

    private Listing history(Row contact) {
        History history = History.of(session.store());
        List<List<Object>> rows = new ArrayList<>();
        for (History.Change change : history.of(contact.type(), contact.id())) {
            ChangeSet set =
                    history.changeSet(change.after().orElseThrow().changed()).orElseThrow();
            rows.add(List.of(set.name(), set.at(), set.user(), set.command()));
        }
        return Listing.of(
                List.of(
                        Column.of("change_set", Kind.TEXT),
                        Column.of("time", Kind.TIME),
                        Column.of("user", Kind.TEXT),
                        Column.of("command", Kind.TEXT)),
                rows);
    }
}
