package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Card;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Buyers;
import crm.report.Figures;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.leaving.CustomerMoves;
import crm.score.value.KeptValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report aims}: what offensive marketing returned against defensive marketing. */
@Command(
        footer = {
            "",
            "Offensive is what was spent to get customers, defensive what was spent to keep them and to win them back (crm",
            "report costs tells how spending goes to an aim). margin is that of the orders in the period: of those who ordered",
            "for the first time, of those who came back after a lapse, and of the others who were customers when it began;",
            "everyone counts once. return is (margin - cost) / cost. clv is what those who are customers at the end are",
            "expected to bring from then on. It says what came, not what would have stayed away without the spending: only",
            "campaigns with a control group tell that.",
            "",
            "Beside it: one is said to spend 100 to get a customer and 20 to keep one, ten times as much for a new one in other",
            "words; and five points more retention are said to raise the profit from a customer by 25 to 85 percent (Reichheld",
            "and Sasser 1990). own is what five points would do here: m r / (1 + d - r) at either retention rate, over the",
            "periods of this length that follow.",
            "",
            "Examples:",
            "  crm report aims --from 2025-01-01 --to 2025-12-31",
            "  crm report aims --minute-cost 0.80 -f json"
        })
final class AimsReportCommand implements Runnable {
    private static final double TEN_TIMES = 10;
    private static final double POINTS = 0.05;
    private static final double YEAR = 365;

    private final Crm crm;

    @Mixin
    private ThumbOptions thumb;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    AimsReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        thumb.check();
        crm.report(output, (session, printer, notes) -> {
            Span span = period.span(session);
            Customers customers = Customers.of(session, span.to(), Buyers.CONTACT);
            AimCosts costs = AimCosts.of(session, customers, span, service.cost(session));
            Trade trade = Trade.between(
                    session, span.from(), span.to(), customers.scoring().marginShare());
            AimReturn brought = AimReturn.of(customers, span, trade);
            CustomerMoves moves = CustomerMoves.of(
                    customers.days(),
                    span.first(),
                    span.last(),
                    customers.scoring().formerAfter());
            printer.print(card(span, costs, brought, keptValue(customers, span, moves)));
            notes.addAll(notes(session, customers, costs, brought));
        });
    }

    private static KeptValue keptValue(Customers customers, Span span, CustomerMoves moves) {
        double years = (span.last() - span.first() + 1) / YEAR;
        double discount = Math.pow(1 + customers.scoring().horizon().discount(), years) - 1;
        return new KeptValue(moves.retention() / 100, discount);
    }

    private List<String> notes(Session session, Customers customers, AimCosts costs, AimReturn brought) {
        List<String> notes = new ArrayList<>(List.of(service.toldOfTime(session)));
        notes.addAll(CostsReportCommand.untold(costs));
        if (!customers.isForetold()) {
            notes.add("no clv: " + customers.refusal());
        }
        if (Math.abs(brought.other()) >= 0.005) {
            notes.add("beside it a margin of " + Figures.plain(brought.other(), 2)
                    + " from contacts who were no customers, such as returns of former ones");
        }
        return notes;
    }

    private Card card(Span span, AimCosts costs, AimReturn brought, KeptValue kept) {
        double got = spent(costs, Aim.ACQUISITION) / brought.customers(Aim.ACQUISITION);
        double held = spent(costs, Aim.RETENTION) / brought.customers(Aim.RETENTION);
        return Card.titled("aims of " + span)
                .add("from", Kind.DATE, span.from())
                .add("to", Kind.DATE, span.to())
                .section("aims", aims(costs, brought))
                .section(
                        "claims",
                        Listing.of(
                                List.of(
                                        Column.of("claim", Kind.TEXT),
                                        Column.of("said", Kind.TEXT),
                                        Column.of("own", Kind.NUMBER)),
                                List.of(
                                        Arrays.asList(
                                                "cost to get one", Figures.plain(thumb.get(), 2), Figures.amount(got)),
                                        Arrays.asList(
                                                "cost to keep one",
                                                Figures.plain(thumb.keep(), 2),
                                                Figures.amount(held)),
                                        Arrays.asList(
                                                "getting over keeping",
                                                Figures.plain(thumb.get() / thumb.keep(), 1) + ", or "
                                                        + Figures.plain(TEN_TIMES, 0),
                                                Figures.rounded(got / held, 1)),
                                        Arrays.asList(
                                                "retention rate, %", null, Figures.rounded(100 * kept.retention(), 1)),
                                        Arrays.asList(
                                                "5 points more retention, % of value",
                                                "25 to 85", Figures.rounded(100 * kept.gain(POINTS), 1)))));
    }

    /** What was spent for an aim; NaN, so that nothing is told, when that is nothing. */
    private static double spent(AimCosts costs, Aim aim) {
        return costs.of(aim) == 0 ? Double.NaN : costs.of(aim);
    }

    private static Listing aims(AimCosts costs, AimReturn brought) {
        double all = Arrays.stream(Aim.values()).mapToDouble(costs::of).sum();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("offensive", "acquisition", all, costs, brought, List.of(Aim.ACQUISITION)));
        rows.add(row("defensive", "retention", all, costs, brought, List.of(Aim.RETENTION)));
        rows.add(row("defensive", "win-back", all, costs, brought, List.of(Aim.WIN_BACK)));
        rows.add(row("defensive", "both", all, costs, brought, List.of(Aim.RETENTION, Aim.WIN_BACK)));
        rows.add(row("total", null, all, costs, brought, List.of(Aim.values())));
        return Listing.of(
                List.of(
                        Column.of("side", Kind.TEXT),
                        Column.of("aim", Kind.TEXT),
                        Column.of("cost", Kind.MONEY),
                        Column.of("share", Kind.PERCENT).drawn(Drawing.BAR),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("per_customer", Kind.MONEY),
                        Column.of("margin", Kind.MONEY),
                        Column.of("return", Kind.PERCENT),
                        Column.of("clv", Kind.MONEY)),
                rows);
    }

    private static List<Object> row(
            String side, String aim, double all, AimCosts costs, AimReturn brought, List<Aim> aims) {
        double cost = aims.stream().mapToDouble(costs::of).sum();
        double margin = aims.stream().mapToDouble(brought::margin).sum();
        long customers = aims.stream().mapToLong(brought::customers).sum();
        double expected = aims.stream().mapToDouble(brought::expected).sum();
        return Arrays.asList(
                side,
                aim,
                Figures.amount(cost),
                Figures.percent(cost, all),
                customers,
                cost == 0 ? null : Figures.amount(cost / customers),
                Figures.amount(margin),
                cost == 0 ? null : Figures.percent(margin - cost, cost),
                Figures.amount(expected));
    }
}
