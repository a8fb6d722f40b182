package crm.store.engine;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine writes to its log, of which one thing is kept: why it stopped by itself. It stops when a page cannot be
 * read or written, and may answer the question that led there with a row less, or with an error of its own making.
 */
final class EngineLog extends OutputStream {
    private static final int LONGEST_LINE = 500;
    private static final Pattern BEGINS = Pattern.compile("Booting Derby.*");
    private static final Pattern STOPS = Pattern.compile("-+ *Begin Shutdown Error Stack.*");
    private static final Pattern REASON = Pattern.compile("ERROR (\\w{5}): (.*)");

    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private boolean stopping;
    private Optional<Stop> stop = Optional.empty();

    /**
     * Why it stopped.
     *
     * @param state the SQL state of the error
     * @param message what the engine says of it
     */
    record Stop(String state, String message) {}

    /** Why the engine let go of a database that was opened last, if it did so by itself and said why. */
    synchronized Optional<Stop> stop() {
        return stop;
    }

    @Override
    public synchronized void write(int next) {
        if (next == '\n') {
            read(new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing());
            length = 0;
        } else if (length < line.length) {
            line[length++] = (byte) next;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
        for (byte next : Arrays.copyOfRange(bytes, from, from + count)) {
            write(next);
        }
    }

    private void read(String said) {
        Matcher reason = REASON.matcher(said);
        if (BEGINS.matcher(said).matches()) {
            stop = Optional.empty();
            stopping = false;
        } else if (STOPS.matcher(said).matches()) {
            stopping = true;
        } else if (stopping && reason.matches()) {
            stop = Optional.of(new Stop(reason.group(1), reason.group(2)));
            stopping = false;
        }
    }
}
