package crm.setup;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.RecordCards;
import crm.model.OwnFields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code field list}. */
@Command(footer = {"", "Example:", "  crm field list"})
final class FieldListCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private OutputOptions output;

    FieldListCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(
                output,
                (session, printer) -> printer.print(new RecordCards(session)
                        .listing(OwnFields.TYPE, session.store().all(OwnFields.TYPE))));
    }
}
