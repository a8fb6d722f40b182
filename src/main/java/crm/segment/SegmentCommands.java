package crm.segment;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class SegmentCommands {
    private SegmentCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "segment add",
                        Group.CAMPAIGNS,
                        "Name a filter over contacts, or freeze whom it describes.",
                        SegmentAddCommand::new),
                new CommandEntry(
                        "segment filter", Group.CAMPAIGNS, "Give a segment another filter.", SegmentFilterCommand::new),
                new CommandEntry(
                        "segment members", Group.CAMPAIGNS, "List who is in a segment.", SegmentMembersCommand::new));
    }
}
