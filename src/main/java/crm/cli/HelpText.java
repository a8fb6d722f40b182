package crm.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Shows the help of a command. */
final class HelpText {
    private HelpText() {}

    static void print(CommandLine line, Crm crm) {
        line.getCommandSpec()
                .usageMessage()
                .width(Math.max(60, Math.min(crm.terminal().width(), 110)));
        String text = line.getUsageMessage(Help.Ansi.OFF); // what is printed may not steer a terminal
        crm.printed(new OutputOptions(), text.stripTrailing());
    }
}
