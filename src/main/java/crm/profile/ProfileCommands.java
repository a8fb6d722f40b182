package crm.profile;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class ProfileCommands {
    private ProfileCommands() {}

    /** All of them but the reports. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "whois",
                        Group.EVERY_DAY,
                        "Tell who calls or writes, and how sure that is.",
                        WhoisCommand.class),
                new CommandEntry(
                        "brief",
                        Group.EVERY_DAY,
                        "Show in twelve lines what to know before a call.",
                        BriefCommand.class),
                new CommandEntry(
                        "profile",
                        Group.EVERY_DAY,
                        "Show all that is known of someone, part by part.",
                        ProfileCommand.class),
                new CommandEntry(
                        "link", Group.RECORDS, "Say what one contact or company is to another.", LinkCommand.class),
                new CommandEntry("unlink", Group.RECORDS, "Take a link between two away.", UnlinkCommand.class),
                new CommandEntry(
                        "quality",
                        Group.RECORDS,
                        "Show how uniform, accurate, complete and up to date records are.",
                        QualityCommand.class));
    }

    /** The reports of this area. */
    public static List<CommandEntry> reports() {
        return List.of(new CommandEntry(
                "report paths",
                Group.VALUE,
                "What customers met on the way to each purchase.",
                PathsReportCommand.class));
    }
}
