package crm.segment;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Contacts;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment describe}: what is more or less frequent in a segment than among the others. */
@Command(
        footer = {
            "",
            "lift is the share in the segment over the share among all contacts: 2 is twice as frequent. p is the chance of",
            "such a difference by accident (chi-squared test), corrected for all that was looked at (Holm). Without --all",
            "only values are shown whose p is below 0.05. Numbers are put into five groups of about equal size.",
            "",
            "Examples:",
            "  crm segment describe best --without r,f,m,rfm",
            "  crm segment describe best --all -f csv"
        })
final class SegmentDescribeCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<segment>", description = "Segment: name or id.")
    private String segment;

    @Option(names = "--all", description = "Values that are no more or less frequent too.")
    private boolean all;

    @Option(names = "-n", paramLabel = "<number>", description = "So many values; 30 by default.")
    private int most = 30;

    @Mixin
    private TraitOptions traits;

    @Mixin
    private OutputOptions output;

    SegmentDescribeCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        TraitOptions.requireSome(most);
        long[] sizes = new long[2];
        crm.read(output, (session, printer) -> {
            Traits read = traits.read(session);
            boolean[] in = read.among(TraitOptions.members(session, segment));
            sizes[0] = Portrait.count(in);
            sizes[1] = in.length;
            List<List<Object>> rows = new ArrayList<>();
            Portrait.marks(read, in, TraitOptions.not(in)).stream()
                    .filter(mark -> all || mark.isSure())
                    .limit(most)
                    .forEach(mark -> rows.add(List.of(
                            mark.field(),
                            mark.value(),
                            mark.ofSome(),
                            Rounded.percent(mark.share()),
                            mark.ofSome() + mark.ofOthers(),
                            Rounded.percent((mark.ofSome() + mark.ofOthers()) / (double) in.length),
                            Rounded.to(2, mark.lift()),
                            Rounded.probability(mark.p()))));
            printer.print(Listing.of(
                    List.of(
                            Column.of("field", Kind.TEXT),
                            Column.of("value", Kind.TEXT),
                            Column.of("n", Kind.INTEGER),
                            Column.of("share", Kind.PERCENT),
                            Column.of("n_of_all", Kind.INTEGER),
                            Column.of("share_of_all", Kind.PERCENT),
                            Column.of("lift", Kind.NUMBER),
                            Column.of("p", Kind.NUMBER)),
                    rows));
        });
        crm.talk().note("segment " + segment + ": " + sizes[0] + " of " + Contacts.TYPE.counted(sizes[1]));
    }
}
