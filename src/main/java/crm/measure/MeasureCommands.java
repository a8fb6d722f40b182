package crm.measure;

import crm.cli.CommandEntry;
import crm.cli.Group;
import crm.cli.Measuring;
import java.util.List;

/** The commands of this area. */
public final class MeasureCommands {
    private MeasureCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                value("score", "Compute what each customer is worth, and keep it.", ScoreCommand.class),
                value("explain", "Show how a measure of a customer comes about.", ExplainCommand.class),
                value("ladder list", "List the ladders on which customers stand.", LadderListCommand.class),
                value(
                        "ladder show",
                        "Show the rungs of a ladder, and how many stand on each.",
                        LadderShowCommand.class),
                value("ladder add", "Add a ladder of your own.", LadderAddCommand.class),
                value("ladder delete", "Delete a ladder of your own.", LadderDeleteCommand.class),
                value("ladder set", "Give a rung another filter, or add a rung.", LadderSetCommand.class),
                value("ladder remove", "Take a rung away from a ladder.", LadderRemoveCommand.class),
                value("ladder reset", "Take a ladder back to what it was.", LadderResetCommand.class),
                lead("score", "Show which leads are worth most, and why.", LeadScoreCommand.class),
                lead("rules", "List the rules of the lead score.", LeadRulesCommand.class),
                lead("rule", "Add a rule to the lead score, or take one away.", LeadRuleCommand.class));
    }

    private static CommandEntry value(String path, String sentence, Class<?> command) {
        return new CommandEntry(path, Group.VALUE, sentence, command);
    }

    private static CommandEntry lead(String verb, String sentence, Class<?> command) {
        return new CommandEntry("lead " + verb, Group.RECORDS, sentence, command);
    }

    /** How measures come to be when a command needs them. */
    public static Measuring measuring() {
        return new Freshness();
    }
}
