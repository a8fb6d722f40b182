package crm.report;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.measure.Scoring;
import crm.model.Contacts;
import crm.output.Card;
import crm.output.Column;
import crm.output.Drawing;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.grade.ShareTiers;
import crm.score.purchase.PurchaseTotals;
import crm.score.value.Skew;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report value}: who brings how much, and how unequally. */
@Command(
        footer = {
            "",
            "The skew is steep when the top fifth of the customers brings 80 percent or more, flat up to 40. Gini is 0",
            "when all spend alike and near 1 when one spends all. pareto is the least share of customers with 80",
            "percent of the spend.",
            "",
            "Examples:",
            "  crm report value",
            "  crm report value --top 20 --on 2025-12-31 -f json"
        })
final class ValueReportCommand implements Runnable {
    private static final int SLICES = 10;

    private final Crm crm;

    @Option(names = "--top", paramLabel = "<number>", description = "So many at either end; 10 by default.")
    private int top = 10;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    ValueReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (top < 0) {
            throw CrmException.usage("--top " + top + " is less than nothing");
        }
        crm.read(output, (session, printer) -> {
            LocalDate day = on.day(session);
            printer.print(card(session, Scoring.of(session, day), day));
        });
    }

    private Card card(Session session, Scoring scoring, LocalDate day) {
        PurchaseTotals totals = scoring.contacts();
        long[] spends = totals.spends();
        Skew skew = Skew.of(spends);
        List<Integer> ranked = IntStream.range(0, totals.size())
                .filter(at -> totals.orders(at) > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer at) -> -totals.spend(at))
                        .thenComparingLong(totals::owner))
                .toList();
        int shown = Math.min(top, ranked.size());
        List<Integer> last = new ArrayList<>(ranked.subList(ranked.size() - shown, ranked.size()));
        java.util.Collections.reverse(last);
        ShareTiers tiers = ShareTiers.of(spends, scoring.tierPercents());
        return Card.titled("value on " + day)
                .add("on", Kind.DATE, day)
                .add("customers", Kind.INTEGER, (long) spends.length)
                .add("spend", Kind.MONEY, Figures.money(Arrays.stream(spends).sum()))
                .add("top_10_percent", Kind.PERCENT, Figures.rounded(skew.topShare(10), 1))
                .add("top_20_percent", Kind.PERCENT, Figures.rounded(skew.topShare(20), 1))
                .add("pareto", Kind.PERCENT, Figures.rounded(skew.customersWith(80), 1))
                .add("gini", Kind.NUMBER, Figures.rounded(skew.gini(), 4))
                .add("skew", Kind.TEXT, skew.label())
                .section("deciles", deciles(skew))
                .section("tiers", tiers(tiers, spends))
                .section("top", people(session, totals, ranked.subList(0, shown)))
                .section("bottom", people(session, totals, last));
    }

    private static Listing deciles(Skew skew) {
        List<List<Object>> rows = new ArrayList<>();
        for (int slice = 1; slice <= SLICES; slice++) {
            rows.add(Arrays.asList(
                    (long) slice,
                    (long) skew.sliceSize(slice, SLICES),
                    Figures.money(skew.sliceSum(slice, SLICES)),
                    Figures.rounded(skew.sliceShare(slice, SLICES), 1)));
        }
        return Listing.of(columns("decile", Kind.INTEGER), rows);
    }

    private static List<Column> columns(String first, Kind kind) {
        return List.of(
                Column.of(first, kind),
                Column.of("customers", Kind.INTEGER),
                Column.of("spend", Kind.MONEY),
                Column.of("share", Kind.PERCENT).drawn(Drawing.BAR));
    }

    private static Listing tiers(ShareTiers tiers, long[] spends) {
        long[] customers = new long[tiers.count()];
        long[] sums = new long[tiers.count()];
        for (long spend : spends) {
            customers[tiers.of(spend)]++;
            sums[tiers.of(spend)] += spend;
        }
        long all = Arrays.stream(sums).sum();
        List<List<Object>> rows = new ArrayList<>();
        for (int tier = 0; tier < customers.length; tier++) {
            rows.add(Arrays.asList(
                    ShareTiers.letterOf(tier),
                    customers[tier],
                    Figures.money(sums[tier]),
                    Figures.percent(sums[tier], all)));
        }
        return Listing.of(columns("tier", Kind.TEXT), rows);
    }

    private static Listing people(Session session, PurchaseTotals totals, List<Integer> places) {
        List<List<Object>> rows = new ArrayList<>();
        for (int at : places) {
            long id = totals.owner(at);
            rows.add(Arrays.asList(
                    id,
                    session.label(session.nouns().type(Contacts.TYPE), id),
                    (long) totals.orders(at),
                    Figures.money(totals.spend(at)),
                    LocalDate.ofEpochDay(totals.last(at))));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY),
                        Column.of("last_order", Kind.DATE)),
                rows);
    }
}
