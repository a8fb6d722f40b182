package crm.task;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class TaskCommands {
    private TaskCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry("task done", Group.RECORDS, "Close tasks as done.", TaskDoneCommand.class),
                entry("done", "Close tasks as done.", TaskDoneCommand.class),
                entry("log", "Note a call, a visit, a mail with someone.", LogCommand.class),
                entry("remind", "Make a task about someone for a day.", RemindCommand.class),
                entry("agenda", "Show what is to be done, the overdue first.", AgendaCommand.class),
                entry("timeline", "Show all that happened with someone, newest first.", TimelineCommand.class));
    }

    private static CommandEntry entry(String path, String sentence, Class<?> command) {
        return new CommandEntry(path, Group.EVERY_DAY, sentence, command);
    }
}
