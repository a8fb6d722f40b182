package crm.segment;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.statistics.ManyTests;
import crm.score.statistics.RankSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code segment compare}: two segments side by side. */
@Command(
        footer = {
            "",
            "Who is in both counts on both sides. Means leave out contacts without a value. p is the chance of such a",
            "difference by accident between those in one only, corrected for all that was looked at (Holm).",
            "",
            "Examples:",
            "  crm segment compare best new",
            "  crm segment compare spring-offer spring-control -f json"
        })
final class SegmentCompareCommand implements Runnable {
    private static final int MOST_VALUES = 20;

    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<segment>", description = "Segment: name or id.")
    private String one;

    @Parameters(index = "1", paramLabel = "<segment>", description = "Another.")
    private String other;

    @Mixin
    private TraitOptions traits;

    @Mixin
    private OutputOptions output;

    SegmentCompareCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            Traits read = traits.read(session);
            Set<Long> first = TraitOptions.members(session, one);
            Set<Long> second = TraitOptions.members(session, other);
            long both = first.stream().filter(second::contains).count();
            boolean[] in = read.among(first);
            boolean[] out = read.among(second);
            printer.print(Card.titled(one + " and " + other)
                    .add("only_first", Kind.INTEGER, first.size() - both)
                    .add("both", Kind.INTEGER, both)
                    .add("only_second", Kind.INTEGER, second.size() - both)
                    .section("numbers", numbers(read, in, out))
                    .section("values", values(read, in, out)));
        });
    }

    /** Those in the first and not in the second. */
    private static boolean[] only(boolean[] first, boolean[] second) {
        boolean[] only = new boolean[first.length];
        for (int i = 0; i < only.length; i++) {
            only[i] = first[i] && !second[i];
        }
        return only;
    }

    private static Listing numbers(Traits traits, boolean[] first, boolean[] second) {
        boolean[] onlyFirst = only(first, second);
        boolean[] onlySecond = only(second, first);
        List<Map.Entry<String, double[]>> columns = List.copyOf(traits.numbers().entrySet());
        double[] p = ManyTests.holm(columns.stream()
                .mapToDouble(column -> RankSum.of(
                                Portrait.of(column.getValue(), onlyFirst), Portrait.of(column.getValue(), onlySecond))
                        .p())
                .toArray());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            double[] column = columns.get(i).getValue();
            double one = mean(Portrait.of(column, first));
            double other = mean(Portrait.of(column, second));
            rows.add(Arrays.asList(
                    columns.get(i).getKey(),
                    Rounded.to(2, one),
                    Rounded.to(2, other),
                    Rounded.to(2, one - other),
                    Rounded.probability(p[i])));
        }
        return Listing.of(
                List.of(
                        Column.of("field", Kind.TEXT),
                        Column.of("mean_first", Kind.NUMBER),
                        Column.of("mean_second", Kind.NUMBER),
                        Column.of("difference", Kind.NUMBER),
                        Column.of("p", Kind.NUMBER)),
                rows);
    }

    private static double mean(double... numbers) {
        return Arrays.stream(numbers).average().orElse(Double.NaN);
    }

    private static Listing values(Traits traits, boolean[] first, boolean[] second) {
        List<List<Object>> rows = new ArrayList<>();
        Portrait.marks(traits, only(first, second), only(second, first)).stream()
                .filter(Portrait.Mark::isSure)
                .limit(MOST_VALUES)
                .forEach(mark -> rows.add(Arrays.asList(
                        mark.field(),
                        mark.value(),
                        Rounded.percent(mark.share()),
                        Rounded.percent(mark.shareOfOthers()),
                        Rounded.probability(mark.p()))));
        return Listing.of(
                List.of(
                        Column.of("field", Kind.TEXT),
                        Column.of("value", Kind.TEXT),
                        Column.of("share_of_first", Kind.PERCENT),
                        Column.of("share_of_second", Kind.PERCENT),
                        Column.of("p", Kind.NUMBER)),
                rows);
    }
}
