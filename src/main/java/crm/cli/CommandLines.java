package crm.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Builds the parser of one command. */
public final class CommandLines {
    private CommandLines() {}

    /** The parser of an entry's command; its name is the whole path. */
    static CommandLine of(CommandEntry entry, Object command, GlobalOptions options) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        if (command instanceof CommandEntry.Configurable configurable) {
            configurable.configure(spec);
        }
        spec.name("crm " + entry.path());
        spec.usageMessage().description(entry.sentence());
        spec.addMixin("global", CommandSpec.forAnnotatedObject(options));
        spec.usageMessage().sortOptions(false).width(100);
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setOverwrittenOptionsAllowed(false);
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    /** The parser of an entry for help, manual and completion: nothing is opened or run. */
    public static CommandLine describe(CommandEntry entry, Environment environment) {
        return describe(entry, new Crm(environment, new GlobalOptions(), "crm", Measuring.NONE));
    }

    /** The same with the own fields of the database that it would use. */
    static CommandLine describe(CommandEntry entry, Crm crm) {
        return of(entry, entry.maker().apply(crm), crm.options());
    }
}
