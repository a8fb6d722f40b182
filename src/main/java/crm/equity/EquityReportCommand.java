package crm.equity;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Setting;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.leaving.Silence;
import crm.score.purchase.Ledger;
import crm.score.value.EquityBridge;
import crm.score.value.EquityBridge.Part;
import crm.score.value.EquityBridge.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report equity}: from the value of the customer base at one time to that at another. */
@Command(
        footer = {
            "",
            "opening + acquired + won back + developed - lost = closing, in customers and to the cent; developed is told as",
            "grown and shrunk, lost with its sign. An order covers --days days, its own included; who is covered is active.",
            "--by spend and margin add up what was paid or earned in the --days up to either end; clv takes the measure of",
            "that name, computed for either end anew, of all who ever ordered. The time is --from to --to; the opening is as",
            "of the end of the day before it. concerned is how many customers a row is about, each what it comes to for one.",
            "",
            "Examples:",
            "  crm report equity --from 2025-01-01 --to 2025-12-31",
            "  crm report equity --by clv -f json"
        })
final class EquityReportCommand implements Runnable {
    private static final double UNITS_A_CENT = 100;

    private final Crm crm;

    @Option(
            names = "--by",
            paramLabel = "<what>",
            description = "spend, margin or clv; margin by default where costs are known, else spend.")
    private Optional<Worth> asked = Optional.empty();

    @Mixin
    private CoverOptions cover;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    EquityReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            int length = cover.days(session);
            Span span = period.span(session);
            Ledger ledger = of.get().ledger(session, span.to());
            Worth by = asked.orElseGet(() -> Worth.usual(ledger));
            EquityBridge bridge = bridge(session, by, ledger, span, length);
            printer.print(listing(bridge).titled("customer equity by " + by.key() + ", " + span));
            notes.addAll(notes(session, by, bridge, length));
            by.note(session, ledger).ifPresent(notes::add);
        });
    }

    private EquityBridge bridge(Session session, Worth by, Ledger ledger, Span span, int length) {
        Silence covered = new Silence(length);
        LocalDate before = span.eve();
        long[] opening = cents(
                by.of(session, of.get(), ledger, LocalDate.ofEpochDay(covered.since(before.toEpochDay())), before));
        long[] closing = cents(by.of(
                session,
                of.get(),
                ledger,
                LocalDate.ofEpochDay(covered.since(span.to().toEpochDay())),
                span.to()));
        EquityBridge bridge = new EquityBridge();
        for (int at = 0; at < ledger.customers(); at++) {
            bridge.add(
                    standing(ledger, at, before, covered),
                    opening[at],
                    standing(ledger, at, span.to(), covered),
                    closing[at]);
        }
        return bridge;
    }

    /** Every customer's value rounded to the cent, so that what is shown adds up as it is shown. */
    private static long[] cents(long[] values) {
        return Arrays.stream(values)
                .map(value -> Math.round(value / UNITS_A_CENT) * (long) UNITS_A_CENT)
                .toArray();
    }

    private static Standing standing(Ledger ledger, int at, LocalDate on, Silence covered) {
        int day = Math.toIntExact(on.toEpochDay());
        int[] orders = ledger.orderDays(at, day);
        if (orders.length == 0) {
            return Standing.UNKNOWN;
        }
        return covered.isOver((long) day - orders[orders.length - 1]) ? Standing.SILENT : Standing.ACTIVE;
    }

    private static Listing listing(EquityBridge bridge) {
        List<List<Object>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            long concerned = bridge.concerned(part);
            boolean rare = part == Part.UNCHANGED || part == Part.CAME_AND_WENT || part == Part.SILENT;
            if (!rare || (concerned > 0 && (part != Part.SILENT || bridge.value(part) != 0))) {
                rows.add(Arrays.asList(
                        part.word(),
                        bridge.customers(part),
                        Figures.money(bridge.value(part)),
                        Figures.percent(bridge.value(part), bridge.value(Part.OPENING)),
                        concerned,
                        Figures.average(Figures.money(bridge.value(part)), concerned)));
            }
        }
        return Listing.of(
                List.of(
                        Column.of("part", Kind.TEXT),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("value", Kind.MONEY).drawn(Drawing.BAR),
                        Column.of("share", Kind.PERCENT),
                        Column.of("concerned", Kind.INTEGER),
                        Column.of("each", Kind.MONEY)),
                rows);
    }

    /** Relationship equity is the clv of all; brand equity is what somebody says, and never mixed in silently. */
    private static String told(Session session, EquityBridge bridge) {
        BigDecimal relationship = Figures.money(bridge.value(Part.CLOSING)).setScale(2, RoundingMode.HALF_EVEN);
        return "relationship equity, the clv of all: " + relationship.toPlainString()
                + session.settings()
                        .get(Setting.BRAND_EQUITY)
                        .map(BigDecimal::new)
                        .map(brand ->
                                "; brand equity, as entered: " + brand.toPlainString() + "; customer equity, both: "
                                        + relationship.add(brand).toPlainString())
                        .orElse("; brand equity is not set: crm config brand_equity");
    }

    private List<String> notes(Session session, Worth by, EquityBridge bridge, int length) {
        String worth = by == Worth.CLV
                ? "clv: margin expected over config horizon, discounted; the model is fitted anew for either end"
                : by.key() + " of the " + length + " days up to either end";
        List<String> notes = new ArrayList<>(
                List.of("value: " + worth + "; active: an order in " + length + " days; share: of the opening"));
        if (by == Worth.CLV) {
            notes.add(told(session, bridge));
        }
        long opening = bridge.customers(Part.OPENING);
        if (opening > 0) {
            long kept = opening + bridge.customers(Part.LOST);
            notes.add("kept " + kept + " of " + opening + " customers ("
                    + Figures.percent(kept, opening).toPlainString() + "%)");
        }
        return notes;
    }
}
