package crm.report;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.measure.Scoring;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.CustomerScores;
import crm.score.PurchaseTotals;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report rfm}: the cells of recency, frequency and money. */
@Command(
        footer = {
            "",
            "Scores go from 1 to 5, 5 the best; crm score --help tells how ties are handled. --grid counts customers by",
            "recency (down) and frequency (across).",
            "",
            "Examples:",
            "  crm report rfm -f csv",
            "  crm report rfm --grid --on 2025-12-31"
        })
final class RfmReportCommand implements Runnable {
    private static final int MOST_BINS = 9;

    private final Crm crm;

    @Option(names = "--grid", description = "The table of recency by frequency instead of the cells.")
    private boolean grid;

    @Option(names = "--bins", paramLabel = "<number>", description = "Groups of each score, 2 to 9; 5 by default.")
    private int bins = Scoring.USUAL_BINS;

    @Option(names = "--on", paramLabel = "<date>", description = "The day for which to compute; today by default.")
    private Optional<String> on = Optional.empty();

    @Mixin
    private OutputOptions output;

    RfmReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** The customers with the same scores. */
    private static final class Cell {
        private long customers;
        private long orders;
        private long spend;
        private long days;
    }

    @Override
    public void run() {
        if (bins < 2 || bins > MOST_BINS) {
            throw CrmException.usage("--bins " + bins + ": a score has 2 to 9 groups");
        }
        crm.read(output, (session, printer) -> {
            var dates = session.reading().dates();
            LocalDate day = on.map(dates::day).orElse(dates.today());
            Map<String, Cell> cells = cells(Scoring.of(session, day, bins), day);
            printer.print(grid ? grid(cells) : listing(cells));
        });
    }

    private static Map<String, Cell> cells(Scoring scoring, LocalDate day) {
        PurchaseTotals totals = scoring.contacts();
        CustomerScores scores = scoring.scores(totals);
        Map<String, Cell> cells = new TreeMap<>();
        for (int at = 0; at < totals.size(); at++) {
            if (totals.orders(at) > 0) {
                Cell cell = cells.computeIfAbsent(scores.rfm(totals, at), any -> new Cell());
                cell.customers++;
                cell.orders += totals.orders(at);
                cell.spend += totals.spend(at);
                cell.days += day.toEpochDay() - totals.last(at);
            }
        }
        return cells;
    }

    private static Listing listing(Map<String, Cell> cells) {
        List<List<Object>> rows = new ArrayList<>();
        cells.forEach((rfm, cell) -> rows.add(
                0,
                Arrays.asList(
                        rfm,
                        digit(rfm, 0),
                        digit(rfm, 1),
                        digit(rfm, 2),
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
                        Column.of("customers", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY).drawn(Drawing.BAR),
                        Column.of("mean_recency", Kind.NUMBER)),
                rows);
    }

    private static long digit(String rfm, int at) {
        return Character.digit(rfm.charAt(at), 10);
    }

    private Listing grid(Map<String, Cell> cells) {
        long[][] counts = new long[bins + 1][bins + 1];
        cells.forEach((rfm, cell) -> counts[(int) digit(rfm, 0)][(int) digit(rfm, 1)] += cell.customers);
        List<Column> columns = new ArrayList<>(List.of(Column.of("r", Kind.INTEGER)));
        for (int f = 1; f <= bins; f++) {
            columns.add(Column.of("f" + f, Kind.INTEGER).drawn(Drawing.HEAT));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int r = bins; r > 0; r--) {
            List<Object> row = new ArrayList<>(List.of((long) r));
            for (int f = 1; f <= bins; f++) {
                row.add(counts[r][f]);
            }
            rows.add(row);
        }
        return Listing.of(columns, rows);
    }
}
