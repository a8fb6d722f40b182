package crm.exchange.file;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import crm.output.Listing;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the rows of an export of tasks as to-dos, or of activities as events, so that {@link CalendarCells} reads the same
 * cells again: what iCalendar has a property for stands in that, everything else in {@code X-CRM-FIELD}.
 */
public final class CalendarWriter {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final List<String> PLAIN =
            List.of("id", "ref", "name", "subject", "due", "time", "status", "priority", "minutes", "tags", "notes");
    private static final Map<String, String> PRIORITIES = Map.of("high", "1", "normal", "5", "low", "9");

    private final VObjectWriter out;
    private final boolean tasks;
    private final ZoneId zone;
    private final Instant now;

    private CalendarWriter(VObjectWriter out, boolean tasks, ZoneId zone, Instant now) {
        this.out = out;
        this.tasks = tasks;
        this.zone = zone;
        this.now = now;
    }

    /**
     * Writes one calendar with a part for each row.
     *
     * @param listing with a column {@code id}, by which other programs know a part again
     * @param tasks whether the rows are tasks rather than activities
     * @param zone of the business, in whose mornings alarms ring
     * @param now when it is written
     */
    public static void write(Listing listing, Writer target, boolean tasks, ZoneId zone, Instant now)
            throws IOException {
        VObjectWriter out = new VObjectWriter(new Folding(target), SyntaxStyle.NEW); // not closed: it is the caller's
        out.getFoldedLineWriter().setLineLength(null);
        out.writeBeginComponent("VCALENDAR");
        out.writeProperty("VERSION", "2.0");
        out.writeProperty("PRODID", CardWriter.PRODUCT);
        CalendarWriter writer = new CalendarWriter(out, tasks, zone, now);
        for (NamedCells cells : NamedCells.of(listing)) {
            writer.part(cells);
        }
        out.writeEndComponent("VCALENDAR");
        out.flush();
    }

    private void part(NamedCells cells) throws IOException {
        String name = tasks ? "VTODO" : "VEVENT";
        out.writeBeginComponent(name);
        ids(cells);
        out.writeProperty("DTSTAMP", UTC.format(now));
        if (tasks) {
            task(cells);
        } else {
            event(cells);
        }
        text("DESCRIPTION", cells.text("notes"));
        List<String> tags = cells.list("tags");
        if (!tags.isEmpty()) {
            out.writeProperty("CATEGORIES", VObjectPropertyValues.writeList(tags));
        }
        text("CONTACT", cells.text("contact"));
        for (Map.Entry<String, String> cell : cells.rest(PLAIN).entrySet()) {
            own(cell.getKey(), cell.getValue());
        }
        if (tasks) {
            alarm(cells);
        }
        out.writeEndComponent(name);
    }

    /** The id it came with, else one of ours; which of them are external ids stands in properties of ours. */
    private void ids(NamedCells cells) throws IOException {
        List<NamedCells.Value> refs = cells.values("ref");
        Optional<String> came = refs.stream()
                .map(NamedCells.Value::text)
                .filter(ref -> ref.startsWith("ical:") && !ref.contains("/"))
                .map(ref -> ref.substring("ical:".length()))
                .findFirst();
        String id = (tasks ? "task-" : "activity-") + cells.text("id").orElse("0") + "@crm";
        text("UID", came.or(() -> Optional.of(id)));
        if (refs.isEmpty()) {
            own("ref", "");
        }
        for (NamedCells.Value ref : refs) {
            VObjectParameters parameters = new VObjectParameters();
            if (!ref.label().isEmpty()) {
                parameters.put("LABEL", ref.label());
            }
            out.writeProperty(new VObjectProperty(null, CardWriter.OURS + "REF", parameters, escaped(ref.text())));
        }
    }

    private void task(NamedCells cells) throws IOException {
        text("SUMMARY", cells.text("name"));
        Optional<String> due = cells.text("due");
        if (due.isPresent()) {
            VObjectParameters day = new VObjectParameters();
            day.put("VALUE", "DATE");
            out.writeProperty(new VObjectProperty(null, "DUE", day, due.get().replace("-", "")));
        }
        boolean done = cells.text("status").filter("done"::equals).isPresent();
        out.writeProperty("STATUS", done ? "COMPLETED" : "NEEDS-ACTION");
        text("PRIORITY", cells.text("priority").map(PRIORITIES::get));
    }

    /** An open task rings in the morning of the day it is due, unless that is over. */
    private void alarm(NamedCells cells) throws IOException {
        boolean open = cells.text("status").filter("open"::equals).isPresent();
        Optional<Instant> due = cells.text("due")
                .map(day -> LocalDate.parse(day).atTime(MORNING).atZone(zone).toInstant())
                .filter(moment -> open && moment.isAfter(now));
        if (due.isPresent()) {
            VObjectParameters moment = new VObjectParameters();
            moment.put("VALUE", "DATE-TIME");
            out.writeBeginComponent("VALARM");
            out.writeProperty("ACTION", "DISPLAY");
            text("DESCRIPTION", cells.text("name"));
            out.writeProperty(new VObjectProperty(null, "TRIGGER", moment, UTC.format(due.get())));
            out.writeEndComponent("VALARM");
        }
    }

    private void event(NamedCells cells) throws IOException {
        text("SUMMARY", cells.text("subject"));
        Instant time = Instant.parse(cells.text("time").orElseThrow());
        out.writeProperty("DTSTART", UTC.format(time));
        if (!time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
            own("time", time.toString());
        }
        text("DURATION", cells.text("minutes").map(minutes -> "PT" + minutes + "M"));
    }

    private void own(String column, String text) throws IOException {
        out.writeProperty(CardWriter.OURS + column.toUpperCase(Locale.ROOT).replace('_', '-'), escaped(text));
    }

    private void text(String property, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.writeProperty(property, escaped(text.get()));
        }
    }

    private static String escaped(String text) {
        return CardWriter.escaped(text);
    }
}
