package crm.invoice;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class InvoiceCommands {
    private InvoiceCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "invoice pay", Group.RECORDS, "Add a payment for an invoice.", InvoicePayCommand.class),
                new CommandEntry(
                        "invoice void",
                        Group.RECORDS,
                        "Declare invoices void: nobody owes them any more.",
                        InvoiceVoidCommand.class));
    }
}
