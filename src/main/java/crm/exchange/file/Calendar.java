package crm.exchange.file;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import crm.exchange.file.Blocks.Block;
import crm.exchange.file.NamedRows.Named;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events or the to-dos of an iCalendar file, read by biweekly one at a time with the time zones of the file. */
final class Calendar implements NamedRows.Records {
    private static final int MOST_ZONES = 500;

    private final Blocks blocks;
    private final List<String> zones;
    private final ZoneId home;

    private Calendar(Blocks blocks, List<String> zones, ZoneId home) {
        this.blocks = blocks;
        this.zones = zones;
        this.home = home;
    }

    /** The kinds of records that a file holds: {@code activity} for events, {@code task} for to-dos, in this order. */
    static List<String> kinds(Source source, Charset charset) throws IOException {
        boolean events = false;
        boolean tasks = false;
        try (Blocks blocks = blocks(source, charset, Set.of("VEVENT", "VTODO"))) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                events |= block.get().kind().equals("VEVENT");
                tasks |= block.get().kind().equals("VTODO");
            }
        }
        List<String> kinds = new ArrayList<>();
        if (events || !tasks) {
            kinds.add("activity");
        }
        if (tasks) {
            kinds.add("task");
        }
        return kinds;
    }

    /**
     * The rows of one kind of record.
     *
     * @param kind {@code activity} or {@code task}
     * @param home where times belong that name no zone
     */
    static NamedRows open(Source source, Charset charset, String kind, ZoneId home) throws IOException {
        List<String> zones = zones(source, charset);
        boolean tasks = kind.equals("task");
        Set<String> parts = Set.of(tasks ? "VTODO" : "VEVENT");
        List<String> columns = new ArrayList<>(tasks ? CalendarCells.OF_TASKS : CalendarCells.OF_EVENTS);
        ours(source, charset, parts).stream()
                .filter(column -> !columns.contains(column))
                .forEach(columns::add);
        return NamedRows.fixed(columns, () -> new Calendar(blocks(source, charset, parts), zones, home));
    }

    /** The columns of properties that only we write. */
    private static Set<String> ours(Source source, Charset charset, Set<String> parts) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        int most = 1;
        try (Blocks blocks = blocks(source, charset, parts)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                int refs = 0;
                for (String line : block.get().text().lines().toList()) {
                    String name = line.split("[:;]", 2)[0];
                    if (CalendarCells.isOurs(name)) {
                        columns.add(CardCells.ownColumn(name));
                        refs += name.endsWith("-REF") ? 1 : 0;
                    }
                }
                most = Math.max(most, refs);
            }
        }
        for (int i = 2; i <= most; i++) {
            columns.add("ref " + i);
            columns.add("ref " + i + " label");
        }
        return columns;
    }

    private static Blocks blocks(Source source, Charset charset, Set<String> kinds) throws IOException {
        Lines lines = new Lines(Encodings.reader(source.file(), charset), source.name());
        return new Blocks(lines, kinds, Set.of("VCALENDAR"));
    }

    private static List<String> zones(Source source, Charset charset) throws IOException {
        List<String> zones = new ArrayList<>();
        try (Blocks blocks = blocks(source, charset, Set.of("VTIMEZONE"))) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                if (block.get().wrong().isEmpty() && zones.size() < MOST_ZONES) {
                    zones.add(block.get().text());
                }
            }
        }
        return zones;
    }

    @Override
    public Optional<Named> next() throws IOException {
        return blocks.next().map(this::record);
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }

    private Named record(Block block) {
        if (!block.wrong().isEmpty()) {
            return new Named(block.line(), Map.of(), block.wrong());
        }
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        zones.stream().filter(zone -> block.text().contains(id(zone))).forEach(text::append);
        text.append(block.text()).append("END:VCALENDAR\r\n");
        try (ICalReader reader = new ICalReader(text.toString())) {
            Optional<ICalendar> calendar = Optional.ofNullable(reader.readNext());
            Optional<Map<String, String>> cells = calendar.flatMap(this::cells);
            return cells.map(found -> new Named(block.line(), found, found.isEmpty() ? "is empty" : ""))
                    .orElseGet(() -> new Named(block.line(), Map.of(), "cannot be read as an event or a to-do"));
        } catch (IOException | RuntimeException | AssertionError e) { // asserted where a time zone is no such thing
            return new Named(block.line(), Map.of(), "cannot be read: " + e.getMessage()); // it alone is lost
        }
    }

    private Optional<Map<String, String>> cells(ICalendar calendar) {
        TimezoneInfo info = calendar.getTimezoneInfo();
        Optional<VEvent> event = calendar.getEvents().stream().findFirst();
        Optional<VTodo> todo = calendar.getTodos().stream().findFirst();
        return event.map(found -> new CalendarCells(found, info, home).event())
                .or(() -> todo.map(found -> new CalendarCells(found, info, home).task()));
    }

    private static String id(String zone) {
        return zone.lines()
                .filter(line -> line.regionMatches(true, 0, "TZID", 0, 4))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
