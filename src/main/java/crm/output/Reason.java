package crm.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/** Why reading or writing failed, in words. */
public final class Reason {
    private Reason() {}

    /** The system's own words where it gave some. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return Optional.ofNullable(said).orElseGet(() -> failure.getClass().getSimpleName());
    }

    /** Whether the reader at the other end went away, as {@code head} does. */
    public static boolean isBrokenPipe(IOException failure) {
        String said = of(failure).toLowerCase(Locale.ROOT);
        return said.contains("pipe") || said.contains("stream closed");
    }
}
