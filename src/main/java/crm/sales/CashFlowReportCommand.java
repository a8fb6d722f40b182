package crm.sales;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Card;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.statistics.Median;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report cash-flow}: how fast sales become cash, and how evenly it comes. */
@Command(
        footer = {
            "",
            "Days are medians over the steps that ended in the period, each against the period before, as long: from the lead to",
            "its deal, to the deal's winning, to the order, the invoice and the payment; lead to cash is from the lead to the",
            "first payment for it. Receipts are payments received, month by month; where no payment is on record at all, orders",
            "are taken for the cash. variation is their standard deviation over their mean: 0 when every month brings the same.",
            "A month counts when all its days are in the period, from the first on that ever brought any.",
            "",
            "Examples:",
            "  crm report cash-flow",
            "  crm report cash-flow --from 2025-01-01 --to 2025-12-31 -f json"
        })
final class CashFlowReportCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    CashFlowReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Span span = period.span(session);
            CashTrail trail = CashTrail.of(session);
            CashTrail.Period now = trail.of(span);
            CashTrail.Period before = trail.of(span.before());
            printer.print(card(span, now, before));
            notes.add("before: " + span.before() + "; receipts are "
                    + (trail.isPaid() ? "payments received" : "orders, since no payment is on record"));
        });
    }

    private static Card card(Span span, CashTrail.Period now, CashTrail.Period before) {
        List<List<Object>> steps = new ArrayList<>();
        for (CashTrail.Step step : CashTrail.Step.values()) {
            steps.add(Arrays.asList(
                    step.words(),
                    Figures.rounded(Median.of(now.days(step)), 1),
                    (long) now.days(step).length,
                    Figures.rounded(Median.of(before.days(step)), 1),
                    (long) before.days(step).length));
        }
        List<List<Object>> months = new ArrayList<>();
        now.receipts().forEach((month, sum) -> months.add(Arrays.asList(month.toString(), sum)));
        return Card.titled("cash flow of " + span)
                .add("from", Kind.DATE, span.from())
                .add("to", Kind.DATE, span.to())
                .add("lead_to_cash", Kind.NUMBER, Figures.rounded(Median.of(now.days(CashTrail.Step.LEAD_TO_CASH)), 1))
                .add(
                        "lead_to_cash_before",
                        Kind.NUMBER,
                        Figures.rounded(Median.of(before.days(CashTrail.Step.LEAD_TO_CASH)), 1))
                .add("receipts", Kind.MONEY, now.sum())
                .add("receipts_before", Kind.MONEY, before.sum())
                .add("a_month", Kind.MONEY, Figures.amount(now.mean()))
                .add("variation", Kind.NUMBER, Figures.rounded(now.variation(), 3))
                .add("variation_before", Kind.NUMBER, Figures.rounded(before.variation(), 3))
                .section(
                        "steps",
                        Listing.of(
                                List.of(
                                        Column.of("step", Kind.TEXT),
                                        Column.of("days", Kind.NUMBER),
                                        Column.of("n", Kind.INTEGER),
                                        Column.of("days_before", Kind.NUMBER),
                                        Column.of("n_before", Kind.INTEGER)),
                                steps))
                .section(
                        "months",
                        Listing.of(
                                List.of(
                                        Column.of("month", Kind.TEXT),
                                        Column.of("receipts", Kind.MONEY).drawn(Drawing.BAR)),
                                months));
    }
}
