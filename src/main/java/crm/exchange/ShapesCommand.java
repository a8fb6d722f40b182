package crm.exchange;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code shapes}: lists the shapes of files that import knows. */
@Command(
        footer = {
            "",
            "A shape says what the columns of a program's files mean. import finds the shape by the header; crm import",
            "--save-shape NAME keeps one of your own. They are called mappings elsewhere.",
            "",
            "Examples:",
            "  crm shapes",
            "  crm shapes -f json"
        })
final class ShapesCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("name", Kind.TEXT),
            Column.of("kind", Kind.TEXT),
            Column.of("made", Kind.TEXT),
            Column.of("about", Kind.TEXT));

    private final Crm crm;

    @Mixin
    private OutputOptions output;

    ShapesCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<List<Object>> rows = new ArrayList<>();
            new SavedShapes(session).all().forEach(shape -> rows.add(row(shape, "saved")));
            Shapes.ALL.forEach(shape -> rows.add(row(shape, "built in")));
            printer.print(Listing.of(COLUMNS, rows));
        });
    }

    private static List<Object> row(Shape shape, String made) {
        return List.of(shape.name(), shape.noun(), made, shape.about());
    }
}
