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
                        BackupCommand::new),
                new CommandEntry(
                        "restore", Group.SAFETY, "Put a backup in the place of the database.", RestoreCommand::new),
                new CommandEntry("db check", Group.SAFETY, "Look whether the database is sound.", DbCheckCommand::new));
    }
}
