package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Buyers;
import crm.report.Figures;
import crm.report.Span;
import crm.report.SpanOptions;
import crm.score.leaving.CustomerMoves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report costs}: what it costs to get, keep and win back a customer. */
@Command(
        footer = {
            "",
            "A campaign's cost goes to its aim (crm campaign edit NAME --aim retention). Without one its members bear it in",
            "equal parts: those who had not ordered before it began are acquisition, customers retention, former ones",
            "win-back; with leads and no members it is acquisition. Cost is spread evenly from starts to ends. Minutes of",
            "activities count with --minute-cost. customers are the new ones, those kept (customers at the start who still",
            "are, without a lapse between), and those won back. The rules of thumb are 100 to get and 20 to keep a customer;",
            "others say that selling to a new one costs ten times more.",
            "",
            "Examples:",
            "  crm report costs --from 2025-01-01 --to 2025-12-31",
            "  crm report costs --minute-cost 0.80 --get 150 --keep 25 -f json"
        })
final class CostsReportCommand implements Runnable {
    private static final double TEN_TIMES = 10;

    private final Crm crm;

    @Mixin
    private ThumbOptions thumb;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private SpanOptions period;

    @Mixin
    private OutputOptions output;

    CostsReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        thumb.check();
        crm.report(output, (session, printer, notes) -> {
            Span span = period.span(session);
            Customers customers = Customers.of(session, span.to(), Buyers.CONTACT);
            CustomerMoves moves = CustomerMoves.of(
                    customers.days(),
                    span.first(),
                    span.last(),
                    customers.scoring().formerAfter());
            AimCosts costs = AimCosts.of(session, customers, span, service.cost(session));
            printer.print(card(span, costs, moves));
            notes.add("per customer: campaigns and time of " + span + " / customers acquired, kept or won back in it");
            notes.add(service.toldOfTime(session));
            notes.addAll(untold(costs));
        });
    }

    /** What is to be said of campaigns without a cost, or without an aim. */
    static List<String> untold(AimCosts costs) {
        List<String> notes = new ArrayList<>();
        if (costs.isFree()) {
            notes.add("no campaign of the period has a cost");
        }
        if (costs.untoldCampaigns() > 0) {
            notes.add("campaigns of which nobody can tell the aim: " + costs.untoldCampaigns() + ", cost "
                    + Figures.plain(costs.untold(), 2) + "; crm campaign edit NAME --aim");
        }
        return notes;
    }

    private Card card(Span span, AimCosts costs, CustomerMoves moves) {
        double getting = costs.of(Aim.ACQUISITION) / moves.acquired();
        double keeping = costs.of(Aim.RETENTION) / moves.kept();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(Aim.ACQUISITION, costs, moves.acquired(), thumb.get()));
        rows.add(row(Aim.RETENTION, costs, moves.kept(), thumb.keep()));
        rows.add(row(Aim.WIN_BACK, costs, moves.wonBack(), Double.NaN));
        return Card.titled("costs of " + span)
                .add("from", Kind.DATE, span.from())
                .add("to", Kind.DATE, span.to())
                .add("get_over_keep", Kind.NUMBER, Figures.rounded(getting / keeping, 1))
                .add("rule_of_thumb", Kind.NUMBER, Figures.rounded(thumb.get() / thumb.keep(), 1))
                .add("others_say", Kind.NUMBER, Figures.rounded(TEN_TIMES, 1))
                .section(
                        "costs",
                        Listing.of(
                                List.of(
                                        Column.of("aim", Kind.TEXT),
                                        Column.of("campaigns", Kind.INTEGER),
                                        new Column("campaign_cost", "COST", Kind.MONEY),
                                        Column.of("minutes", Kind.INTEGER),
                                        new Column("time_cost", "TIME", Kind.MONEY),
                                        Column.of("customers", Kind.INTEGER),
                                        Column.of("per_customer", Kind.MONEY),
                                        Column.of("rule", Kind.MONEY)),
                                rows));
    }

    private static List<Object> row(Aim aim, AimCosts costs, int customers, double rule) {
        return Arrays.asList(
                aim.word(),
                costs.campaigns(aim),
                Figures.amount(costs.ofCampaigns(aim)),
                costs.minutes(aim),
                Figures.amount(costs.ofTime(aim)),
                (long) customers,
                costs.of(aim) == 0 ? null : Figures.amount(costs.of(aim) / customers),
                Figures.amount(rule));
    }
}
