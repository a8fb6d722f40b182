package crm.segment;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.statistics.Allotment;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment sample}: a frozen segment of some, drawn by a seed. */
@Command(
        footer = {
            "",
            "The same seed draws the same contacts as long as those the filter describes are the same. With --stratify",
            "each value of the field has its share in the sample.",
            "",
            "Examples:",
            "  crm segment sample survey 'segment = best' -n 200 --stratify region --seed 7"
        })
final class SegmentSampleCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<name>", description = "The name of the new segment.")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<filter>", description = "Of whom to draw.")
    private List<String> filter = new ArrayList<>();

    @Option(names = "-n", required = true, paramLabel = "<number>", description = "How many.")
    private int size;

    @Option(names = "--stratify", paramLabel = "<field>", description = "Each value of it has its share.")
    private Optional<String> stratify = Optional.empty();

    @Option(names = "--seed", paramLabel = "<number>", description = "Decides who; 1 by default.")
    private long seed = 1;

    @Mixin
    private WriteOptions write;

    SegmentSampleCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (size < 1) {
            throw CrmException.usage("-n " + size + " is less than one");
        }
        crm.write(
                write,
                session -> {
                    Map<Long, String> strata = Strata.of(session, filter, stratify);
                    List<Long> drawn = Allotment.sample(strata, size, seed);
                    long id = new FrozenSegment(session)
                            .keep(
                                    name,
                                    "sample of " + drawn.size() + " of " + strata.size() + ", seed " + seed + ": "
                                            + SegmentFilter.text(filter, new SegmentFilter(session).condition(filter)),
                                    drawn)
                            .id();
                    return List.<Object>of(id, name, (long) drawn.size(), (long) strata.size());
                },
                (printer, row) -> printer.print(Listing.of(
                        List.of(
                                Column.of("id", Kind.INTEGER),
                                Column.of("name", Kind.TEXT),
                                Column.of("members", Kind.INTEGER),
                                Column.of("of", Kind.INTEGER)),
                        List.of(row))));
    }
}
