package crm.equity;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.score.fitting.ShiftedBetaGeometric;
import crm.score.leaving.Cohorts;
import crm.score.purchase.Ledger;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report cohorts}: what became of the customers of each month. */
@Command(
        footer = {
            "",
            "A cohort are the customers whose first order was in a period; p1 is the period after it, and so on. share is",
            "the percent of the cohort that ordered in a period, kept the percent that ordered in it or later, customers",
            "how many ordered, spend what they paid, each what the cohort had paid up to then for one customer. A period",
            "that is not over is left out. --from and --to say which first orders make the cohorts, --on how far orders",
            "are looked at.",
            "",
            "--project fits the shifted beta-geometric model (Fader and Hardie 2007) to kept, all cohorts together, and",
            "goes on so many periods. It supposes that who stays away has left for good: right for subscriptions, too dark",
            "for the last periods where customers skip some; take longer periods then.",
            "",
            "Examples:",
            "  crm report cohorts",
            "  crm report cohorts --by quarter --show each -f csv",
            "  crm report cohorts --by year --project 5"
        })
final class CohortsReportCommand implements Runnable {
    private static final int MOST_PERIODS = 1200;

    private final Crm crm;

    @Option(names = "--by", paramLabel = "<period>", description = "month, quarter or year; month by default.")
    private Every by = Every.MONTH;

    @Option(
            names = "--show",
            paramLabel = "<what>",
            description = "share, kept, customers, spend or each; share by default.")
    private CohortFigure show = CohortFigure.SHARE;

    @Option(names = "--project", paramLabel = "<number>", description = "Go on for so many periods by the model.")
    private int project;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    CohortsReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (project < 0 || project > MOST_PERIODS) {
            throw CrmException.usage("--project " + project + " is not between 0 and " + MOST_PERIODS);
        }
        crm.report(output, (session, printer, notes) -> {
            LocalDate on = days.on(session);
            LocalDate from = days.from(session);
            LocalDate to = days.to(session);
            CohortSheet sheet = new CohortSheet(by, cohorts(of.get().ledger(session, on), on, from, to));
            Listing listing = project > 0 ? sheet.projection(project) : sheet.matrix(show);
            printer.print(listing.titled(title(on)));
            notes.addAll(notes(sheet, on));
        });
    }

    private Cohorts cohorts(Ledger ledger, LocalDate on, LocalDate from, LocalDate to) {
        Cohorts cohorts = new Cohorts(by.over(on));
        int until = Math.toIntExact(on.toEpochDay());
        for (int at = 0; at < ledger.customers(); at++) {
            int[] orders = ledger.orderDays(at, until);
            if (orders.length > 0 && orders[0] >= from.toEpochDay() && orders[0] <= to.toEpochDay()) {
                int[] periods =
                        java.util.Arrays.stream(orders).map(by::of).distinct().toArray();
                cohorts.add(periods, paid(ledger, at, periods[0]));
            }
        }
        return cohorts;
    }

    private long[] paid(Ledger ledger, int at, int first) {
        int last = by.of(ledger.day(ledger.end(at) - 1));
        long[] paid = new long[last - first + 1];
        for (int i = ledger.begin(at); i < ledger.end(at); i++) {
            int period = by.of(ledger.day(i)) - first;
            if (period >= 0) {
                paid[period] += ledger.amount(i);
            }
        }
        return paid;
    }

    private String title(LocalDate on) {
        String what = project > 0 ? "kept after so many " + by.key() + "s, and projected" : show.title(by);
        return "customers by " + by.key() + " of first order: " + what + ", " + on;
    }

    private List<String> notes(CohortSheet sheet, LocalDate on) {
        List<String> notes = new ArrayList<>();
        if (by.over(on) < by.of(on)) {
            notes.add(by.label(by.of(on)) + " is not over: it counts in no period");
        }
        if (project > 0) {
            ShiftedBetaGeometric.Fit fit = sheet.fit();
            notes.add(fit.model()
                    .map(model -> "shifted beta-geometric: alpha " + Figures.rounded(model.alpha(), 4) + ", beta "
                            + Figures.rounded(model.beta(), 4) + ", log-likelihood "
                            + Figures.rounded(fit.logLikelihood(), 3)
                            + (fit.converged() ? "" : "; no peak was found: read it with care"))
                    .orElseGet(() -> "no projection: " + fit.refusal().orElseThrow()));
        }
        return notes;
    }
}
