package crm.shell;

import crm.cli.Completions;
import crm.cli.Crm;
import crm.cli.Environment;
import crm.cli.Program;
import crm.value.CrmException;
import crm.value.ExitCode;
import crm.value.Interruption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingInputStream;

/** The prompt on a terminal. Apart from the command, so that nothing of jline is loaded without one. */
final class Prompt {
    private final Crm crm;
    private final Program program;
    private final String inside;

    /** A prompt; the variable {@code inside} tells the commands that they run in it. */
    Prompt(Crm crm, Program program, String inside) {
        this.crm = crm;
        this.program = program;
        this.inside = inside;
    }

    /** Reads and runs lines until the person leaves. */
    int run() {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            return run(terminal);
        } catch (IOException e) {
            throw CrmException.failed("cannot use the terminal: " + e.getMessage())
                    .because(e);
        }
    }

    /** The same on a terminal that is there. */
    int run(Terminal terminal) {
        Environment within = within(terminal);
        Lines lines = new Lines(program, within, crm.quiet());
        LineReader reader = reader(terminal, within);
        boolean staying = true;
        while (staying) {
            staying = step(reader, words -> run(terminal, lines, words, within));
        }
        return ExitCode.OK.code();
    }

    private boolean step(LineReader reader, Consumer<List<String>> run) {
        try {
            List<String> words = Words.of(reader.readLine(prompt()));
            if (words.equals(List.of("exit")) || words.equals(List.of("quit"))) {
                return false;
            }
            if (!words.isEmpty()) {
                run.accept(words);
            }
            return true;
        } catch (UserInterruptException cleared) {
            return true;
        } catch (EndOfFileException left) {
            return false;
        }
    }

    /** Runs a command that ends at the first Ctrl-C; one that does not heed it ends with the shell at the second. */
    private static void run(Terminal terminal, Lines lines, List<String> words, Environment within) {
        Interruption interruption = new Interruption();
        Environment world = sized(terminal, within).heeding(interruption);
        if (terminal.input() instanceof NonBlockingInputStream typed) {
            world = world.reading(new Keys(terminal, typed, interruption));
        }
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> {
            terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_DFL);
            within.err().println();
            interruption.wish();
        });
        try {
            lines.run(words, world);
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    /** With the size that the window has now, which may have changed since the shell began. */
    private static Environment sized(Terminal terminal, Environment within) {
        if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
            return within;
        }
        Map<String, String> variables = new HashMap<>(within.variables());
        variables.put("CRM_SIZE", terminal.getHeight() + " " + terminal.getWidth());
        return within.with(variables);
    }

    private Environment within(Terminal terminal) {
        Environment plain = crm.within(terminal.input());
        Map<String, String> variables = new HashMap<>(plain.variables());
        variables.put(inside, "1");
        return plain.with(variables);
    }

    private LineReader reader(Terminal terminal, Environment within) {
        Optional<Path> history = HistoryFile.of(crm.environment());
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("crm")
                .terminal(terminal)
                .parser(new LineParser())
                .completer(completer(within))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }

    /** Own fields are looked up anew at each tab: a command may have added one. */
    private Completer completer(Environment within) {
        return (reader, line, candidates) -> new Completions(program.commands(), within)
                .of(line.words(), line.wordIndex())
                .forEach(found -> candidates.add(new Candidate(
                        found.text(),
                        found.text(),
                        null,
                        found.about().isEmpty() ? null : found.about(),
                        null,
                        null,
                        found.complete())));
    }

    private String prompt() {
        String place = crm.place().toString();
        int slash = Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\'));
        return "crm " + place.substring(slash + 1) + "> ";
    }
}
