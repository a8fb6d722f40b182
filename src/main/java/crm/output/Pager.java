package crm.output;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.Signals;

/** The program that shows long results a screen at a time: {@code PAGER}, else {@code less} when there is one. */
final class Pager {
    private static final String INTERRUPT = "INT";
    private static final int NOT_FOUND = 126;

    private final String command;
    private final Map<String, String> env;

    private Pager(String command, Map<String, String> env) {
        this.command = command;
        this.env = env;
    }

    /** The pager of this environment; none when {@code PAGER} is empty or {@code cat}. */
    static Optional<Pager> of(Map<String, String> env) {
        String wanted =
                env.getOrDefault("PAGER", has("less", env) ? "less" : "").strip();
        return wanted.isEmpty() || wanted.equals("cat") || !has("sh", env)
                ? Optional.empty()
                : Optional.of(new Pager(wanted, env));
    }

    /** Shows the text and waits until the reader has done; false when the program could not be started. */
    boolean show(Spool text) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(env);
        builder.environment().putIfAbsent("LESS", "FRX");
        // Ctrl-C is for the pager: it must not end us and leave the terminal to two readers
        Object before = Signals.register(INTERRUPT, () -> {});
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                text.copyTo(in);
            } catch (IOException quit) {
                // the reader left before the end, or the program never was; the exit code tells
            }
            return process.waitFor() < NOT_FOUND || process.exitValue() > NOT_FOUND + 1;
        } catch (IOException notStarted) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            Signals.unregister(INTERRUPT, before);
        }
    }

    private static boolean has(String program, Map<String, String> env) {
        for (String directory : env.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
