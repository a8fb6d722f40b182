package crm.equity;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Row;
import crm.model.Segments;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Select;
import crm.report.Buyers;
import crm.report.Figures;
import crm.score.purchase.Ledger;
import crm.segment.SegmentFilter;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment trend}: how a segment grew. */
@Command(
        footer = {
            "",
            "Each row is told from what was known at the end of that day, as --as-of tells it: who met the filter of today",
            "then, or was in the frozen list. spend is what they had paid up to then, each that of one of them, share their",
            "percent of all contacts. The last row is today.",
            "",
            "Examples:",
            "  crm segment trend best",
            "  crm segment trend lapsed --by quarter -n 8 -f csv"
        })
final class SegmentTrendCommand implements Runnable {
    private static final int MOST = 400;

    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<segment>", description = "Segment: name or id.")
    private String segment;

    @Option(names = "--by", paramLabel = "<period>", description = "month, quarter or year; month by default.")
    private Every by = Every.MONTH;

    @Option(names = "-n", paramLabel = "<number>", description = "So many period ends before today; 12 by default.")
    private int periods = 12;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    SegmentTrendCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (periods < 0 || periods > MOST) {
            throw CrmException.usage("-n " + periods + " is not between 0 and " + MOST);
        }
        crm.read(output, (session, printer) -> {
            Row row = session.find(Segments.TYPE, segment);
            List<List<Object>> rows = new ArrayList<>();
            for (LocalDate day : days(session)) {
                rows.add(then(crm.past(session, day), row, day));
            }
            printer.print(Listing.of(columns(), rows)
                    .titled("segment " + row.require(Segments.NAME) + " at the end of each " + by.key()));
        });
    }

    private static List<Column> columns() {
        return List.of(
                Column.of("date", Kind.DATE),
                Column.of("contacts", Kind.INTEGER).drawn(Drawing.BAR),
                Column.of("share", Kind.PERCENT),
                Column.of("customers", Kind.INTEGER),
                Column.of("spend", Kind.MONEY),
                Column.of("each", Kind.MONEY));
    }

    private List<LocalDate> days(Session session) {
        LocalDate last = on.day(session);
        List<LocalDate> days = new ArrayList<>(List.of(last));
        int period = by.of(last);
        for (int i = 0; i < periods; i++) {
            days.add(by.first(period - i).minusDays(1));
        }
        Collections.reverse(days);
        return days;
    }

    private static List<Object> then(Session past, Row segment, LocalDate day) {
        Optional<Set<Long>> members = members(past, segment);
        if (members.isEmpty()) {
            return Arrays.asList(day, null, null, null, null, null);
        }
        long contacts = past.store().count(Select.from(past.nouns(), Contacts.TYPE, past.scope()));
        Ledger ledger = Buyers.CONTACT.ledger(past, day);
        int until = Math.toIntExact(day.toEpochDay());
        long spend = 0;
        long customers = 0;
        for (int at = 0; at < ledger.customers(); at++) {
            if (members.get().contains(ledger.owner(at))) {
                spend = Math.addExact(spend, ledger.spend(at, Integer.MIN_VALUE, until));
                customers += ledger.orderDays(at, until).length > 0 ? 1 : 0;
            }
        }
        long size = members.get().size();
        return Arrays.asList(
                day,
                size,
                Figures.percent(size, contacts),
                customers,
                Figures.money(spend),
                Figures.average(Figures.money(spend), size));
    }

    /** Who was in it; empty for a frozen list that was not there yet. */
    private static Optional<Set<Long>> members(Session past, Row segment) {
        Optional<String> filter = segment.get(Segments.FILTER);
        boolean missing = filter.isEmpty()
                && past.store().find(Segments.TYPE, segment.id()).isEmpty();
        if (missing) {
            return Optional.empty();
        }
        Set<Long> members = new HashSet<>();
        String condition = filter.orElseGet(() -> SegmentFilter.membership(segment));
        past.each(Contacts.TYPE, List.of(condition), "id", cells -> members.add((Long) cells.get(0)));
        return Optional.of(members);
    }
}
