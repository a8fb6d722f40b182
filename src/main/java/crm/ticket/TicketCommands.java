package crm.ticket;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class TicketCommands {
    private TicketCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "ticket close",
                        Group.RECORDS,
                        "Close tickets, with what came of them.",
                        TicketCloseCommand.class),
                new CommandEntry(
                        "ticket reopen", Group.RECORDS, "Work a closed ticket again.", TicketReopenCommand.class));
    }
}
