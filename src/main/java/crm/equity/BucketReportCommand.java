package crm.equity;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.score.leaving.Bucket;
import crm.score.purchase.Ledger;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report bucket}: what is poured into the customer base, and what runs out. */
@Command(
        footer = {
            "",
            "opening + gained + returned - lost = closing in each period. gained ordered for the first time; an order covers",
            "--days days, its own included, a customer is lost on the day after them without another order, and returns with",
            "the next. loss_rate is lost over opening; lost_spend what those lost had paid in the --days up to their last",
            "order. How long customers stay is told in two ways: one over the mean loss rate, and the time after which half of",
            "them are lost (Kaplan and Meier).",
            "",
            "Examples:",
            "  crm report bucket",
            "  crm report bucket --by quarter --days 180 --from 2024-01-01 -f csv"
        })
final class BucketReportCommand implements Runnable {
    private static final int USUAL_PERIODS = 24;

    private final Crm crm;

    @Option(names = "--by", paramLabel = "<period>", description = "month, quarter or year; month by default.")
    private Every by = Every.MONTH;

    @Mixin
    private CoverOptions cover;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    BucketReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            int length = cover.days(session);
            LocalDate to = days.to(session);
            Ledger ledger = of.get().ledger(session, to);
            LocalDate from = days.from(session, usual(ledger, to));
            if (from.isAfter(to)) {
                throw CrmException.usage("--from " + from + " is after the last day, " + to);
            }
            int[] periods = IntStream.rangeClosed(by.of(from), by.of(to)).toArray();
            Bucket bucket = bucket(ledger, periods, from, to, length);
            printer.print(listing(bucket, periods)
                    .titled("customers gained and lost by " + by.key() + ", an order covers " + length + " days"));
            notes.addAll(notes(bucket, from, to));
            if (by.over(to) < by.of(to)) {
                notes.add(by.label(by.of(to)) + " is not over");
            }
        });
    }

    /** The beginning of the last two dozen periods, but not before anybody ordered. */
    private LocalDate usual(Ledger ledger, LocalDate to) {
        LocalDate earliest = by.first(by.of(to) - USUAL_PERIODS + 1);
        int first = Math.toIntExact(to.toEpochDay());
        for (int at = 0; at < ledger.customers(); at++) {
            first = Math.min(first, ledger.day(ledger.begin(at)));
        }
        LocalDate begun = by.first(by.of(first));
        return begun.isAfter(earliest) ? begun : earliest;
    }

    private Bucket bucket(Ledger ledger, int[] periods, LocalDate from, LocalDate to, int length) {
        int[] starts = Arrays.stream(periods)
                .map(period ->
                        (int) Math.max(from.toEpochDay(), by.first(period).toEpochDay()))
                .toArray();
        Bucket bucket = new Bucket(starts, (int) to.toEpochDay(), length);
        for (int at = 0; at < ledger.customers(); at++) {
            bucket.add(ledger, at);
        }
        return bucket;
    }

    private Listing listing(Bucket bucket, int[] periods) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < bucket.periods(); i++) {
            rows.add(Arrays.asList(
                    by.label(periods[i]),
                    bucket.opening(i),
                    bucket.gained(i),
                    bucket.returned(i),
                    bucket.lost(i),
                    bucket.closing(i) - bucket.opening(i),
                    bucket.closing(i),
                    Figures.rounded(bucket.lossRate(i), 1),
                    Figures.money(bucket.lostSpend(i))));
        }
        return Listing.of(
                List.of(
                        Column.of(by.key(), Kind.TEXT),
                        Column.of("opening", Kind.INTEGER),
                        Column.of("gained", Kind.INTEGER),
                        Column.of("returned", Kind.INTEGER),
                        Column.of("lost", Kind.INTEGER),
                        Column.of("net", Kind.INTEGER).drawn(Drawing.BAR),
                        Column.of("closing", Kind.INTEGER),
                        Column.of("loss_rate", Kind.PERCENT),
                        Column.of("lost_spend", Kind.MONEY)),
                rows);
    }

    private List<String> notes(Bucket bucket, LocalDate from, LocalDate to) {
        long gained = 0;
        long lost = 0;
        for (int i = 0; i < bucket.periods(); i++) {
            gained += bucket.gained(i) + bucket.returned(i);
            lost += bucket.lost(i);
        }
        List<String> notes =
                new ArrayList<>(List.of(from + " to " + to + ": " + gained + " gained or returned, " + lost + " lost"));
        BigDecimal rate = Figures.rounded(bucket.lossRate(), 2);
        if (rate != null && rate.signum() > 0) {
            notes.add("loss rate " + rate.toPlainString() + "% a " + by.key() + ", so a customer stays "
                    + Figures.rounded(100 / bucket.lossRate(), 1) + " " + by.key() + "s on average");
        }
        OptionalInt half = bucket.stay().median();
        notes.add(
                half.isPresent()
                        ? "half of all customers were lost within " + half.getAsInt() + " days of their first order"
                        : "fewer than half of all customers have been lost");
        return notes;
    }
}
