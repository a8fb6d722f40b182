package crm.exchange.file;

import biweekly.component.ICalComponent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.Attendee;
import biweekly.property.Categories;
import biweekly.property.Completed;
import biweekly.property.DateDue;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.Description;
import biweekly.property.DurationProperty;
import biweekly.property.Location;
import biweekly.property.Organizer;
import biweekly.property.Priority;
import biweekly.property.RawProperty;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.property.TextProperty;
import biweekly.property.Uid;
import biweekly.property.Url;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of one event or to-do under the names of the fields of activities and tasks. */
final class CalendarCells {
    /** The columns of events. */
    static final List<String> OF_EVENTS =
            List.of("ref", "subject", "time", "minutes", "channel", "from", "to", "tags", "notes", Repetition.COLUMN);

    /** The columns of to-dos. */
    static final List<String> OF_TASKS =
            List.of("ref", "name", "due", "status", "priority", "from", "to", "tags", "notes", Repetition.COLUMN);

    private final ICalComponent component;
    private final TimezoneInfo zones;
    private final ZoneId home;
    private final Map<String, String> cells = new LinkedHashMap<>();

    /**
     * The values of a component.
     *
     * @param home where times belong that name no zone
     */
    CalendarCells(ICalComponent component, TimezoneInfo zones, ZoneId home) {
        this.component = component;
        this.zones = zones;
        this.home = home;
    }

    /** The values of an event. */
    Map<String, String> event() {
        put("subject", text(Summary.class));
        Optional<DateStart> start = property(DateStart.class);
        start.ifPresent(date ->
                put("time", hasTime(date) ? moment(date).toString() : day(date).toString()));
        start.filter(CalendarCells::hasTime).flatMap(this::minutes).ifPresent(many -> put("minutes", many.toString()));
        put("channel", "visit");
        common();
        ours();
        return cells;
    }

    /** The values of a to-do. */
    Map<String, String> task() {
        put("name", text(Summary.class).isEmpty() ? text(Description.class) : text(Summary.class));
        Optional<DateOrDateTimeProperty> due =
                property(DateDue.class).map(DateOrDateTimeProperty.class::cast).or(() -> property(DateEnd.class));
        due.ifPresent(date -> put("due", day(date).toString()));
        boolean done = property(Completed.class).isPresent()
                || property(Status.class)
                        .filter(status -> status.isCompleted() || status.isCancelled())
                        .isPresent();
        put("status", done ? "done" : "open");
        property(Priority.class)
                .map(priority -> priority.getValue())
                .ifPresent(priority -> put("priority", word(priority)));
        common();
        ours();
        return cells;
    }

    /** What we wrote ourselves stands as it was: see {@link CalendarWriter}. */
    private void ours() {
        List<RawProperty> ours = component.getExperimentalProperties().stream()
                .filter(property -> isOurs(property.getName()))
                .toList();
        if (ours.isEmpty()) {
            return;
        }
        cells.remove("ref");
        cells.remove("notes");
        put("notes", text(Description.class));
        int refs = 0;
        for (RawProperty property : ours) {
            String column = CardCells.ownColumn(property.getName());
            boolean ref = column.equals("ref") && !property.getValue().isEmpty();
            refs += ref ? 1 : 0;
            String name = ref && refs > 1 ? "ref " + refs : column;
            put(name, VObjectPropertyValues.unescape(property.getValue()).strip());
            put(
                    name + " label",
                    Optional.ofNullable(property.getParameter("LABEL")).orElse(""));
        }
    }

    /** Whether a property is one that only we write. */
    static boolean isOurs(String property) {
        return property.toUpperCase(Locale.ROOT).startsWith(CardWriter.OURS);
    }

    /** RFC 5545, 3.8.1.9: 1 to 4 are high, 5 is normal, 6 to 9 are low; 0 is none. */
    private static String word(int priority) {
        return priority == 0 || priority == 5 ? "normal" : priority < 5 ? "high" : "low";
    }

    private void common() {
        String again = property(RecurrenceId.class)
                .map(date -> "/" + (hasTime(date) ? moment(date) : day(date)))
                .orElse("");
        String uid = text(Uid.class);
        put("ref", uid.isEmpty() ? "" : "ical:" + uid + again);
        property(Organizer.class)
                .ifPresent(organizer -> put("from", party(organizer.getCommonName(), organizer.getEmail())));
        put(
                "to",
                component.getProperties(Attendee.class).stream()
                        .map(attendee -> party(attendee.getCommonName(), address(attendee)))
                        .collect(Collectors.joining(", ")));
        put(
                "tags",
                component.getProperties(Categories.class).stream()
                        .flatMap(list -> list.getValues().stream())
                        .collect(Collectors.joining(" ::: ")));
        put("notes", notes());
        put(Repetition.COLUMN, Repetition.of(component));
    }

    private static String address(Attendee attendee) {
        return attendee.getEmail() != null
                ? attendee.getEmail()
                : Optional.ofNullable(attendee.getUri()).orElse("").replaceFirst("(?i)^mailto:", "");
    }

    /** A person as e-mails name one: {@code "Doe, Ann" <ann@example.com>}. */
    private static String party(String name, String email) {
        String quoted = name == null || name.isBlank()
                ? ""
                : "\"" + name.replace("\"", "'").strip() + "\"";
        return email == null || email.isBlank() ? quoted : (quoted + " <" + email.strip() + ">").strip();
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        line(notes, "Where", text(Location.class));
        line(notes, "From", cells.getOrDefault("from", "").replace("\"", ""));
        line(notes, "With", cells.getOrDefault("to", "").replace("\"", ""));
        line(notes, "Page", text(Url.class));
        String description = text(Description.class);
        if (!description.isEmpty() && !description.equals(cells.get("name"))) {
            notes.add(description);
        }
        return String.join("\n", notes);
    }

    private static void line(List<String> notes, String label, String text) {
        if (!text.isEmpty()) {
            notes.add(label + ": " + text);
        }
    }

    private Optional<Long> minutes(DateStart start) {
        Instant from = moment(start);
        Optional<Duration> until =
                property(DateEnd.class).filter(CalendarCells::hasTime).map(end -> Duration.between(from, moment(end)));
        return until.or(() -> property(DurationProperty.class)
                        .map(duration -> Duration.ofMillis(duration.getValue().toMillis())))
                .map(Duration::toMinutes)
                .filter(minutes -> minutes >= 0);
    }

    private static boolean hasTime(DateOrDateTimeProperty date) {
        return date.getValue().hasTime();
    }

    private LocalDate day(DateOrDateTimeProperty date) {
        return hasTime(date)
                ? moment(date).atZone(home).toLocalDate()
                : local(date.getValue()).toLocalDate();
    }

    /** When it is: in the zone that is named by its IANA or Windows name, as the file describes that zone, or at home. */
    private Instant moment(DateOrDateTimeProperty date) {
        ICalDate value = date.getValue();
        DateTimeComponents raw = value.getRawComponents();
        if (raw != null && raw.isUtc()) {
            return local(value).toInstant(ZoneOffset.UTC);
        }
        Optional<TimezoneAssignment> zone = Optional.ofNullable(zones.getTimezone(date));
        Optional<String> name = Optional.ofNullable(date.getParameters().getTimezoneId())
                .or(() -> zone.map(TimezoneAssignment::getGlobalId))
                .or(() -> zone.map(TimezoneAssignment::getComponent)
                        .map(described -> described.getTimezoneId().getValue()));
        Optional<ZoneId> known = name.flatMap(ZoneNames::zone);
        if (known.isEmpty() && zone.isPresent()) {
            return value.toInstant();
        }
        return local(value).atZone(known.orElse(home)).toInstant();
    }

    private static LocalDateTime local(ICalDate value) {
        DateTimeComponents raw = value.getRawComponents();
        if (raw == null) {
            throw new DateTimeException("a date without its parts");
        }
        return LocalDateTime.of(
                raw.getYear(),
                raw.getMonth(),
                raw.getDate(),
                raw.getHour(),
                raw.getMinute(),
                Math.min(59, raw.getSecond()));
    }

    private <T extends biweekly.property.ICalProperty> Optional<T> property(Class<T> type) {
        return Optional.ofNullable(component.getProperty(type))
                .filter(found -> !(found instanceof DateOrDateTimeProperty date) || date.getValue() != null);
    }

    private String text(Class<? extends TextProperty> type) {
        return property(type).map(found -> found.getValue()).map(String::strip).orElse("");
    }

    private void put(String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
