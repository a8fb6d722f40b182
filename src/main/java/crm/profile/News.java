package crm.profile;

import crm.cli.Differences;
import crm.cli.Session;
import crm.model.Activities;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Invoices;
import crm.model.Members;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.RecordType;
import crm.model.Relations;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became known of somebody after a change set: new records, and fields that changed, with who did it. */
final class News {
    private static final List<Column> COLUMNS = List.of(
            Column.of("time", Kind.TIME),
            Column.of("user", Kind.TEXT),
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("what", Kind.TEXT));
    private static final int MOST_KINDS = 4;

    private final Session session;
    private final List<Item> items = new ArrayList<>();

    /** One thing that changed. */
    private record Item(ChangeSet set, Row row, boolean created, String what) {}

    private News(Session session) {
        this.session = session;
    }

    /** What became known of a circle after a change set, newest first. */
    static News of(Session session, Circle circle, long after) {
        News news = new News(session);
        circle.members().forEach(member -> {
            news.add(member, after);
            session.store().parts(FurtherValues.TYPE, member.id()).forEach(value -> news.add(value, after));
        });
        List<RecordType> types = new ArrayList<>(session.nouns().visible());
        types.add(session.nouns().type(Members.TYPE));
        types.forEach(type -> circle.rows(type).stream()
                .filter(row -> circle.members().stream().noneMatch(member -> member.id() == row.id()))
                .forEach(row -> news.add(row, after)));
        news.items.sort(Comparator.comparing((Item item) -> item.set().number())
                .thenComparing(item -> item.row().id())
                .reversed());
        return news;
    }

    private void add(Row row, long after) {
        if (row.changed() <= after) {
            return;
        }
        History history = History.of(session.store());
        Differences differences = new Differences(session);
        for (History.Change change : history.of(row.type(), row.id())) {
            if (change.by() > after && change.after().isPresent()) {
                boolean created = change.before().isEmpty();
                String what = created ? "new: " + words(row) : String.join("; ", differences.words(change));
                items.add(new Item(history.changeSet(change.by()).orElseThrow(), row, created, what));
            }
        }
    }

    private String words(Row row) {
        if (row.type().equals(FurtherValues.TYPE)) {
            return row.require(FurtherValues.KIND) + " " + row.label();
        }
        if (row.type().equals(Relations.TYPE)) {
            return session.label(Contacts.TYPE, row.require(Relations.CONTACT)) + ", " + row.require(Relations.KIND)
                    + " of " + session.label(Contacts.TYPE, row.require(Relations.OTHER));
        }
        if (row.type().equals(Members.TYPE)) {
            return "in campaign or segment " + row.require(Members.OWNER)
                    + row.get(Members.STATUS).map(state -> ", " + state).orElse("");
        }
        String channel = row.type().equals(Activities.TYPE) ? row.require(Activities.CHANNEL) + " " : "";
        Optional<BigDecimal> amount = List.of(Orders.AMOUNT, Deals.AMOUNT, Invoices.AMOUNT, Payments.AMOUNT).stream()
                .map(field -> amount(row, field))
                .flatMap(Optional::stream)
                .findFirst();
        return channel
                + row.label()
                + amount.map(money -> " (" + Sum.words(money) + ")").orElse("");
    }

    private static Optional<BigDecimal> amount(Row row, Field<BigDecimal> field) {
        return row.values().get(field.name()) instanceof BigDecimal money ? Optional.of(money) : Optional.empty();
    }

    /** Whether nothing changed. */
    boolean isEmpty() {
        return items.isEmpty();
    }

    /** One row a change. */
    Listing listing() {
        return Listing.of(
                COLUMNS,
                items.stream()
                        .map(item -> List.<Object>of(
                                item.set().at(),
                                item.set().user(),
                                item.row().type().name(),
                                item.row().id(),
                                item.what()))
                        .toList());
    }

    /** In a line: {@code 2 orders, 1 activity new; contact changed (phone: ...)}. */
    String words() {
        Map<String, Long> fresh = new LinkedHashMap<>();
        Map<String, String> changed = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.created()) {
                fresh.merge(item.row().type().name(), 1L, Long::sum);
            } else {
                changed.putIfAbsent(item.row().type().name() + " " + item.row().id(), item.what());
            }
        }
        List<String> parts = new ArrayList<>();
        if (!fresh.isEmpty()) {
            parts.add(fresh.entrySet().stream()
                            .limit(MOST_KINDS)
                            .map(kind -> session.nouns().type(kind.getKey()).counted(kind.getValue()))
                            .collect(Collectors.joining(", "))
                    + " new");
        }
        changed.forEach((record, what) -> parts.add(record + ": " + what));
        return String.join("; ", parts);
    }
}
