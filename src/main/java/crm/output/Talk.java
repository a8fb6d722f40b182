package crm.output;

import com.fasterxml.jackson.core.JsonGenerator;
import crm.value.CrmException;
import crm.value.Interruption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** What is said to the user on stderr: notes, warnings, errors, progress. {@code -q} silences notes and progress. */
public final class Talk {
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream err;
    private final Terminal terminal;
    private final boolean quiet;
    private final Interruption interruption;

    /** Talk on that stream. */
    public Talk(PrintStream err, Terminal terminal, boolean quiet) {
        this(err, terminal, quiet, new Interruption());
    }

    /** The same, whose progress ends the work when somebody wishes it. */
    public Talk(PrintStream err, Terminal terminal, boolean quiet, Interruption interruption) {
        this.interruption = interruption;
        this.err = err;
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** Says something worth knowing: a count, a summary, what was detected. May be several lines. */
    public void note(String text) {
        if (!quiet) {
            say(Visible.lines(text));
        }
    }

    /** Warns, even when quiet. */
    public void warn(String text) {
        say(coloured(YELLOW, "crm: warning:") + " " + Visible.line(text));
    }

    /** Says why the command failed, even when quiet: one line, and below it the place that a caret points at, if any. */
    public void error(CrmException failure) {
        say(coloured(RED, "crm:") + " " + Visible.lines(failure.line()));
    }

    /** Says why the command failed as JSON: {@code {"error": ..., "hint": ..., "exit": 3}}. */
    public void errorAsJson(CrmException failure) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonCells.generator(text)) {
            json.writeStartObject();
            json.writeStringField("error", failure.getMessage());
            if (failure.hint().isPresent()) {
                json.writeStringField("hint", failure.hint().get());
            }
            json.writeNumberField("exit", failure.exit().code());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        say(text.toString());
    }

    /** Says where an error came from, for {@code -v}: what other programs put into messages does nothing to the terminal. */
    public void trace(Throwable error) {
        say(Visible.lines(
                ExceptionUtils.getStackTrace(error).replace("\t", "    ").stripTrailing()));
    }

    /**
     * Shows how far long work has come, on a terminal and unless quiet.
     *
     * @param task what is being done, a word or two
     * @param total steps in all, when known
     * @param nanos a clock that counts nanoseconds
     */
    public Progress progress(String task, OptionalLong total, LongSupplier nanos) {
        return new Progress(task, total, err, terminal.err() && !quiet ? terminal.width() : 0, nanos, interruption);
    }

    private String coloured(String colour, String text) {
        return terminal.errColour() ? colour + text + PLAIN : text;
    }

    private void say(String line) {
        err.print(line + "\n");
        err.flush();
    }
}
