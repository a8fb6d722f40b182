package crm.report;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.measure.RfmOptions;
import crm.measure.Scoring;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.grade.CustomerScores;
import crm.score.grade.RfmRule;
import crm.score.purchase.PurchaseTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report rfm}: the cells of recency, frequency and money. */
@Command(
        footer = {
            "",
            "Scores go from 1 to 5, 5 the best; crm score --help tells how ties are handled. --nested cuts frequency within",
            "each group of recency, and money within each of those; rfm_score adds the three up with --weights. --grid",
            "counts customers by recency (down) and frequency (across).",
            "",
            "Examples:",
            "  crm report rfm -f csv",
            "  crm report rfm --bins 4 --nested --weights 5,3,2",
            "  crm report rfm --grid --on 2025-12-31"
        })
final class RfmReportCommand implements Runnable {
    private final Crm crm;

    @Option(names = "--grid", description = "The table of recency by frequency instead of the cells.")
    private boolean grid;

    @Mixin
    private RfmOptions rfm = new RfmOptions();

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    RfmReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** Three scores, side by side and added up with their weights. */
    private record Scores(String name, long r, long f, long m, double weighted) {}

    /** The customers with the same scores. */
    private static final class Cell {
        private final Scores scores;
        private long customers;
        private long orders;
        private long spend;
        private long days;

        Cell(Scores scores) {
            this.scores = scores;
        }
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            LocalDate day = on.day(session);
            RfmRule rule = rfm.rule(session);
            List<Cell> cells = cells(Scoring.of(session, day, rule), day);
            printer.print(grid ? grid(cells, rule) : listing(cells));
        });
    }

    private static List<Cell> cells(Scoring scoring, LocalDate day) {
        PurchaseTotals totals = scoring.contacts();
        CustomerScores scores = scoring.scores(totals);
        Comparator<Long> worse = Comparator.reverseOrder();
        Map<Long, Cell> cells = new TreeMap<>(scoring.rfm().oneIsBest() ? worse.reversed() : worse);
        for (int at = 0; at < totals.size(); at++) {
            if (totals.orders(at) > 0) {
                int r = scores.r(at);
                int f = scores.f(at);
                int m = scores.m(at);
                String name = scores.rfm(at);
                double score = scores.weighted(at);
                Cell cell = cells.computeIfAbsent(
                        (r * 100L + f) * 100 + m, any -> new Cell(new Scores(name, r, f, m, score)));
                cell.customers++;
                cell.orders += totals.orders(at);
                cell.spend += totals.spend(at);
                cell.days += day.toEpochDay() - totals.last(at);
            }
        }
        return List.copyOf(cells.values());
    }

    private static Listing listing(List<Cell> cells) {
        List<List<Object>> rows = new ArrayList<>();
        cells.forEach(cell -> rows.add(Arrays.asList(
                cell.scores.name(),
                cell.scores.r(),
                cell.scores.f(),
                cell.scores.m(),
                BigDecimal.valueOf(cell.scores.weighted()).setScale(1, RoundingMode.HALF_EVEN),
                cell.customers,
                cell.orders,
                Figures.money(cell.spend),
                Figures.days(cell.days, cell.customers))));
        return Listing.of(
                List.of(
                        Column.of("rfm", Kind.TEXT),
                        Column.of("r", Kind.INTEGER),
                        Column.of("f", Kind.INTEGER),
                        Column.of("m", Kind.INTEGER),
                        Column.of("rfm_score", Kind.NUMBER),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY).drawn(Drawing.BAR),
                        Column.of("mean_recency", Kind.NUMBER)),
                rows);
    }

    private static Listing grid(List<Cell> cells, RfmRule rule) {
        long[][] counts = new long[rule.r() + 1][rule.f() + 1];
        cells.forEach(cell -> counts[(int) cell.scores.r()][(int) cell.scores.f()] += cell.customers);
        List<Column> columns = new ArrayList<>(List.of(Column.of("r", Kind.INTEGER)));
        for (int f = 1; f <= rule.f(); f++) {
            columns.add(Column.of("f" + f, Kind.INTEGER).drawn(Drawing.HEAT));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int r = rule.r(); r > 0; r--) {
            List<Object> row = new ArrayList<>(List.of((long) r));
            for (int f = 1; f <= rule.f(); f++) {
                row.add(counts[r][f]);
            }
            rows.add(row);
        }
        return Listing.of(columns, rows);
    }
}
