package crm.consent;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class ConsentCommands {
    private ConsentCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "consent grant",
                        Group.CAMPAIGNS,
                        "Record that a contact agreed to a channel.",
                        crm -> new ConsentRecordCommand(crm, "granted")),
                new CommandEntry(
                        "consent refuse",
                        Group.CAMPAIGNS,
                        "Record that a contact refused a channel.",
                        crm -> new ConsentRecordCommand(crm, "refused")),
                new CommandEntry(
                        "consent check",
                        Group.CAMPAIGNS,
                        "Show which channels may be used with a contact, and why.",
                        ConsentCheckCommand.class));
    }
}
