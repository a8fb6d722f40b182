package crm.privacy;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class PrivacyCommands {
    private PrivacyCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(new CommandEntry(
                "verify",
                Group.SAFETY,
                "Check that records and history are as the commands of crm left them.",
                VerifyCommand::new));
    }
}
