package crm.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import picocli.CommandLine.Option;

/** The options that may stand anywhere on any command line. */
public final class GlobalOptions {
    private static final Map<String, BiConsumer<GlobalOptions, Optional<String>>> SETTERS = Map.of(
            "--db", (options, given) -> options.database = given,
            "--today", (options, given) -> options.today = given,
            "--as-of", (options, given) -> options.asOf = given,
            "--wait", (options, given) -> options.wait = given,
            "--password-command", (options, given) -> options.passwordCommand = given,
            "--color", (options, given) -> options.color = given);

    /** Those that take a value, for whoever must find the command's words among them. */
    static final Set<String> WITH_VALUE = SETTERS.keySet();

    /** Those that take none. */
    static final Set<String> FLAGS = Set.of("-q", "--quiet", "-v", "--verbose");

    @Option(names = "--db", paramLabel = "<path>", description = "The database; else CRM_DB, else the usual place.")
    private Optional<String> database = Optional.empty();

    @Option(names = "--today", paramLabel = "<date>", description = "The business's date; else CRM_TODAY, else today.")
    private Optional<String> today = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "<date>",
            description = "Show what was known at the end of that day, or after a change set (h42).")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "<time>",
            description = "How long to wait for a busy database; else CRM_WAIT, else 30s.")
    private Optional<String> wait = Optional.empty();

    @Option(
            names = "--password-command",
            paramLabel = "<command>",
            description = "A command that prints the password of an encrypted database; else CRM_DB_PASSWORD.")
    private Optional<String> passwordCommand = Optional.empty();

    @Option(
            names = "--color",
            paramLabel = "<when>",
            description = "auto, always or never.",
            completionCandidates = Colours.class)
    private Optional<String> color = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but warnings and errors on stderr.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more; show the stack of an error.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** What {@code --color} accepts. */
    static final class Colours implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return List.of("auto", "always", "never").iterator();
        }
    }

    /**
     * The global options of a whole command line, read before the command itself is made. What is wrong with them is said
     * when the command's own words are read.
     */
    static GlobalOptions in(List<String> arguments) {
        GlobalOptions options = new GlobalOptions();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("--")) {
                break;
            }
            int equals = word.indexOf('=');
            String name = equals > 0 ? word.substring(0, equals) : word;
            if (WITH_VALUE.contains(name) && (equals > 0 || words.hasNext())) {
                String value = equals > 0 ? word.substring(equals + 1) : words.next();
                SETTERS.get(name).accept(options, Optional.of(value));
            }
            options.quiet |= word.equals("-q") || word.equals("--quiet");
            options.verbose |= word.equals("-v") || word.equals("--verbose");
        }
        return options;
    }

    Optional<String> database() {
        return database;
    }

    Optional<String> today() {
        return today;
    }

    Optional<String> asOf() {
        return asOf;
    }

    Optional<String> waiting() {
        return wait;
    }

    Optional<String> passwordCommand() {
        return passwordCommand;
    }

    Optional<String> color() {
        return color;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    boolean help() {
        return help;
    }
}
