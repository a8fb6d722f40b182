package crm.segment;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.statistics.Allotment;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code segment split}: frozen segments in which everyone is exactly once. */
@Command(
        footer = {
            "",
            "Each cell becomes a frozen segment NAME-CELL. The same seed splits the same contacts alike.",
            "",
            "Examples:",
            "  crm segment split spring 'segment = best' --cells 'offer=45,letter=45,control=10' --seed 7"
        })
final class SegmentSplitCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<name>", description = "The beginning of the new segments' names.")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<filter>", description = "Whom to split.")
    private List<String> filter = new ArrayList<>();

    @Option(
            names = "--cells",
            required = true,
            split = ",",
            paramLabel = "<cell=weight>",
            description = "The cells and their weights: a=50,b=40,control=10.")
    private List<String> cells = new ArrayList<>();

    @Option(names = "--stratify", paramLabel = "<field>", description = "Each value of it is split by the weights.")
    private Optional<String> stratify = Optional.empty();

    @Option(names = "--seed", paramLabel = "<number>", description = "Decides who goes where; 1 by default.")
    private long seed = 1;

    @Mixin
    private WriteOptions write;

    SegmentSplitCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Map<String, Long> weights = weights();
        crm.write(
                write,
                session -> split(session, weights),
                (printer, rows) -> printer.print(Listing.of(
                        List.of(
                                Column.of("id", Kind.INTEGER),
                                Column.of("name", Kind.TEXT),
                                Column.of("members", Kind.INTEGER)),
                        rows)));
    }

    private Map<String, Long> weights() {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (String cell : cells) {
            String[] parts = cell.strip().split("=", 2);
            boolean right = parts.length == 2 && !parts[0].isBlank() && parts[1].matches("\\d{1,9}");
            if (!right || Long.parseLong(parts[1]) == 0 || weights.containsKey(parts[0])) {
                throw CrmException.usage("--cells " + cell + " is no cell of its own with a weight")
                        .hint("write --cells 'a=50,b=40,control=10'");
            }
            weights.put(parts[0], Long.parseLong(parts[1]));
        }
        return weights;
    }

    private List<List<Object>> split(Session session, Map<String, Long> weights) {
        Map<Long, String> strata = Strata.of(session, filter, stratify);
        List<List<Long>> split = Allotment.cells(
                strata,
                seed,
                weights.values().stream().mapToLong(Long::longValue).toArray());
        List<List<Object>> rows = new ArrayList<>();
        for (String cell : weights.keySet()) {
            List<Long> members = split.get(rows.size());
            long id = new FrozenSegment(session)
                    .keep(
                            name + "-" + cell,
                            "cell " + cell + " of " + strata.size() + ", seed " + seed + ": "
                                    + SegmentFilter.text(filter, new SegmentFilter(session).condition(filter)),
                            members)
                    .id();
            rows.add(List.of(id, name + "-" + cell, (long) members.size()));
        }
        return rows;
    }
}
