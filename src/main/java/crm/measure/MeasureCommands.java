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
                new CommandEntry(
                        "score", Group.VALUE, "Compute what each customer is worth, and keep it.", ScoreCommand::new),
                new CommandEntry(
                        "explain", Group.VALUE, "Show how a measure of a customer comes about.", ExplainCommand::new));
    }

    /** How measures come to be when a command needs them. */
    public static Measuring measuring() {
        return new Freshness();
    }
}
