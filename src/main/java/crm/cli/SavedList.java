package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.model.SavedReports;
import java.util.ArrayList;
import java.util.List;

/** A list that was saved as a report, run again by the same command, with further arguments behind its own. */
public final class SavedList {
    private final Crm crm;

    /** For the commands of a run. */
    public SavedList(Crm crm) {
        this.crm = crm;
    }

    /**
     * Runs it.
     *
     * @param saved the saved report
     * @param further conditions and options that are added
     * @param output how it is shown
     * @return the exit code
     */
    public int run(Row saved, List<String> further, OutputOptions output) {
        RecordType type = crm.declared().type(saved.require(SavedReports.NOUN));
        List<String> words = new ArrayList<>(ListCommand.arguments(saved));
        words.removeIf(String::isEmpty);
        words.addAll(further);
        ListCommand command = new ListCommand(crm, type);
        CommandEntry entry = new CommandEntry(
                "report " + saved.label(), Group.VALUE, "A saved list.", any -> new ListCommand(any, type));
        try {
            CommandLines.of(entry, command, crm.options())
                    .setOverwrittenOptionsAllowed(true)
                    .parseArgs(words.toArray(String[]::new));
        } catch (picocli.CommandLine.ParameterException e) {
            throw UsageErrors.of(e, entry);
        }
        command.showAs(output);
        return command.call();
    }
}
