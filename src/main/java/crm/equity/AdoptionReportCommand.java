package crm.equity;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.measure.Scoring;
import crm.model.Products;
import crm.model.Row;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.Adoption;
import crm.score.LongIndex;
import crm.score.PurchaseTotals;
import crm.score.ShareTiers;
import crm.store.measures.OrderFacts;
import crm.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code report adoption}: how fast customers took up a product. */
@Command(
        footer = {
            "",
            "Of all contacts who ordered anything up to --on, by tier: how many bought the product, and how many days after it",
            "was sold for the first time 10, 25 and 50 percent of them had. Lines that name no product record count by their text,",
            "returned ones do not. A share that is not reached is empty.",
            "",
            "Examples:",
            "  crm report adoption 'Blue Bag'",
            "  crm report adoption BAG-2 --on 2025-12-31 -f json"
        })
final class AdoptionReportCommand implements Runnable {
    private static final double[] SHARES = {0.1, 0.25, 0.5};

    private final Crm crm;

    @Parameters(paramLabel = "<product>", description = "The product: its id, name or SKU.")
    private String product;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    AdoptionReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            Row row = session.find(Products.TYPE, product);
            LocalDate day = on.day(session);
            Scoring scoring = Scoring.of(session, day);
            LongIndex buyers = new LongIndex();
            int[] first = firstDays(session, row, day, buyers);
            OptionalInt launch = Arrays.stream(first).min();
            printer.print(listing(scoring, buyers, first, launch.orElse(0))
                    .titled("adoption of " + row.label() + " up to " + day));
            notes.add(
                    launch.isPresent()
                            ? "sold for the first time on " + LocalDate.ofEpochDay(launch.getAsInt())
                            : "nobody bought it yet");
        });
        notes.forEach(crm.talk()::note);
    }

    /** The day on which each buyer first bought it, by the places of the buyers. */
    private static int[] firstDays(Session session, Row product, LocalDate on, LongIndex buyers) {
        String called = Text.fold(product.label());
        int[][] days = {new int[64]};
        OrderFacts.of(session.store()).eachLine(LocalDate.of(1, 1, 1), on, line -> {
            boolean wanted = line.product() == 0
                    ? line.text().filter(text -> Text.fold(text).equals(called)).isPresent()
                    : line.product() == product.id();
            if (wanted && line.customer() != 0) {
                int known = buyers.size();
                int at = buyers.add(line.customer());
                if (at == days[0].length) {
                    days[0] = Arrays.copyOf(days[0], 2 * at);
                }
                days[0][at] = at == known ? line.day() : Math.min(days[0][at], line.day());
            }
        });
        return Arrays.copyOf(days[0], buyers.size());
    }

    private static Listing listing(Scoring scoring, LongIndex buyers, int[] first, int launch) {
        PurchaseTotals totals = scoring.contacts();
        ShareTiers tiers = ShareTiers.of(totals.spends(), scoring.tierPercents());
        int[] placed = IntStream.range(0, totals.size())
                .filter(at -> totals.orders(at) > 0)
                .toArray();
        List<List<Object>> rows = new ArrayList<>();
        for (int tier = 0; tier < tiers.count(); tier++) {
            int own = tier;
            rows.add(row(
                    ShareTiers.letterOf(tier),
                    Arrays.stream(placed)
                            .filter(at -> tiers.of(totals.spend(at)) == own)
                            .toArray(),
                    totals,
                    buyers,
                    first,
                    launch));
        }
        rows.add(row("all", placed, totals, buyers, first, launch));
        return Listing.of(
                List.of(
                        Column.of("tier", Kind.TEXT),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("buyers", Kind.INTEGER),
                        Column.of("share", Kind.PERCENT).drawn(Drawing.BAR),
                        new Column("days_to_10_percent", "10%", Kind.INTEGER),
                        new Column("days_to_25_percent", "25%", Kind.INTEGER),
                        new Column("days_to_50_percent", "50%", Kind.INTEGER)),
                rows);
    }

    private static List<Object> row(
            String name, int[] people, PurchaseTotals totals, LongIndex buyers, int[] first, int launch) {
        int[] days = Arrays.stream(people)
                .map(at -> buyers.find(totals.owner(at)))
                .filter(at -> at >= 0)
                .map(at -> first[at] - launch)
                .toArray();
        Adoption adoption = new Adoption(people.length, days);
        List<Object> row = new ArrayList<>(Arrays.asList(
                name,
                (long) adoption.people(),
                (long) adoption.adopters(),
                Figures.percent(adoption.adopters(), adoption.people())));
        for (double share : SHARES) {
            OptionalInt reached = adoption.reached(share);
            row.add(reached.isPresent() ? (Object) (long) reached.getAsInt() : null);
        }
        return row;
    }
}
