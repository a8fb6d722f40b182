package crm.keeping;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class KeepingCommands {
    private KeepingCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "backup",
                        Group.SAFETY,
                        "Write the whole database into one compressed file.",
                        BackupCommand.class),
                new CommandEntry(
                        "restore", Group.SAFETY, "Put a backup in the place of the database.", RestoreCommand.class),
                new CommandEntry(
                        "dump",
                        Group.IN_AND_OUT,
                        "Write everything as sorted plain text, for comparing and version control.",
                        DumpCommand.class),
                new CommandEntry("load", Group.IN_AND_OUT, "Make a database of a dump.", LoadCommand.class),
                new CommandEntry("db check", Group.SAFETY, "Look whether the database is sound.", DbCheckCommand.class),
                new CommandEntry(
                        "db compact",
                        Group.SAFETY,
                        "Give space back, and drop the values of deleted own fields.",
                        DbCompactCommand.class));
    }
}
