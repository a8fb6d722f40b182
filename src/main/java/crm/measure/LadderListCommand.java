package crm.measure;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ladder list}: the ladders with their rungs. */
@Command(footer = {"", "Each ladder is a measure: crm contacts ladder=client.", "", "Example:", "  crm ladder list"})
final class LadderListCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private OutputOptions output;

    LadderListCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<List<Object>> rows = new ArrayList<>();
            Ladders ladders = Ladders.of(session);
            for (Ladder ladder : ladders.all()) {
                rows.add(List.of(
                        ladder.name(),
                        ladder.rungs().stream().map(Ladder.Rung::name).collect(Collectors.joining(", ")),
                        !ladder.isAsItCame(),
                        ladder.setting().isEmpty(),
                        ladder.measure().about()));
            }
            printer.print(Listing.of(
                    List.of(
                            Column.of("ladder", Kind.TEXT),
                            Column.of("rungs", Kind.TEXT),
                            Column.of("changed", Kind.FLAG),
                            Column.of("own", Kind.FLAG),
                            Column.of("meaning", Kind.TEXT)),
                    rows));
        });
    }
}
