package crm.identity;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class IdentityCommands {
    private IdentityCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "duplicates",
                        Group.RECORDS,
                        "Find probable doubles, and merge the surest.",
                        DuplicatesCommand.class),
                new CommandEntry("merge", Group.RECORDS, "Make one record of several.", MergeCommand.class),
                new CommandEntry(
                        "unmerge",
                        Group.RECORDS,
                        "Take a merge apart: both records, every link.",
                        UnmergeCommand.class));
    }
}
