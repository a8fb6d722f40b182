package crm.cli;

import crm.output.Talk;
import crm.output.Terminal;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns a command line into a command, runs it, and turns what it throws into one line and an exit code. Can be used
 * again and again, from several places at once.
 */
public final class Program {
    private final Supplier<CommandList> commands;
    private final Measuring measuring;

    /** The program with these commands, made when needed, and the way in which measures come to be. */
    public Program(Supplier<CommandList> commands, Measuring measuring) {
        this.commands = commands;
        this.measuring = measuring;
    }

    /** The commands there are. */
    public CommandList commands() {
        return commands.get();
    }

    /** Runs one command line; the exit code for the shell. */
    public int run(List<String> arguments, Environment environment) {
        if (CompletionAnswer.isAsked(arguments)) {
            CompletionAnswer.print(commands, arguments, environment);
            return ExitCode.OK.code();
        }
        try {
            return execute(arguments, environment);
        } catch (CrmException e) {
            tell(e, arguments, environment);
            return e.exit().code();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return bug(e, arguments, environment);
        }
    }

    private CrmException noCommand(List<String> arguments) {
        String hint = arguments.stream()
                .filter(commands()::isKnown)
                .findFirst()
                .map(word -> "options of a command stand behind it: crm " + word + " ... "
                        + String.join(" ", arguments.subList(0, arguments.indexOf(word))))
                .orElse("see: crm help");
        return CrmException.usage("no command in: crm " + String.join(" ", arguments))
                .hint(hint);
    }

    private int execute(List<String> typed, Environment world) {
        if (typed.contains("--version") || typed.contains("-V")) {
            world.err().flush();
            Version.print(world);
            return ExitCode.OK.code();
        }
        Preferences preferences = Preferences.of(world);
        Environment environment = preferences.over(world);
        List<String> arguments = preferences.aliases().isEmpty() ? typed : preferences.inFull(typed, commands());
        CommandWords words = CommandWords.of(arguments);
        if (words.command().isEmpty()) {
            boolean help = arguments.contains("--help") || arguments.contains("-h") || arguments.isEmpty();
            if (!help) {
                throw noCommand(arguments);
            }
            return execute(List.of("help"), environment);
        }
        CommandList.Found found = commands().find(words);
        if (found.topic().isPresent()) {
            return execute(List.of("help", found.topic().get()), environment);
        }
        List<String> rest = new ArrayList<>(words.global());
        rest.addAll(found.rest());
        String line = "crm " + CommandWords.quoted(arguments);
        Crm crm = new Crm(environment, GlobalOptions.in(rest), line, measuring, commands);
        return run(found.entry().orElseThrow(), crm, rest);
    }

    private static int run(CommandEntry entry, Crm crm, List<String> words) {
        Object command = entry.maker().apply(crm);
        boolean waits = words.contains(Refs.STDIN) || words.contains("--help") || words.contains("-h");
        if (command instanceof CommandEntry.Opening && !waits) {
            crm.openBeside();
        }
        try {
            return run(entry, command, crm, words);
        } finally {
            crm.close();
        }
    }

    private static int run(CommandEntry entry, Object command, Crm crm, List<String> words) {
        CommandLine line = CommandLines.of(entry, command, new GlobalOptions());
        try {
            ParseResult parsed = line.parseArgs(words.toArray(String[]::new));
            if (parsed.isUsageHelpRequested()) {
                HelpText.print(line, crm);
                return ExitCode.OK.code();
            }
        } catch (ParameterException e) {
            throw UsageErrors.of(e, entry);
        }
        return call(command);
    }

    private static int call(Object command) {
        if (command instanceof Runnable runnable) {
            runnable.run();
            return ExitCode.OK.code();
        }
        try {
            return (Integer) ((Callable<?>) command).call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(CrmException failure, List<String> arguments, Environment environment) {
        Talk talk = talk(environment);
        if (wantsJson(arguments)) {
            talk.errorAsJson(failure);
        } else {
            talk.error(failure);
        }
        if (isVerbose(arguments)) {
            talk.trace(failure);
        }
    }

    private static int bug(Throwable error, List<String> arguments, Environment environment) {
        Optional<CrmException> mendable = mendable(error);
        if (mendable.isPresent()) {
            tell(mendable.get(), arguments, environment);
            return mendable.get().exit().code();
        }
        String what = error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        Talk talk = talk(environment);
        talk.error(
                CrmException.failed("a bug in crm: " + what).hint("nothing was changed; -v shows where it happened"));
        if (isVerbose(arguments)) {
            talk.trace(error);
        }
        return ExitCode.BUG.code();
    }

    private static Optional<CrmException> mendable(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CrmException known) {
                return Optional.of(known);
            }
        }
        return error instanceof OutOfMemoryError
                ? Optional.of(CrmException.failed("out of memory").hint("give Java more: CRM_JAVA_OPTS=-Xmx1g"))
                : Optional.empty();
    }

    private static Talk talk(Environment environment) {
        return new Talk(environment.err(), Terminal.of(environment.variables(), "auto"), false);
    }

    private static boolean isVerbose(List<String> arguments) {
        return arguments.contains("-v") || arguments.contains("--verbose");
    }

    private static boolean wantsJson(List<String> arguments) {
        Map<String, String> next = new java.util.HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            next.put(arguments.get(i), arguments.get(i + 1));
        }
        return arguments.contains("--json")
                || arguments.stream().anyMatch(List.of("-fjson", "-f=json", "--format=json", "-fjsonl")::contains)
                || next.getOrDefault("-f", next.getOrDefault("--format", "")).startsWith("json");
    }
}
