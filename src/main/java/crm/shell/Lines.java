package crm.shell;

import crm.cli.Environment;
import crm.cli.Program;
import java.util.ArrayList;
import java.util.List;

/** Runs one line after the other, each as a command of its own. */
final class Lines {
    private final Program program;
    private final Environment environment;
    private final boolean quiet;

    /** Lines for a program, in that world. */
    Lines(Program program, Environment environment, boolean quiet) {
        this.program = program;
        this.environment = environment;
        this.quiet = quiet;
    }

    /** The words of a command; the word {@code crm} in front, as copied from elsewhere, is left out. */
    static List<String> command(List<String> words) {
        boolean named = words.size() > 1 && words.get(0).equals("crm");
        return named ? words.subList(1, words.size()) : words;
    }

    /** Runs a command; its exit code. */
    int run(List<String> words) {
        return run(words, environment);
    }

    /** The same in another world. */
    int run(List<String> words, Environment world) {
        List<String> command = new ArrayList<>();
        if (quiet && !words.contains("-q") && !words.contains("--quiet")) {
            command.add("-q");
        }
        command.addAll(command(words));
        return program.run(command, world);
    }
}
