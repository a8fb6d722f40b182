package crm.equity;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.value.WhaleCurve;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report whale}: how far profit rises above its total before loss-makers take it down. */
@Command(
        footer = {
            "",
            "Customers stand in the order of what they bring, the most profitable first, and what they bring is cumulated.",
            "The peak is what those who bring something make together, in percent of the total: above 100 where others cost",
            "money. destroyed is what these cost, from the peak to the end.",
            "",
            "Examples:",
            "  crm report whale --from 2025-01-01 --to 2025-12-31",
            "  crm report whale --top 20 -f json"
        })
final class WhaleReportCommand implements Runnable {
    private final Crm crm;

    @Option(names = "--top", paramLabel = "<number>", description = "So many of the worst loss-makers; 10 by default.")
    private int top = 10;

    @Mixin
    private WorthOptions worth;

    @Mixin
    private OutputOptions output;

    WhaleReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (top < 0) {
            throw CrmException.usage("--top " + top + " is less than nothing");
        }
        Worth by = worth.by(Worth.MARGIN);
        crm.report(output, (session, printer, notes) -> {
            Ranking ranking = worth.ranking(session, worth.ledger(session), by);
            printer.print(card(session, ranking, by));
            by.note(session, ranking.ledger()).ifPresent(notes::add);
        });
    }

    private Card card(Session session, Ranking ranking, Worth by) {
        WhaleCurve curve = WhaleCurve.of(ranking.values());
        return Card.titled("whale curve of " + worth.title(session, by))
                .add("customers", Kind.INTEGER, (long) curve.customers())
                .add(by.key(), Kind.MONEY, Figures.money(curve.total()))
                .add("peak", Kind.PERCENT, Figures.rounded(curve.share(curve.peak()), 1))
                .add("peak_" + by.key(), Kind.MONEY, Figures.money(curve.sum(curve.peak())))
                .add("peak_customers", Kind.INTEGER, (long) curve.peak())
                .add("peak_at", Kind.PERCENT, Figures.percent(curve.peak(), curve.customers()))
                .add("loss_makers", Kind.INTEGER, (long) curve.losers())
                .add("destroyed", Kind.MONEY, Figures.money(curve.destroyed()))
                .section("curve", SkewReportCommand.curve(curve, by))
                .section("worst", worst(session, ranking, by, curve));
    }

    private Listing worst(Session session, Ranking ranking, Worth by, WhaleCurve curve) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(top, curve.losers()); i++) {
            int rank = ranking.size() - 1 - i;
            long id = ranking.owner(rank);
            rows.add(Arrays.asList(
                    id,
                    session.label(session.nouns().type(worth.type()), id),
                    ranking.orders(rank, rank + 1),
                    Figures.money(ranking.value(rank))));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("orders", Kind.INTEGER),
                        Column.of(by.key(), Kind.MONEY)),
                rows);
    }
}
