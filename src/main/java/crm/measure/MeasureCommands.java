package crm.measure;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.Group;
import crm.cli.Measuring;
import java.util.List;
import java.util.function.Function;

/** The commands of this area. */
public final class MeasureCommands {
    private MeasureCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                value("score", "Compute what each customer is worth, and keep it.", ScoreCommand::new),
                value("explain", "Show how a measure of a customer comes about.", ExplainCommand::new),
                value("ladder list", "List the ladders on which customers stand.", LadderListCommand::new),
                value("ladder show", "Show the rungs of a ladder, and how many stand on each.", LadderShowCommand::new),
                value("ladder set", "Give a rung another filter, or add a rung.", LadderSetCommand::new),
                value("ladder remove", "Take a rung away from a ladder.", LadderRemoveCommand::new),
                value("ladder reset", "Take a ladder back to what it was.", LadderResetCommand::new),
                lead("score", "Show which leads are worth most, and why.", LeadScoreCommand::new),
                lead("rules", "List the rules of the lead score.", LeadRulesCommand::new),
                lead("rule", "Add a rule to the lead score, or take one away.", LeadRuleCommand::new));
    }

    private static CommandEntry value(String path, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry(path, Group.VALUE, sentence, maker);
    }

    private static CommandEntry lead(String verb, String sentence, Function<Crm, Object> maker) {
        return new CommandEntry("lead " + verb, Group.RECORDS, sentence, maker);
    }

    /** How measures come to be when a command needs them. */
    public static Measuring measuring() {
        return new Freshness();
    }
}
