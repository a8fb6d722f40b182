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
                        SegmentAddCommand.class),
                new CommandEntry(
                        "segment filter",
                        Group.CAMPAIGNS,
                        "Give a segment another filter.",
                        SegmentFilterCommand.class),
                entry("members", "List who is in a segment.", SegmentMembersCommand.class),
                entry("sample", "Keep a sample of contacts, drawn by a seed.", SegmentSampleCommand.class),
                entry("split", "Split contacts into cells, everyone into exactly one.", SegmentSplitCommand.class),
                entry("cluster", "Group contacts who are alike.", SegmentClusterCommand.class),
                entry("describe", "Show what is more or less frequent in a segment.", SegmentDescribeCommand.class),
                entry("drivers", "Show which fields tell members from others.", SegmentDriversCommand.class),
                entry("compare", "Compare two segments.", SegmentCompareCommand.class),
                entry("similar", "List contacts who are like those of a segment.", SegmentSimilarCommand.class));
    }

    private static CommandEntry entry(String verb, String sentence, Class<?> command) {
        return new CommandEntry("segment " + verb, Group.CAMPAIGNS, sentence, command);
    }
}
