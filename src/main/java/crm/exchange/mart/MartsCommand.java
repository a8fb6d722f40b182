package crm.exchange.mart;

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

/** {@code marts}: lists the marts that can be built. */
@Command(
        footer = {
            "",
            "A mart is a subset of the database for a department: some kinds of record, filters, columns.",
            "",
            "Examples:",
            "  crm marts",
            "  crm mart show sales"
        })
final class MartsCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("name", Kind.TEXT),
            Column.of("made", Kind.TEXT),
            Column.of("kinds", Kind.TEXT),
            Column.of("about", Kind.TEXT));

    private final Crm crm;

    @Mixin
    private OutputOptions output;

    MartsCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<List<Object>> rows = new ArrayList<>();
            new Marts(session).saved().forEach(mart -> rows.add(row(mart, "saved")));
            Marts.builtIn().forEach(mart -> rows.add(row(mart, "built in")));
            printer.print(Listing.of(COLUMNS, rows));
        });
    }

    private static List<Object> row(Mart mart, String made) {
        String kinds = mart.exports().stream().map(Mart.Part::noun).distinct().collect(Collectors.joining(", "));
        return List.of(mart.name(), made, kinds, mart.about());
    }
}
