package crm.segment;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.Group;
import java.util.List;
import java.util.function.Function;

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
                entry("members", "List who is in a segment.", SegmentMembersCommand::new),
                entry("sample", "Keep a sample of contacts, drawn by a seed.", SegmentSampleCommand::new),
                entry("split", "Split contacts into cells, everyone into exactly one.", SegmentSplitCommand::new),
                entry("cluster", "Group contacts who are alike.", SegmentClusterCommand::new),
                entry("describe", "Show what is more or less frequent in a segment.", SegmentDescribeCommand::new),
                entry("drivers", "Show which fields tell members from others.", SegmentDriversCommand::new),
                entry("compare", "Compare two segments.", SegmentCompareCommand::new),
                entry("similar", "List contacts who are like those of a segment.", SegmentSimilarCommand::new));
    }

    private static CommandEntry entry(String verb, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry("segment " + verb, Group.CAMPAIGNS, sentence, maker);
    }
}
