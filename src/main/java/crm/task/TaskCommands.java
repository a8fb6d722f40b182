package crm.task;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.Group;
import java.util.List;
import java.util.function.Function;

/** The commands of this area. */
public final class TaskCommands {
    private TaskCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry("task done", Group.RECORDS, "Close tasks as done.", TaskDoneCommand::new),
                entry("done", "Close tasks as done.", TaskDoneCommand::new),
                entry("log", "Note a call, a visit, a mail with someone.", LogCommand::new),
                entry("remind", "Make a task about someone for a day.", RemindCommand::new),
                entry("agenda", "Show what is to be done, the overdue first.", AgendaCommand::new),
                entry("timeline", "Show all that happened with someone, newest first.", TimelineCommand::new),
                entry("brief", "Show on one screen what to know before a call.", BriefCommand::new));
    }

    private static CommandEntry entry(String path, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry(path, Group.EVERY_DAY, sentence, maker);
    }
}
