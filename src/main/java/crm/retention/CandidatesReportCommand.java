package crm.retention;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.score.grade.ShareTiers;
import crm.score.grade.TierStep;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report candidates}: customers who could move up a tier. */
@Command(
        footer = {
            "",
            "Tiers are those of the measure tier: by cumulated spend, as crm config tiers sets them. gap is what is missing to",
            "the least spend of the next tier up, or of the one named with --tier. weeks is the time in which expected_spend",
            "closes the gap at an even pace, orders how many orders of the usual size would. The first are nearest. Limits",
            "move as others spend, too. Former customers are left out.",
            "",
            "Examples:",
            "  crm report candidates -n 20",
            "  crm report candidates --tier A --on 2025-12-31 -f json",
            "  crm report candidates --tier A -f ids | crm segment add nearly-a -"
        })
final class CandidatesReportCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--tier",
            paramLabel = "<letter>",
            description = "Who could reach this tier, from any below it; the next one up by default.")
    private Optional<String> tier = Optional.empty();

    @Mixin
    private LimitOptions limit;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    CandidatesReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A customer and the step to a better tier. */
    private record Candidate(int at, int tier, int next, TierStep step) {}

    @Override
    public void run() {
        crm.report(output, (session, printer, notes) -> {
            Customers customers = Customers.of(session, on.day(session), of.get());
            ShareTiers tiers = ShareTiers.of(
                    customers.totals().spends(), customers.scoring().tierPercents());
            List<Candidate> candidates = candidates(customers, tiers);
            printer.print(listing(customers, limit.first(candidates)));
            notes.addAll(notes(customers, tiers, candidates));
        });
    }

    private Optional<Integer> wanted(ShareTiers tiers) {
        return tier.map(letter -> {
            int place = letter.length() == 1 ? letter.toUpperCase(Locale.ROOT).charAt(0) - 'A' : -1;
            if (place < 0 || place >= tiers.count() - 1) {
                throw CrmException.usage("--tier " + letter + ": one may move up to " + ShareTiers.letterOf(0) + " to "
                        + ShareTiers.letterOf(tiers.count() - 2));
            }
            return place;
        });
    }

    private List<Candidate> candidates(Customers customers, ShareTiers tiers) {
        Optional<Integer> wanted = wanted(tiers);
        List<Candidate> candidates = new ArrayList<>();
        for (int at : customers.places()) {
            int own = tiers.of(customers.totals().spend(at));
            int next = wanted.orElse(own - 1);
            if (next >= 0 && next < own && tiers.least(next) != Long.MAX_VALUE && !customers.isFormer(at)) {
                double gap = tiers.least(next) / Figures.UNIT - customers.spend(at);
                TierStep step = new TierStep(gap, customers.figures().spend(at), customers.each(at));
                candidates.add(new Candidate(at, own, next, step));
            }
        }
        candidates.sort(Comparator.comparingDouble(
                        (Candidate one) -> Double.isNaN(one.step().time())
                                ? one.step().gap() / Math.max(customers.each(one.at()), Double.MIN_NORMAL)
                                : one.step().time())
                .thenComparingLong(one -> customers.id(one.at())));
        return candidates;
    }

    private List<String> notes(Customers customers, ShareTiers tiers, List<Candidate> candidates) {
        long weeks = Math.round(customers.scoring().horizon().weeks());
        long arriving =
                candidates.stream().filter(one -> one.step().time() <= 1).count();
        String expected = customers.isForetold()
                ? arriving + " (" + Figures.plain(100.0 * arriving / candidates.size(), 1)
                        + " %) are expected to close the gap within " + weeks + " weeks"
                : "by orders missing, since nothing can be expected: " + customers.refusal();
        return List.of(
                "below "
                        + tier.map(letter -> "tier " + letter.toUpperCase(Locale.ROOT))
                                .orElse("another tier") + ": " + of.get().counted(candidates.size())
                        + ", former ones aside" + limit.more(candidates.size()),
                "least spend of a tier: " + limits(tiers),
                expected + "; the rule of thumb is 5 to 10 % of small customers to the top");
    }

    private static String limits(ShareTiers tiers) {
        return IntStream.range(0, tiers.count() - 1)
                .mapToObj(tier -> ShareTiers.letterOf(tier) + " "
                        + (tiers.least(tier) == Long.MAX_VALUE
                                ? "-"
                                : Figures.plain(tiers.least(tier) / Figures.UNIT, 2)))
                .collect(Collectors.joining(", "));
    }

    private static Listing listing(Customers customers, List<Candidate> candidates) {
        List<List<Object>> rows = new ArrayList<>();
        for (Candidate one : candidates) {
            int at = one.at();
            rows.add(Arrays.asList(
                    customers.id(at),
                    customers.name(at),
                    ShareTiers.letterOf(one.tier()),
                    ShareTiers.letterOf(one.next()),
                    Figures.amount(customers.spend(at)),
                    Figures.amount(one.step().gap()),
                    Figures.amount(one.step().expected()),
                    Figures.rounded(
                            one.step().time() * customers.scoring().horizon().weeks(), 1),
                    Figures.whole(one.step().orders()),
                    customers.last(at)));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("tier", Kind.TEXT),
                        Column.of("to", Kind.TEXT),
                        Column.of("spend", Kind.MONEY),
                        Column.of("gap", Kind.MONEY),
                        new Column("expected_spend", "EXPECTED", Kind.MONEY),
                        Column.of("weeks", Kind.NUMBER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("last_order", Kind.DATE)),
                rows);
    }
}
