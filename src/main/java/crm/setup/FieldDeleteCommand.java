package crm.setup;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.store.records.OwnFieldRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code field delete}: hides a field; its values stay, so that undo brings it back whole. */
@Command(footer = {"", "Example:", "  crm field delete contact industry"})
final class FieldDeleteCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<noun>", description = "The noun that has the field.")
    private String noun;

    @Parameters(index = "1", paramLabel = "<field>", description = "The field.")
    private String name;

    @Mixin
    private WriteOptions write;

    FieldDeleteCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    new OwnFieldRegister(session.store()).delete(noun, name);
                    return true;
                },
                (printer, done) -> {});
    }
}
