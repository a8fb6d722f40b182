package crm.task;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.Leads;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Tasks;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be done until a day: open tasks, open leads whose next step is due, and open deals that are expected to close,
 * unless a task of their own says what is to be done.
 */
final class Agenda {
    private static final List<Column> COLUMNS = List.of(
            Column.of("due", Kind.DATE),
            Column.of("state", Kind.TEXT),
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("what", Kind.TEXT),
            Column.of("with", Kind.TEXT),
            Column.of("phone", Kind.TEXT),
            Column.of("priority", Kind.TEXT),
            Column.of("owner", Kind.TEXT));

    private final Session session;
    private final LocalDate today;

    /** An agenda as of the session's today. */
    Agenda(Session session) {
        this.session = session;
        this.today = session.reading().dates().today();
    }

    private record Item(LocalDate due, int rank, Row row, List<Object> cells) {}

    /**
     * The items due until a day, the longest overdue first, on one day the important first.
     *
     * @param owner whose; everybody's when empty
     */
    Listing until(LocalDate last, Optional<String> owner) {
        List<Item> items = items(last, owner);
        items.sort(Comparator.comparing(Item::due).thenComparing(Item::rank).thenComparing(item -> item.row()
                .id()));
        return Listing.of(COLUMNS, items.stream().map(Item::cells).toList());
    }

    /**
     * The same items by what they are worth doing, the most first.
     *
     * @param explained with where value and chance come from
     */
    Listing focused(LocalDate last, Optional<String> owner, boolean explained) {
        Focus focus = new Focus(session);
        List<Item> items = items(last, owner);
        Map<Item, Focus.Worth> worth = new HashMap<>();
        items.forEach(item -> worth.put(item, focus.of(item.row(), item.due())));
        items.sort(Comparator.comparing((Item item) -> worth.get(item).focus().negate())
                .thenComparing(Item::due)
                .thenComparing(Item::rank)
                .thenComparing(item -> item.row().id()));
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("focus", Kind.MONEY),
                Column.of("value", Kind.MONEY),
                Column.of("chance", Kind.PERCENT),
                Column.of("days", Kind.NUMBER)));
        if (explained) {
            columns.addAll(List.of(Column.of("value_of", Kind.TEXT), Column.of("chance_of", Kind.TEXT)));
        }
        columns.addAll(COLUMNS);
        List<List<Object>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(row(item, worth.get(item), explained)));
        return Listing.of(columns, rows);
    }

    private static List<Object> row(Item item, Focus.Worth worth, boolean explained) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                worth.focus(), worth.value().orElse(null), worth.chance().percent(), worth.days()));
        if (explained) {
            row.addAll(List.of(worth.valueOf(), worth.chance().of()));
        }
        row.addAll(item.cells());
        return row;
    }

    private List<Item> items(LocalDate last, Optional<String> owner) {
        List<Row> tasks = open(Tasks.TYPE, "due <= " + last, owner);
        Set<Long> planned = tasks.stream()
                .flatMap(task -> Stream.of(task.get(Tasks.LEAD), task.get(Tasks.DEAL)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        tasks.forEach(task -> items.add(item(task, task.get(Tasks.DUE).orElse(today), Tasks.OWNER)));
        open(Leads.TYPE, "next_step <= " + last, owner).stream()
                .filter(lead -> !planned.contains(lead.id()))
                .forEach(lead -> items.add(item(lead, lead.get(Leads.NEXT_STEP).orElse(today), Leads.OWNER)));
        open(Deals.TYPE, "expected <= " + last, owner).stream()
                .filter(deal -> !planned.contains(deal.id()))
                .forEach(deal -> items.add(item(deal, deal.get(Deals.EXPECTED).orElse(today), Deals.OWNER)));
        return items;
    }

    /** How many open tasks of that owner have no day, and so are on no agenda. */
    long undated(Optional<String> owner) {
        return open(Tasks.TYPE, "due is empty", owner).size();
    }

    private List<Row> open(RecordType type, String due, Optional<String> owner) {
        List<String> filter = new ArrayList<>(List.of("open", due));
        owner.ifPresent(who -> filter.add("owner = \"" + who.replace("\"", "") + "\""));
        return session.store()
                .list(Select.from(session.nouns(), type, session.scope()).where(session.filter(type, filter)));
    }

    private Item item(Row row, LocalDate due, Field<String> owner) {
        String priority = row.get(Tasks.PRIORITY).orElse("normal");
        int rank = Tasks.PRIORITY.choices().indexOf(priority);
        boolean isTask = row.type().equals(Tasks.TYPE);
        Optional<Row> contact = session.follow(row, isTask ? Tasks.CONTACT : Leads.CONTACT)
                .or(() -> about(row, isTask).flatMap(open -> session.follow(open, Leads.CONTACT)));
        Optional<Row> company = row.type().equals(Leads.TYPE) ? Optional.empty() : session.follow(row, Tasks.COMPANY);
        return new Item(
                due,
                rank,
                row,
                Arrays.asList(
                        due,
                        state(due),
                        row.type().name(),
                        row.id(),
                        row.label(),
                        contact.or(() -> company).map(Row::label).orElse(null),
                        contact.flatMap(person -> person.get(Contacts.PHONE))
                                .or(() -> company.flatMap(firm -> firm.get(Companies.PHONE)))
                                .orElse(null),
                        isTask ? priority : null,
                        row.get(owner).orElse(null)));
    }

    /** The deal or lead that a task is about. */
    private Optional<Row> about(Row row, boolean isTask) {
        return isTask ? session.follow(row, Tasks.DEAL).or(() -> session.follow(row, Tasks.LEAD)) : Optional.empty();
    }

    private String state(LocalDate due) {
        if (due.isBefore(today)) {
            return "overdue " + (today.toEpochDay() - due.toEpochDay()) + "d";
        }
        return due.equals(today) ? "today" : "in " + (due.toEpochDay() - today.toEpochDay()) + "d";
    }
}
