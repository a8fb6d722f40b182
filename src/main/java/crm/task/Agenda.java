package crm.task;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be done until a day: open tasks, and open leads whose next step is due and has no task of its own. */
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
        List<Row> tasks = open(Tasks.TYPE, "due <= " + last, owner);
        Set<Long> planned =
                tasks.stream().flatMap(task -> task.get(Tasks.LEAD).stream()).collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        tasks.forEach(task -> items.add(item(task, task.get(Tasks.DUE).orElse(today), Tasks.OWNER)));
        open(Leads.TYPE, "next_step <= " + last, owner).stream()
                .filter(lead -> !planned.contains(lead.id()))
                .forEach(lead -> items.add(item(lead, lead.get(Leads.NEXT_STEP).orElse(today), Leads.OWNER)));
        items.sort(Comparator.comparing(Item::due).thenComparing(Item::rank).thenComparing(item -> item.row()
                .id()));
        return Listing.of(COLUMNS, items.stream().map(Item::cells).toList());
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
        Optional<Row> contact = session.follow(row, isTask ? Tasks.CONTACT : Leads.CONTACT);
        Optional<Row> company = isTask ? session.follow(row, Tasks.COMPANY) : Optional.empty();
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

    private String state(LocalDate due) {
        if (due.isBefore(today)) {
            return "overdue " + (today.toEpochDay() - due.toEpochDay()) + "d";
        }
        return due.equals(today) ? "today" : "in " + (due.toEpochDay() - today.toEpochDay()) + "d";
    }
}
