package crm.user;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class UserCommands {
    private UserCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                entry("owners", "List who owns what, users or not.", UserOwnersCommand.class),
                entry("hand-over", "Give what one user owns to another.", UserHandOverCommand.class));
    }

    private static CommandEntry entry(String verb, String sentence, Class<?> command) {
        return new CommandEntry("user " + verb, Group.RECORDS, sentence, command);
    }
}
