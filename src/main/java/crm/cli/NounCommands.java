package crm.cli;

import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands that every noun has, and those that need no noun, in the list of commands. */
public final class NounCommands {
    private NounCommands() {}

    /** The generic commands of all nouns. */
    public static List<CommandEntry> all() {
        List<CommandEntry> entries = new ArrayList<>();
        for (RecordType type : Nouns.VISIBLE) {
            entries.addAll(of(type));
        }
        entries.add(entry(
                "show",
                Group.RECORDS,
                "Show any record with all that is known.",
                crm -> new ShowCommand(crm, Optional.empty())));
        entries.add(entry("edit", Group.RECORDS, "Change fields of any record.", EditAnyCommand::new));
        entries.add(
                entry("delete", Group.RECORDS, "Delete any record.", crm -> new DeleteCommand(crm, Optional.empty())));
        entries.add(entry("find", Group.EVERY_DAY, "Search all nouns for words.", FindCommand::new));
        entries.add(entry(
                "history",
                Group.SAFETY,
                "Show what was changed, by whom and when.",
                crm -> new RecordHistoryCommand(crm, Optional.empty())));
        entries.add(entry(
                "undo",
                Group.SAFETY,
                "Take a change back, whole imports included.",
                crm -> new UndoCommand(crm, false)));
        entries.add(entry("redo", Group.SAFETY, "Take an undo back.", crm -> new UndoCommand(crm, true)));
        return entries;
    }

    private static CommandEntry entry(
            String path, Group group, String sentence, java.util.function.Function<Crm, Object> maker) {
        return new CommandEntry(path, group, sentence, maker);
    }

    private static List<CommandEntry> of(RecordType type) {
        String noun = type.name();
        String a = Text.a(noun);
        return List.of(
                entry(
                        noun + " list",
                        Group.RECORDS,
                        "List " + type.plural() + " that a filter describes.",
                        crm -> new ListCommand(crm, type)),
                entry(
                        noun + " show",
                        Group.RECORDS,
                        "Show " + a + " with all that is known.",
                        crm -> new ShowCommand(crm, Optional.of(type))),
                entry(noun + " add", Group.RECORDS, "Add " + a + ".", crm -> new AddCommand(crm, type)),
                entry(
                        noun + " edit",
                        Group.RECORDS,
                        "Change fields of " + type.plural() + ".",
                        crm -> new EditCommand(crm, type)),
                entry(
                        noun + " delete",
                        Group.RECORDS,
                        "Delete " + type.plural() + ".",
                        crm -> new DeleteCommand(crm, Optional.of(type))),
                entry(
                        noun + " history",
                        Group.RECORDS,
                        "Show how " + a + " came to be as it is.",
                        crm -> new RecordHistoryCommand(crm, Optional.of(type))));
    }
}
