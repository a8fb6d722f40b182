package crm.offer;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class OfferCommands {
    private OfferCommands() {}

    /** All of them but the reports. */
    public static List<CommandEntry> all() {
        return List.of(new CommandEntry(
                "recommend", Group.VALUE, "Say what to offer a customer next, and why.", RecommendCommand.class));
    }

    /** The reports of this area. */
    public static List<CommandEntry> reports() {
        return List.of(new CommandEntry(
                "report baskets",
                Group.VALUE,
                "What is bought together: association rules.",
                BasketsReportCommand.class));
    }
}
