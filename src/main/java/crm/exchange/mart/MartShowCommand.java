package crm.exchange.mart;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mart show}: shows what is in a mart. */
@Command(
        footer = {
            "",
            "The columns in left_out speak of persons: mart build leaves them out unless --personal is said.",
            "",
            "Example:",
            "  crm mart show sales"
        })
final class MartShowCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("kind", Kind.TEXT),
            Column.of("filter", Kind.TEXT),
            Column.of("columns", Kind.LIST),
            Column.of("left_out", Kind.LIST));

    private final Crm crm;

    @Parameters(
            index = "0",
            paramLabel = "<mart>",
            completionCandidates = MartNames.class,
            description = "Name of the mart.")
    private String name;

    @Mixin
    private OutputOptions output;

    MartShowCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<List<Object>> rows = new Marts(session)
                    .named(name).exports().stream()
                            .map(part -> new MartPart(session, part, false))
                            .map(part -> List.<Object>of(
                                    part.type().plural(), part.declared().filter(), part.columns(), part.leftOut()))
                            .toList();
            printer.print(Listing.of(COLUMNS, rows));
        });
    }
}
