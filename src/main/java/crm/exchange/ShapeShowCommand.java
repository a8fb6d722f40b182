package crm.exchange;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shape show}: shows where the columns of a shape go. */
@Command(
        footer = {
            "",
            "Columns are shown by the letters and digits of their header, which is all that counts.",
            "",
            "Examples:",
            "  crm shape show google-contacts",
            "  crm shape show fair -f json"
        })
final class ShapeShowCommand implements Runnable {
    private static final List<Column> COLUMNS =
            List.of(Column.of("column", Kind.TEXT), Column.of("field", Kind.TEXT), Column.of("always", Kind.FLAG));

    private final Crm crm;

    @Parameters(
            index = "0",
            paramLabel = "<shape>",
            completionCandidates = ShapeNames.class,
            description = "Name of the shape, built in or saved.")
    private String name;

    @Mixin
    private OutputOptions output;

    ShapeShowCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            Shape shape = new SavedShapes(session).named(name);
            List<List<Object>> rows = new ArrayList<>();
            new TreeMap<>(shape.slots()).forEach((key, slot) -> {
                boolean always = shape.marks().stream().anyMatch(mark -> mark.contains(key));
                rows.add(Arrays.asList(key, slot.map(Slot::toString).orElse(null), always));
            });
            shape.computed().forEach((template, slot) -> rows.add(List.of(template.text(), slot.toString(), false)));
            printer.print(Listing.of(COLUMNS, rows));
        });
    }
}
