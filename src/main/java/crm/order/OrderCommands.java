package crm.order;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class OrderCommands {
    private OrderCommands() {}

    /** All of them; {@code order add} takes the place of the generic one. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "order add", Group.RECORDS, "Add an order, with lines if given.", OrderAddCommand.class),
                new CommandEntry("order lines", Group.RECORDS, "Show the lines of an order.", OrderLinesCommand.class));
    }
}
