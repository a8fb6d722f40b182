package crm.exchange.mart;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Row;
import crm.value.CrmException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mart delete}: deletes a mart that was saved. */
@Command(
        footer = {
            "",
            "Directories that were built stay. crm undo brings the mart back.",
            "",
            "Example:",
            "  crm mart delete ghana"
        })
final class MartDeleteCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<mart>", description = "Name of the mart.")
    private String name;

    @Mixin
    private WriteOptions write;

    MartDeleteCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    Row row = new Marts(session).row(name).orElseThrow(() -> missing(name));
                    session.store().delete(row);
                    return row;
                },
                (printer, row) -> {});
    }

    private static CrmException missing(String name) {
        return Marts.builtIn().stream().anyMatch(mart -> mart.name().equals(name))
                ? CrmException.usage(name + " is built in and cannot be deleted")
                        .hint("crm mart add " + name + " goes before it")
                : CrmException.notFound("mart", name).hint("see: crm marts");
    }
}
