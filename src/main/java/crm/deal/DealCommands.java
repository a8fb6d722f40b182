package crm.deal;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class DealCommands {
    private DealCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "deal move", Group.RECORDS, "Move a deal to a stage of the pipeline.", DealMoveCommand.class),
                new CommandEntry(
                        "deal win",
                        Group.RECORDS,
                        "Close a deal as won, with an order if asked.",
                        DealWinCommand.class),
                new CommandEntry(
                        "deal stages",
                        Group.RECORDS,
                        "Show the stages a deal went through, when and by whom.",
                        DealStagesCommand.class),
                new CommandEntry(
                        "deal lose", Group.RECORDS, "Close a deal as lost, with the reason.", DealLoseCommand.class));
    }
}
