package crm.privacy;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class PrivacyCommands {
    private PrivacyCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "verify",
                        Group.SAFETY,
                        "Check that records and history are as the commands of crm left them.",
                        VerifyCommand.class),
                new CommandEntry(
                        "privacy show", Group.SAFETY, "Show all that is known of a person.", PrivacyShowCommand.class),
                new CommandEntry(
                        "privacy export",
                        Group.SAFETY,
                        "Write all that is known of a person into one file to hand over.",
                        PrivacyExportCommand.class),
                new CommandEntry(
                        "privacy restrict",
                        Group.SAFETY,
                        "Keep a person's data but do not use them.",
                        PrivacyRestrictCommand.class),
                new CommandEntry(
                        "privacy erase",
                        Group.SAFETY,
                        "Erase a person's data for ever, history included; totals stay.",
                        PrivacyEraseCommand.class));
    }
}
