package crm.equity;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.score.fitting.ModelKind;
import crm.score.outlook.EarlySigns;
import crm.score.outlook.FirstDays;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report signs}: whether good customers can be told early. */
@Command(
        footer = {
            "",
            "For every customer known long enough, the models see the first --days alone and say what the next --later days",
            "will bring; what they brought stands beside it. Customers are cut into groups by what was foretold, 1 the best;",
            "who looks the same is in the same group, so that some may be empty. in_best is how many percent of a group",
            "came to be of the best one, nothing how many percent bought nothing, share what part of all later spend the",
            "group brought.",
            "",
            "Examples:",
            "  crm report signs",
            "  crm report signs --days 30 --later 180 --groups 4 -f csv"
        })
final class SignsReportCommand implements Runnable {
    private static final int MOST_DAYS = 36_500;
    private static final double WHOLE = 100;

    private final Crm crm;

    @Option(names = "--days", paramLabel = "<number>", description = "Days that are known of each; 90 by default.")
    private int early = 90;

    @Option(names = "--later", paramLabel = "<number>", description = "Days foretold after them; 365 by default.")
    private int later = 365;

    @Option(names = "--groups", paramLabel = "<number>", description = "Groups of customers, 2 to 10; 5 by default.")
    private int groups = 5;

    @Option(
            names = "--model",
            paramLabel = "<model>",
            completionCandidates = Models.class,
            description = "bgnbd, mbgnbd or pareto; mbgnbd by default.")
    private String model = "mbgnbd";

    @Mixin
    private BuyersOptions of;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    /** The purchase models. */
    static final class Models implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("bgnbd", "mbgnbd", "pareto").iterator();
        }
    }

    SignsReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (early < 1 || later < 1 || early > MOST_DAYS || later > MOST_DAYS || groups < 2 || groups > 10) {
            throw CrmException.usage("--days and --later are 1 to " + MOST_DAYS + ", --groups is 2 to 10");
        }
        ModelKind kind = ModelKind.named(model)
                .orElseThrow(() -> CrmException.usage("--model " + model + " is not one of bgnbd, mbgnbd, pareto"));
        crm.report(output, (session, printer, notes) -> {
            LocalDate day = on.day(session);
            FirstDays first =
                    FirstDays.of(kind, of.get().ledger(session, day), Math.toIntExact(day.toEpochDay()), early, later);
            requireModel(first);
            EarlySigns signs = new EarlySigns(first.expectedSpend(), first.spendAfter(), groups);
            printer.print(listing(first, signs)
                    .titled("foretold after " + early + " days, and the " + later + " days that followed, " + day));
            notes.addAll(notes(first, signs));
        });
    }

    private void requireModel(FirstDays first) {
        Optional<String> reason = first.fit().refusal();
        if (reason.isEmpty() && !first.spend().isUsable()) {
            reason = first.spend().refusal();
        }
        reason.ifPresent(why -> {
            throw CrmException.invalid("nothing can be foretold of " + first.customers() + " "
                            + of.get().plural() + " known for " + (early + later) + " days: " + why)
                    .hint("try a shorter --later");
        });
    }

    private Listing listing(FirstDays first, EarlySigns signs) {
        List<List<Object>> rows = new ArrayList<>();
        for (int group = 1; group <= groups; group++) {
            long size = signs.size(group);
            double[] orders = orders(signs, first, group);
            rows.add(Arrays.asList(
                    (long) group,
                    size,
                    Figures.rounded(orders[0], 2),
                    Figures.rounded(orders[1], 2),
                    Figures.rounded(signs.foretold(group), 2),
                    Figures.rounded(signs.came(group), 2),
                    Figures.percent(signs.met(group, 1), size),
                    Figures.percent(signs.nothing(group), size),
                    Figures.rounded(signs.share(group), 1)));
        }
        return Listing.of(
                List.of(
                        Column.of("group", Kind.INTEGER),
                        Column.of("customers", Kind.INTEGER),
                        new Column("orders_foretold", "FORETOLD", Kind.NUMBER),
                        Column.of("orders", Kind.NUMBER),
                        new Column("spend_foretold", "FORETOLD", Kind.MONEY),
                        Column.of("spend", Kind.MONEY),
                        Column.of("in_best", Kind.PERCENT),
                        Column.of("nothing", Kind.PERCENT),
                        Column.of("share", Kind.PERCENT).drawn(Drawing.BAR)),
                rows);
    }

    /** The mean of the orders foretold for a group, and of those that came; NaN for an empty one. */
    private static double[] orders(EarlySigns signs, FirstDays first, int group) {
        double[] expected = first.expectedPurchases();
        double[] came = first.purchases();
        double[] sums = new double[2];
        for (int at = 0; at < expected.length; at++) {
            if (signs.guessed(at) == group) {
                sums[0] += expected[at];
                sums[1] += came[at];
            }
        }
        long size = signs.size(group);
        return new double[] {sums[0] / size, sums[1] / size};
    }

    private static List<String> notes(FirstDays first, EarlySigns signs) {
        BigDecimal hit = Figures.percent(signs.met(1, 1), signs.size(1));
        BigDecimal blind = Figures.rounded(signs.chance(), 1);
        double expected = DoubleStream.of(first.expectedPurchases()).sum();
        double came = DoubleStream.of(first.purchases()).sum();
        List<String> notes = new ArrayList<>();
        notes.add(first.customers() + " customers; orders foretold " + Figures.rounded(expected, 1) + ", made "
                + Figures.rounded(came, 0)
                + (came > 0 ? " (" + Figures.rounded(WHOLE * (expected - came) / came, 1) + "%)" : ""));
        notes.add("of those foretold to be the best, " + (hit == null ? "none" : hit.toPlainString() + "%")
                + " came to be; a blind guess hits " + (blind == null ? "none" : blind.toPlainString() + "%"));
        BigDecimal ranks = Figures.rounded(signs.rankCorrelation(), 3);
        if (ranks != null) {
            notes.add("rank correlation " + ranks + " (1: told right, 0: not at all)");
        }
        if (!first.fit().converged()) {
            notes.add("the model found no peak: read it with care");
        }
        return notes;
    }
}
