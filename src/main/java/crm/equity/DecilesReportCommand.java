package crm.equity;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.purchase.Ledger;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report deciles}: customers in the order of their worth, cut into tenths. */
@Command(
        footer = {
            "",
            "Decile 1 are the tenth of the customers with the most. share is the part of the whole that they bring,",
            "cumulative that of them and all before, which passes 100 percent where some cost money; least is what the",
            "last of them brings. Beside it stands margin, where costs are known, or spend. --from, --to and --on say which orders count; clv is as of the last day.",
            "",
            "Examples:",
            "  crm report deciles --from 2025-01-01",
            "  crm report deciles --by margin --groups 5 -f csv"
        })
final class DecilesReportCommand implements Runnable {
    private static final int USUAL_GROUPS = 10;
    private static final int MOST_GROUPS = 100;

    private final Crm crm;

    @Option(names = "--groups", paramLabel = "<number>", description = "Groups of equal size; 10 by default.")
    private int groups = USUAL_GROUPS;

    @Mixin
    private WorthOptions worth;

    @Mixin
    private OutputOptions output;

    DecilesReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (groups < 2 || groups > MOST_GROUPS) {
            throw CrmException.usage("--groups " + groups + " is not between 2 and " + MOST_GROUPS);
        }
        crm.report(output, (session, printer, notes) -> {
            Ledger ledger = worth.ledger(session);
            Worth by = worth.by(ledger);
            Ranking ranking = worth.ranking(session, ledger, by);
            Worth beside = by == Worth.MARGIN ? Worth.SPEND : Worth.MARGIN;
            long[] other = worth.of(session, ranking, beside);
            String what = groups == USUAL_GROUPS ? "deciles by " : groups + " groups by ";
            printer.print(listing(ranking, by, beside, other).titled(what + worth.title(session, by)));
            Worth.MARGIN
                    .note(session, ranking.ledger())
                    .filter(any -> by != Worth.CLV && Worth.isCosted(ranking.ledger()))
                    .ifPresent(notes::add);
            notes.add(ranking.size() + " " + worth.customers() + ", " + by.key() + " "
                    + Figures.money(ranking.sum(0, ranking.size()))
                            .stripTrailingZeros()
                            .toPlainString());
        });
    }

    private Listing listing(Ranking ranking, Worth by, Worth beside, long[] other) {
        List<List<Object>> rows = new ArrayList<>();
        boolean known = beside == Worth.SPEND || Worth.isCosted(ranking.ledger());
        long whole = ranking.sum(0, ranking.size());
        for (int group = 1; group <= groups; group++) {
            int from = place(ranking, group - 1);
            int to = place(ranking, group);
            long value = ranking.sum(from, to);
            rows.add(Arrays.asList(
                    (long) group,
                    (long) to - from,
                    ranking.orders(from, to),
                    Figures.money(value),
                    known ? Figures.money(ranking.sum(other, from, to)) : null,
                    Figures.percent(value, whole),
                    Figures.percent(ranking.sum(0, to), whole),
                    Figures.average(Figures.money(value), to - from),
                    to == from ? null : Figures.money(ranking.value(to - 1))));
        }
        return Listing.of(
                List.of(
                        Column.of(groups == USUAL_GROUPS ? "decile" : "group", Kind.INTEGER),
                        new Column("customers", "COUNT", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of(by.key(), Kind.MONEY),
                        Column.of(beside.key(), Kind.MONEY),
                        Column.of("share", Kind.PERCENT).drawn(Drawing.BAR),
                        new Column("cumulative", "CUM.", Kind.PERCENT),
                        Column.of("each", Kind.MONEY),
                        Column.of("least", Kind.MONEY)),
                rows);
    }

    /** Where a group ends: groups are counted from the last, as in {@link crm.score.value.Skew}. */
    private int place(Ranking ranking, int group) {
        return ranking.size() - (int) ((long) ranking.size() * (groups - group) / groups);
    }
}
