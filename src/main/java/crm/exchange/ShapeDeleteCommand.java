package crm.exchange;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Row;
import crm.value.CrmException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shape delete}: deletes a shape that was saved. */
@Command(
        footer = {
            "",
            "What was imported with it stays. crm undo brings the shape back.",
            "",
            "Example:",
            "  crm shape delete fair"
        })
final class ShapeDeleteCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<shape>", description = "Name of the shape.")
    private String name;

    @Mixin
    private WriteOptions write;

    ShapeDeleteCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    SavedShapes saved = new SavedShapes(session);
                    Row row = saved.row(name).orElseThrow(() -> missing(name));
                    session.store().delete(row);
                    return row;
                },
                (printer, row) -> {});
    }

    private static CrmException missing(String name) {
        return Shapes.named(name).isPresent()
                ? CrmException.usage(name + " is built in and cannot be deleted")
                        .hint("--shape NAME or --map FIELD=COLUMN goes before it")
                : CrmException.notFound("shape", name).hint("see: crm shapes");
    }
}
