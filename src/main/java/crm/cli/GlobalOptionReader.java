package crm.cli;

import java.util.List;
import picocli.CommandLine;

/** Reads the global options out of a whole command line, before the command itself is made. */
final class GlobalOptionReader {
    private GlobalOptionReader() {}

    static GlobalOptions read(List<String> arguments) {
        GlobalOptions options = new GlobalOptions();
        CommandLine line = new CommandLine(options);
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(true);
        java.util.List<String> global = new java.util.ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--")) {
                break;
            }
            int equals = word.indexOf('=');
            String name = equals > 0 ? word.substring(0, equals) : word;
            if (GlobalOptions.WITH_VALUE.contains(name)) {
                global.add(word);
                if (equals < 0 && i + 1 < arguments.size()) {
                    global.add(arguments.get(++i));
                }
            } else if (GlobalOptions.FLAGS.contains(word)) {
                global.add(word);
            }
        }
        try {
            line.parseArgs(global.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw crm.value.CrmException.usage(e.getMessage()).because(e);
        }
        return options;
    }
}
