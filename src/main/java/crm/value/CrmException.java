package crm.value;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the user can mend: one line that says what is wrong and where, a hint that says what to do, and an exit code.
 * Anything else that is thrown is a bug.
 */
public final class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String WAYS_BACK = "look closer with: crm db check; go back with: crm restore FILE";

    private final ExitCode exit;
    private final transient Optional<String> hint;

    private CrmException(ExitCode exit, String message, Optional<String> hint, Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.hint = hint;
    }

    /** A file or the disk would not do it. */
    public static CrmException failed(String message) {
        return new CrmException(ExitCode.FAILED, message, Optional.empty(), null);
    }

    /** The command line is wrong. */
    public static CrmException usage(String message) {
        return new CrmException(ExitCode.USAGE, message, Optional.empty(), null);
    }

    /** There is no record of that kind with that name. */
    public static CrmException notFound(String kind, String name) {
        return missing("no " + kind + " " + name);
    }

    /** What was named is not there. */
    public static CrmException missing(String message) {
        return new CrmException(ExitCode.NOT_FOUND, message, Optional.empty(), null);
    }

    /** A value breaks a rule. */
    public static CrmException invalid(String message) {
        return new CrmException(ExitCode.INVALID, message, Optional.empty(), null);
    }

    /** Something stands in the way. */
    public static CrmException conflict(String message) {
        return new CrmException(ExitCode.CONFLICT, message, Optional.empty(), null);
    }

    /** Another process has the database. */
    public static CrmException busy(String message) {
        return new CrmException(ExitCode.BUSY, message, Optional.empty(), null);
    }

    /** The database is damaged or cannot be opened as it must be; the hint names the ways back. */
    public static CrmException damaged(String message) {
        return new CrmException(ExitCode.DAMAGED, message, Optional.of(WAYS_BACK), null);
    }

    /** The person at the keyboard ended it. */
    public static CrmException interrupted() {
        return new CrmException(ExitCode.INTERRUPTED, "interrupted", Optional.empty(), null);
    }

    /** The same with a hint: what to do about it. */
    public CrmException hint(String whatToDo) {
        return new CrmException(exit, getMessage(), Optional.of(whatToDo), getCause());
    }

    /** The same with the nearest of the names there are, when one is near enough. */
    public CrmException nearest(String wrong, Collection<String> names) {
        List<String> near = Nearest.to(wrong, names);
        return near.isEmpty() ? this : hint("nearest: " + String.join(", ", near));
    }

    /** The same with what caused it, for {@code -v}. */
    public CrmException because(Throwable cause) {
        return new CrmException(exit, getMessage(), hint, cause);
    }

    /** The exit code for the shell. */
    public ExitCode exit() {
        return exit;
    }

    /** What to do about it, when there is something to say. */
    public Optional<String> hint() {
        return hint;
    }

    /** Message and hint in one line, as the user reads it; what the message shows below its first line stays below. */
    public String line() {
        String message = getMessage();
        int end = message.indexOf('\n');
        String first = end < 0 ? message : message.substring(0, end);
        return first + hint.map(text -> "; " + text).orElse("") + (end < 0 ? "" : message.substring(end));
    }
}
