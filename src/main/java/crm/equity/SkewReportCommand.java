package crm.equity;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Card;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.purchase.Ledger;
import crm.score.value.Skew;
import crm.score.value.WhaleCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code report skew}: how unequally customers bring what they bring. */
@Command(
        footer = {
            "",
            "The skew is steep when the top fifth of the customers brings 80 percent or more, flat up to 40: where it is",
            "flat, treating customers one by one hardly pays. Gini is 0 when all bring alike and near 1 when one brings",
            "all. pareto is the least share of customers with 80 percent of it. The curve is what the first so many percent",
            "of the customers bring, the greatest first; it passes 100 where some cost money. clv is as of the last day.",
            "",
            "Examples:",
            "  crm report skew",
            "  crm report skew --by margin --from 2025-01-01 -f json"
        })
final class SkewReportCommand implements Runnable {
    private static final int[] PLACES = {1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
    private static final int MOST = 80;
    private static final int FEW = 20;

    private final Crm crm;

    @Mixin
    private WorthOptions worth;

    @Mixin
    private OutputOptions output;

    SkewReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Ledger ledger = worth.ledger(session);
            Worth by = worth.by(ledger);
            Ranking ranking = worth.ranking(session, ledger, by);
            printer.print(card(ranking, by, "skew of " + worth.title(session, by)));
            by.note(session, ranking.ledger()).ifPresent(notes::add);
        });
    }

    private static Card card(Ranking ranking, Worth by, String title) {
        Skew skew = Skew.of(ranking.values());
        WhaleCurve curve = WhaleCurve.of(ranking.values());
        BigDecimal pareto = Figures.rounded(skew.customersWith(MOST), 1);
        return Card.titled(title)
                .add("customers", Kind.INTEGER, (long) ranking.size())
                .add(by.key(), Kind.MONEY, Figures.money(curve.total()))
                .add("gini", Kind.NUMBER, Figures.rounded(skew.gini(), 4))
                .add("top_10_percent", Kind.PERCENT, Figures.rounded(skew.topShare(10), 1))
                .add("top_20_percent", Kind.PERCENT, Figures.rounded(skew.topShare(FEW), 1))
                .add("pareto", Kind.PERCENT, pareto)
                .add("skew", Kind.TEXT, skew.label())
                .add("rule_80_20", Kind.FLAG, curve.total() <= 0 ? null : skew.topShare(FEW) >= MOST)
                .section("curve", curve(curve, by));
    }

    /** What the first customers bring, at some places along the curve. */
    static Listing curve(WhaleCurve curve, Worth by) {
        List<List<Object>> rows = new ArrayList<>();
        for (int percent : PLACES) {
            int customers = curve.place(percent);
            if (curve.customers() > 0) {
                rows.add(Arrays.asList(
                        percent,
                        (long) customers,
                        Figures.money(curve.sum(customers)),
                        Figures.rounded(curve.share(customers), 1)));
            }
        }
        return Listing.of(
                List.of(
                        Column.of("percent", Kind.PERCENT),
                        Column.of("customers", Kind.INTEGER),
                        Column.of(by.key(), Kind.MONEY),
                        Column.of("share", Kind.PERCENT).drawn(Drawing.BAR)),
                rows);
    }
}
